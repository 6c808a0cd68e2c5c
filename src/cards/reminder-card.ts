import { dueDate, localDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import { meetingRef } from '../domain/refs'
import type { Message } from '../domain/reply'
import { dueWords, isOverdue } from './action-state'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { actions, type Colour, container, type Element, heading, line, quiet, run, section } from './layout'
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

const parts: { when: When; title: string; colour?: Colour }[] = [
  { when: 'overdue', title: 'Overdue', colour: 'attention' },
  { when: 'today', title: 'Due today' },
  { when: 'asap', title: 'As soon as possible' },
  { when: 'soon', title: 'Due soon' },
]

const whenOf = ({ view, action, rule }: ReminderItem): When => {
  if (isOverdue(view, action) || rule.startsWith('after')) return 'overdue'
  if (action.due.kind === 'asap' || rule === 'asap') return 'asap'
  return dueDate(action.due, view.settings, view.meeting, action.meeting) === localDate(view.at, view.settings) ? 'today' : 'soon'
}

/** Why it came: what is due when, raised where. */
const because = ({ view, action, daysOver }: ReminderItem): string =>
  dotted([
    `Due ${short(dueWords(view, action))}`,
    daysOver ? `${counted(daysOver, 'working day')} over` : undefined,
    `raised at ${meetingRef(view.settings, action.meeting)}`,
    action.area && `Area ${short(action.area)}`,
  ])

/** One private message listing all that a person owes: overdue first, then today, then soon. `done`: refs completed since, struck through. */
export const reminderCard = (items: readonly ReminderItem[], more: { done?: string[] } = {}): Message => {
  const isDone = ({ action }: ReminderItem): boolean => action.status !== 'open' || (more.done ?? []).includes(action.ref)
  const waiting = items.filter((item) => !isDone(item)).length
  const title = waiting ? `${counted(waiting, 'action')} of yours ${waiting === 1 ? 'needs' : 'need'} you` : 'All done, thank you'
  const groups = [...new Set(items.map(({ view }) => view.settings.title))].join(', ')
  const ordered = parts
    .map((part) => ({ ...part, items: items.filter((item) => whenOf(item) === part.when) }))
    .filter((part) => part.items.length)
  const draw = (item: ReminderItem, max: number): Element => {
    const { view, action } = item
    const args = { ref: action.ref }
    return container(
      [
        line([run(`${action.ref} `, { bold: true }), run(cut(action.text, max), { struck: isDone(item) })], 'None'),
        quiet(isDone(item) ? 'Completed' : because(item)),
        ...(isDone(item)
          ? []
          : [
              actions([
                button({
                  title: 'Complete',
                  tooltip: `Complete ${action.ref}`,
                  command: 'close',
                  groupId: view.groupId,
                  args,
                }),
              ]),
            ]),
      ],
      { separator: true },
    )
  }
  const flat = ordered.flatMap((part) => part.items)
  const { elements, left } = fitted(flat, draw)
  const drawn = new Map(flat.slice(0, elements.length).map((item, index) => [item, elements[index]]))
  const drawnOf = (wanted: readonly ReminderItem[]): Element[] =>
    wanted.map((item) => drawn.get(item)).filter((element) => element !== undefined)
  return message({
    text: [
      `${title} (${groups})`,
      ...ordered.flatMap((part) => [
        `${part.title}:`,
        ...part.items.map((item) => `${item.action.ref} ${item.action.text} – ${isDone(item) ? 'completed' : because(item)}`),
      ]),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      quiet(`From the minutes of ${cut(groups, 200)}`),
      ...ordered.flatMap((part) => [section(part.title, part.colour), ...drawnOf(part.items)]),
      ...(left ? [quiet(`and ${left} more: say "my actions"`, 'Medium')] : []),
    ],
  })
}
