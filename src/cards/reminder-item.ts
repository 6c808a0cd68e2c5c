import { dueDate, localDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import { meetingRef } from '../domain/refs'
import { dueWords, endWords, extensionWords, isOverdue, ticksWords } from './action-state'
import type { CardView } from './card-view'
import { counted } from './counted'
import { longDate, weekdayDate } from './day-words'
import type { Colour } from './layout'
import { dotted, short } from './plain'

export interface ReminderItem {
  view: CardView
  action: Action
  /** `before 5`, `today`, `after 1`, `weekly`, `asap`, `update`, `later`. */
  rule: string
  /** Working days over. */
  daysOver?: number
  /** Whose message it is. */
  person?: string
}

type When = 'overdue' | 'today' | 'asap' | 'soon' | 'update'

/** The parts of a reminder in their order. */
export const parts: { when: When; title: string; colour?: Colour }[] = [
  { when: 'overdue', title: 'Overdue', colour: 'attention' },
  { when: 'today', title: 'Due today' },
  { when: 'asap', title: 'As soon as possible' },
  { when: 'soon', title: 'Due soon' },
  { when: 'update', title: 'An update, please' },
]

export const whenOf = ({ view, action, rule }: ReminderItem): When => {
  if (isOverdue(view, action) || rule.startsWith('after')) return 'overdue'
  if (action.due.kind === 'none') return 'update'
  if (action.due.kind === 'asap' || rule === 'asap') return 'asap'
  return dueDate(action.due, view.settings, view.meeting, action.meeting) === localDate(view.at, view.settings) ? 'today' : 'soon'
}

const cause: Record<string, string> = {
  update: 'an update is asked for before the papers of the next meeting',
  later: 'you asked to hear of it today',
}

/** Why it came: what is due when, raised where and when. */
export const because = (item: ReminderItem): string => {
  const { view, action, rule, daysOver } = item
  return dotted([
    action.due.kind === 'none' ? (action.due.standing ? 'Standing' : 'No due date') : `Due ${short(dueWords(view, action))}`,
    daysOver ? `${counted(daysOver, 'working day')} over` : undefined,
    cause[rule],
    `raised at ${meetingRef(view.settings, action.meeting)} on ${longDate(localDate(action.raisedAt, view.settings))}`,
    action.area && `Area ${short(action.area)}`,
    ticksWords(view, action),
  ])
}

/** What this person has done about it already, so that nothing of it is asked any more; undefined: it waits for them. */
export const doneWords = ({ view, action, person }: ReminderItem): string | undefined => {
  if (action.status === 'closed' && action.closed?.by.id === person) return 'Completed'
  if (action.status !== 'open') return endWords(view, action) ?? 'Completed'
  if (action.completed) return 'Complete: the secretary confirms it'
  if (action.ticks?.some(({ by }) => by.id === person)) return dotted(['Your part is done', ticksWords(view, action)])
  return undefined
}

/** What was said about it since, while it still waits. */
export const sinceWords = ({ view, action, person }: ReminderItem): string | undefined => {
  const today = localDate(view.at, view.settings)
  const until = action.later?.find((each) => each.person === person)?.until
  const given = action.updates.at(-1)
  return (
    dotted([
      extensionWords(action),
      until && until > today && `I come back to you on ${weekdayDate(until)}`,
      given && localDate(given.at, view.settings) === today && `Updated today: ${short(given.text, 80)}`,
    ]) || undefined
  )
}
