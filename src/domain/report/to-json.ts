import type { Due } from '../due'
import type { Owner } from '../owner'
import type { HeadlineReport, ReportLine } from './report-model'
import { isNotDiscussedLine } from './review-lines'

const owner = ({ party, persons, team, collective }: Owner): object => ({
  party,
  persons: persons.map((person) => person.name),
  team,
  collective,
})

const due = (of: Due): object => ({
  kind: of.kind,
  date: of.kind === 'date' ? of.date : undefined,
  meeting: of.kind === 'meeting' ? of.meeting : undefined,
  said: of.said,
  standing: of.kind === 'none' ? of.standing : undefined,
})

/** References as they are cited in brackets, or listed as not discussed, besides the one that the line itself is about. */
const refs = ({ ref, text }: ReportLine): string[] => {
  const cited = [...text.matchAll(/\((?:ACTION|DECISION) ([^\s()]+)/g)].map((found) => found[1] ?? '')
  // The line that names what was not discussed holds references and nothing else.
  const listed = isNotDiscussedLine(text) ? text.replace(/^[^:]*:\s*|\.$/g, '').split(', ') : []
  return [...new Set([...(ref ? [ref] : []), ...cited, ...listed])]
}

/**
 * The report as data, in the shape that an import prints (`schema` counts its versions). Keys always come in this order and only
 * where there is a value, so that the same report is the same text, byte for byte. No id of a person is in it.
 */
export const toJson = (report: HeadlineReport): string => {
  const { ref, date, start, end, venue, classification, kind, with: together, issueDate } = report.meeting
  const { nextMeeting } = report
  const shaped = {
    schema: report.schema,
    title: report.title,
    state: report.state,
    meeting: { ref, date, start, end, venue, classification, kind, with: together, issueDate },
    actions: report.actions.map((action) => ({
      ref: action.ref,
      area: action.area,
      text: action.text,
      owners: action.owners.map(owner),
      due: { ...due(action.due), printed: action.dueBy },
      carried: action.carried,
      status: action.status,
      replaces: action.replaces,
    })),
    decisions: report.decisions.map((decision) => ({
      ref: decision.ref,
      area: decision.area,
      text: decision.text,
      correspondence: decision.correspondence,
      recordingTimestamp: decision.recordingTimestamp,
      supersedes: decision.supersedes,
      supersededBy: decision.supersededBy,
    })),
    discussion: report.discussion.flatMap(({ area, lines }) =>
      lines.map((line) => ({
        area,
        kind: line.kind,
        speaker: line.speaker,
        text: line.text,
        refs: refs(line),
        recordingTimestamp: line.recordingTimestamp,
      })),
    ),
    nextMeeting: nextMeeting && { date: nextMeeting.date, start: nextMeeting.start, end: nextMeeting.end },
    attendees: report.attendees.map(({ name, role, constituency, onBehalfOf, group, heading }) => ({
      name,
      role,
      constituency,
      onBehalfOf,
      status: group === 'apologies' ? 'apologies' : 'present',
      group,
      heading,
    })),
    held: report.held,
    version: report.version,
    changes: report.changes,
  }
  return `${JSON.stringify(shaped, null, 2)}\n`
}
