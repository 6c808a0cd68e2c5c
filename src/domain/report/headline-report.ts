import { areaNames } from '../area-names'
import { confidentialRecord, HIDDEN, hiddenAction, hiddenRecord, isConfidential } from '../confidential'
import type { LocalDate } from '../due'
import type { Settings } from '../group'
import type { Action, MeetingRecord } from '../record'
import { seated } from '../seats'
import { reportActions } from './report-actions'
import { reportAttendees } from './report-attendees'
import { reportDiscussion } from './report-discussion'
import type { HeadlineReport } from './report-model'

/** Anything but a public report stays off links, which whoever holds them can open. */
const isPublic = (classification: string): boolean => classification.trim().toLowerCase() === 'public'

interface Issue {
  version?: number
  issueDate?: LocalDate
}

/**
 * The Headline Report of one meeting: record in, everything that is printed out, in its order.
 * The public part says "confidential item" where there is one; the confidential part holds these alone, and is never handed out by a link.
 * `carried` are the group's open actions of any meeting; those raised here or later are left out of "Previous Meeting(s)".
 * `version` and `issueDate` where it is being issued; `version` alone for the draft of a later version than the one that was.
 */
export const headlineReport = (
  record: MeetingRecord,
  carried: readonly Action[],
  settings: Settings,
  issue: Issue = {},
  part: 'public' | 'confidential' = 'public',
): HeadlineReport =>
  part === 'public'
    ? printed(hiddenRecord(record), carried.map(hiddenAction), settings, issue)
    : {
        ...printed(confidentialRecord(record), carried.filter(isConfidential), settings, issue),
        title: `${settings.title} – ${HIDDEN}s`,
        confidential: true,
        part: 'confidential',
        meeting: { ...printed(record, [], settings, issue).meeting, classification: 'Confidential' },
      }

const printed = (record: MeetingRecord, carried: readonly Action[], settings: Settings, issue: Issue): HeadlineReport => {
  const { ref, number, date, start, end, venue, classification, kind, joint, next } = record.meeting
  const issueDate = issue.issueDate ?? record.meeting.issueDate
  const area = areaNames(record)
  return {
    schema: 1,
    title: settings.title,
    state: issueDate ? 'issued' : 'draft',
    confidential: !isPublic(classification),
    meeting: {
      ref,
      number,
      date,
      ...(start ? { start } : {}),
      ...(end ? { end } : {}),
      venue,
      classification,
      ...(kind && kind !== 'ordinary' ? { kind } : {}),
      ...(joint ? { with: joint.code } : {}),
      ...(issueDate ? { issueDate } : {}),
    },
    actions: reportActions(record, carried, settings),
    decisions: [...record.decisions]
      .filter((decision) => decision.status !== 'withdrawn')
      .sort((a, b) => a.number - b.number)
      .map(({ ref: decisionRef, area: of, text, recordingTimestamp, supersedes, supersededBy, correspondence }) => ({
        ref: decisionRef,
        area: area(of),
        text,
        ...(correspondence ? { correspondence } : {}),
        ...(recordingTimestamp ? { recordingTimestamp } : {}),
        ...(supersedes ? { supersedes } : {}),
        ...(supersededBy ? { supersededBy } : {}),
      })),
    discussion: reportDiscussion(record, carried),
    ...(next ? { nextMeeting: next } : {}),
    attendees: reportAttendees(record.attendees, seated(settings, record.meeting.startedAt)),
    ...(issue.version === undefined ? {} : { version: issue.version }),
    held: record.discussion.filter((note) => note.held && !note.withdrawn).length,
  }
}
