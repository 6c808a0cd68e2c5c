import type { Settings } from '../../domain/group'
import { printOwners } from '../../domain/owner'
import { dueDate, printDate, printDue } from '../../domain/print-due'
import type { Action, Attendee, Decision, Meeting } from '../../domain/record'
import { constituencyOf } from './attendee-line'
import type { Difference } from './import-plan'

type Fields = Record<string, string | undefined>

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** Fields in which two rows differ, case and blanks apart. */
const compared = (what: string, register: Fields, report: Fields): Difference[] =>
  Object.keys(report).flatMap((field) => {
    const [there, here] = [plain(register[field]), plain(report[field])]
    return there.toLowerCase() === here.toLowerCase() ? [] : [{ what, field, register: there, report: here }]
  })

/** An item's area may be kept by name or by id. */
export type AreaName = (area: string | undefined) => string | undefined

export const actionDifferences = (there: Action, here: Action, settings: Settings, meeting: Meeting, area: AreaName): Difference[] => {
  // "Next meeting" is printed as its date, and comes back as one.
  const due = ({ due: of, meeting: raised }: Action): string => {
    const day = dueDate(of, settings, meeting, raised)
    return day ? printDate(day) : printDue(of, settings)
  }
  const fields = (action: Action): Fields => ({
    text: action.text,
    owner: printOwners(action.owners),
    due: due(action),
    status: action.status,
  })
  const areas = here.area ? compared(here.ref, { area: area(there.area) }, { area: here.area }) : []
  return [...compared(here.ref, fields(there), fields(here)), ...areas]
}

export const decisionDifferences = (there: Decision, here: Decision, area: AreaName): Difference[] => {
  const { text, recordingTimestamp } = here
  const register = { text: there.text, area: area(there.area), recordingTimestamp: there.recordingTimestamp }
  return compared(here.ref, register, { text, ...(here.area ? { area: here.area } : {}), recordingTimestamp })
}

export const attendeeDifferences = (there: Attendee, { name, role, constituency, onBehalfOf, status }: Attendee): Difference[] =>
  compared(
    `attendee ${name}`,
    {
      role: there.role,
      constituency: there.constituency ?? constituencyOf(there.role ?? ''),
      onBehalfOf: there.onBehalfOf,
      status: there.status,
    },
    { ...(role ? { role } : {}), ...(constituency ? { constituency } : {}), onBehalfOf, status },
  )

export const meetingDifferences = (there: Meeting, here: Meeting): Difference[] => {
  const fields = ({ date, start, end, venue, classification, issueDate, next }: Meeting): Fields => ({
    date,
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    venue,
    classification,
    ...(issueDate ? { issueDate } : {}),
    ...(next ? { 'next meeting': [next.date, next.start].filter(Boolean).join(' ') } : {}),
  })
  return compared(here.ref, fields(there), fields(here))
}
