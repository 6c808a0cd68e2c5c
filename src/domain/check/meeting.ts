import { inOrder } from '../agenda'
import { isMinutes } from '../area-names'
import { waitingReports } from '../issued'
import { printDate } from '../print-due'
import type { Checked } from './checked'
import type { Finding } from './finding'

/** While the meeting runs, only what was left again; the rest may still fill. What was passed over has nothing to say. */
const emptyAreas = ({ record, notes, raised, made, area }: Checked): Finding[] => {
  const used = new Set(
    [...notes, ...raised, ...made, ...record.discussion.filter((note) => note.held && !note.withdrawn)].map((one) => area(one.area)),
  )
  const reviewed = record.touched.some((action) => action.meeting < record.meeting.number)
  const agenda = inOrder(record.areas).filter((one) => !one.skipped)
  const left = record.meeting.state === 'running' ? agenda.filter((one) => one.spent !== undefined && !one.since) : agenda
  return left
    .filter((one) => !used.has(area(one.name)) && !(reviewed && isMinutes(one.name)))
    .map(({ name }) => ({ code: 'area-empty', level: 'advisory', where: name, message: `${name} has neither an outcome nor a note` }))
}

const held = ({ record, area }: Checked): Finding[] =>
  record.discussion
    .filter((note) => note.held && !note.withdrawn)
    .map((note) => ({
      code: 'held-unsettled',
      level: 'must fix',
      where: area(note.area),
      about: note.id,
      message: `Held and not settled, so not printed: “${note.text}”`,
    }))

const next = ({ record: { meeting } }: Checked): Finding[] => {
  if (!meeting.next)
    return [{ code: 'next-meeting-missing', level: 'advisory', where: meeting.ref, message: 'The next meeting has no date' }]
  return meeting.next.date > meeting.date
    ? []
    : [
        {
          code: 'next-meeting-not-later',
          level: 'must fix',
          where: meeting.ref,
          message: `The next meeting is on ${printDate(meeting.next.date)}, and this one on ${printDate(meeting.date)}`,
        },
      ]
}

/** A meeting approves the reports before it, or says why not. One that was deferred waits for the next meeting's word. */
const earlierReports = ({ record, lookedUp: { issued = [] } }: Checked): Finding[] =>
  waitingReports(issued, record.meeting.number)
    .filter(({ meeting }) => !record.verdicts?.some((verdict) => verdict.meeting === meeting))
    .map(({ ref }) => ({
      code: 'earlier-report-open',
      level: 'must fix',
      where: record.meeting.ref,
      about: ref,
      message: `The report of ${ref} was neither approved nor deferred`,
    }))

/** What the meeting itself left open. */
export const meetingFindings = (of: Checked): Finding[] => [...held(of), ...earlierReports(of), ...emptyAreas(of), ...next(of)]
