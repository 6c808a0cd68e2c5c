import { dueDate, localDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import { meetingRef } from '../domain/refs'
import { dueWords, isOverdue } from './action-state'
import type { CardView } from './card-view'
import { counted } from './counted'
import type { Colour } from './layout'
import { dotted, short } from './plain'

export interface ReminderItem {
  view: CardView
  action: Action
  /** `before 5`, `today`, `after 1`, `weekly`, `asap`. */
  rule: string
  /** Working days over. */
  daysOver?: number
}

type When = 'overdue' | 'today' | 'asap' | 'soon'

/** The parts of a reminder in their order. */
export const parts: { when: When; title: string; colour?: Colour }[] = [
  { when: 'overdue', title: 'Overdue', colour: 'attention' },
  { when: 'today', title: 'Due today' },
  { when: 'asap', title: 'As soon as possible' },
  { when: 'soon', title: 'Due soon' },
]

export const whenOf = ({ view, action, rule }: ReminderItem): When => {
  if (isOverdue(view, action) || rule.startsWith('after')) return 'overdue'
  if (action.due.kind === 'asap' || rule === 'asap') return 'asap'
  return dueDate(action.due, view.settings, view.meeting, action.meeting) === localDate(view.at, view.settings) ? 'today' : 'soon'
}

/** Why it came: what is due when, raised where. */
export const because = ({ view, action, daysOver }: ReminderItem): string =>
  dotted([
    `Due ${short(dueWords(view, action))}`,
    daysOver ? `${counted(daysOver, 'working day')} over` : undefined,
    `raised at ${meetingRef(view.settings, action.meeting)}`,
    action.area && `Area ${short(action.area)}`,
  ])
