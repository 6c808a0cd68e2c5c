import { areaNames } from '../area-names'
import type { Settings } from '../group'
import { dueDate, printDate } from '../print-due'
import type { Action, MeetingRecord } from '../record'
import type { ReportAction } from './report-model'

/** Label under which open actions of earlier meetings stand. */
export const previousMeetings = 'Previous Meeting(s)'

const became = (action: Action): string | undefined => {
  if (action.status === 'replaced') return action.replacedBy ? `Replaced by ${action.replacedBy}` : 'Replaced'
  return action.status === 'closed' ? 'Closed' : undefined
}

/** DD/MM/YYYY wherever the record knows the day; ASAP, TBC and Standing as such. */
const dueBy = ({ due, meeting: raisedAt }: Action, { meeting }: MeetingRecord, settings: Settings): string => {
  const date = dueDate(due, settings, meeting, raisedAt)
  if (date) return printDate(date)
  if (due.kind === 'asap') return 'ASAP'
  if (due.kind === 'meeting') return due.meeting
  if (due.kind === 'next-meeting') return 'Next meeting'
  return due.kind === 'none' && due.standing ? 'Standing' : 'TBC'
}

/**
 * The Actions table: what this meeting raised, by number; then what earlier meetings left open, the newest meeting first and by
 * number within it, as the papers list them. Withdrawn actions are left out: a first report has never been issued with them.
 */
export const reportActions = (record: MeetingRecord, carried: readonly Action[], settings: Settings): ReportAction[] => {
  const area = areaNames(record)
  const row = (action: Action, isCarried: boolean): ReportAction => {
    const end = became(action)
    return {
      ref: action.ref,
      area: isCarried ? previousMeetings : area(action.area),
      text: action.text,
      owners: action.owners,
      due: action.hidden ? { kind: 'none' } : action.due,
      dueBy: action.hidden ? '' : dueBy(action, record, settings),
      carried: isCarried,
      status: action.status,
      ...(end ? { became: end } : {}),
      ...(action.replaces ? { replaces: action.replaces } : {}),
    }
  }
  const raised = record.raised.filter((action) => action.status !== 'withdrawn').sort((a, b) => a.number - b.number)
  const earlier = carried
    .filter((action) => action.status === 'open' && action.meeting < record.meeting.number)
    .sort((a, b) => b.meeting - a.meeting || a.number - b.number)
  return [...raised.map((action) => row(action, false)), ...earlier.map((action) => row(action, true))]
}
