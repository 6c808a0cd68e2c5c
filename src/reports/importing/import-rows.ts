import { DateTime } from 'luxon'
import type { Instant } from '../../domain/due'
import type { Settings } from '../../domain/group'
import type { Owner } from '../../domain/owner'
import type { Action, Attendee, By, Decision, Discussion, Meeting } from '../../domain/record'
import { discussionId, meetingRef, type Ref } from '../../domain/refs'
import type {
  ImportedAction,
  ImportedAttendee,
  ImportedDecision,
  ImportedDiscussion,
  ImportedOwner,
  ImportedReport,
} from './imported-report'

/** What the rows of one import have in common. */
export interface Import {
  settings: Settings
  /** The meeting's number. */
  number: number
  /** When the meeting began: what its report holds was said then. */
  start: Instant
  by: By
}

/** A local time of the group as a moment. */
export const moment = (date: string, time: string | undefined, { timeZone }: Pick<Settings, 'timeZone'>): Instant =>
  DateTime.fromISO(`${date}T${time ?? '00:00'}`, { zone: timeZone })
    .toUTC()
    .toISO({ suppressMilliseconds: true }) ?? `${date}T00:00:00Z`

export const ownerRow = ({ party, persons, team, collective }: ImportedOwner, settings: Settings): Owner => ({
  ...(party ? { party } : {}),
  persons: persons.map((name) => {
    const known = settings.people.filter((person) => person.name.toLowerCase() === name.toLowerCase())
    const id = known.length === 1 ? known[0]?.id : undefined
    return { name, ...(id ? { id } : {}) }
  }),
  ...(team ? { team } : {}),
  collective,
})

/** An action as imported. A carried one is of the earliest day it is known to have stood: its due, or this meeting. */
export const actionRow = (
  action: ImportedAction,
  ref: Extract<Ref, { kind: 'action' }>,
  { settings, number, start, by }: Import,
): Action => {
  const due = action.due
  const dueStart = due.kind === 'date' ? moment(due.date, undefined, settings) : start
  const { id, meeting } = ref
  const closed = { closed: { at: start, by, meeting: meetingRef(settings, number) } }
  return {
    id,
    ref: action.ref,
    meeting,
    number: ref.number,
    ...(action.area ? { area: action.area } : {}),
    text: action.text,
    owners: action.owners.map((owner) => ownerRow(owner, settings)),
    due,
    firstDue: due,
    status: action.status,
    updates: [],
    raisedAt: meeting < number && dueStart < start ? dueStart : start,
    raisedBy: by,
    ...(action.status === 'open' ? {} : closed),
    ...(action.replacedBy ? { replacedBy: action.replacedBy } : {}),
    ...(action.replaces ? { replaces: action.replaces } : {}),
  }
}

export const decisionRow = (
  decision: ImportedDecision,
  ref: Extract<Ref, { kind: 'decision' }>,
  { number, start, by }: Import,
): Decision => ({
  id: ref.id,
  ref: decision.ref,
  number: ref.number,
  meeting: number,
  ...(decision.area ? { area: decision.area } : {}),
  text: decision.text,
  status: 'made',
  earlier: [],
  ...(decision.recordingTimestamp ? { recordingTimestamp: decision.recordingTimestamp } : {}),
  ...(decision.correspondence ? { correspondence: decision.correspondence } : {}),
  ...(decision.supersedes ? { supersedes: decision.supersedes } : {}),
  ...(decision.supersededBy ? { supersededBy: decision.supersededBy } : {}),
  raisedAt: start,
  raisedBy: by,
})

export const discussionRow = ({ area, speaker, text }: ImportedDiscussion, n: number, { number, start, by }: Import): Discussion => ({
  id: discussionId(number, n),
  meeting: number,
  number: n,
  ...(area ? { area } : {}),
  ...(speaker ? { speaker } : {}),
  text,
  at: start,
  by,
})

export const attendeeRow = ({ name, role, constituency, onBehalfOf, status }: ImportedAttendee, { number }: Import): Attendee => ({
  meeting: number,
  name,
  ...(role ? { role } : {}),
  ...(constituency ? { constituency } : {}),
  ...(onBehalfOf ? { onBehalfOf } : {}),
  status,
})

/** `counters` are those of the register where the meeting is there already. */
export const meetingRow = (
  { meeting, nextMeeting }: ImportedReport,
  { settings, number, start }: Import,
  counters: Meeting['counters'],
): Meeting => {
  const { date = start.slice(0, 10), start: from, end, venue, classification, kind, issueDate } = meeting
  return {
    number,
    ref: meetingRef(settings, number),
    date,
    ...(from ? { start: from } : {}),
    ...(end ? { end } : {}),
    venue: venue ?? settings.venue,
    classification: classification ?? settings.classification,
    ...(kind ? { kind } : {}),
    state: 'ended',
    startedAt: start,
    endedAt: end ? moment(date, end, settings) : start,
    ...(nextMeeting ? { next: nextMeeting } : {}),
    counters,
    ...(issueDate ? { issueDate } : {}),
  }
}
