import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import { counted } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { actions, container, type Element, heading, line, quiet, run, section } from './layout'
import { because, parts, type ReminderItem, whenOf } from './reminder-item'

export type { ReminderItem }

/**
 * One private message listing all that a person owes: overdue first, then today, then soon.
 * `done`: completed since, struck through; a ref, or `<group id> <ref>` where two groups might use the same.
 */
export const reminderCard = (items: readonly ReminderItem[], more: { done?: string[]; hours?: readonly string[] } = {}): Message => {
  const done = new Set(more.done)
  const isDone = ({ view, action }: ReminderItem): boolean =>
    action.status !== 'open' || done.has(action.ref) || done.has(`${view.groupId} ${action.ref}`)
  const waiting = items.filter((item) => !isDone(item)).length
  const title = waiting ? `${counted(waiting, 'action')} of yours ${waiting === 1 ? 'needs' : 'need'} you` : 'All done, thank you'
  const groups = [...new Set(items.map(({ view }) => view.settings.title))].join(', ')
  const ordered = parts
    .map((part) => ({ ...part, items: items.filter((item) => whenOf(item) === part.when) }))
    .filter((part) => part.items.length)
  const draw = (item: ReminderItem, max: number): Element => {
    const { view, action } = item
    const args = { ref: action.ref, words: action.ref, ...(more.hours ? { on: 'reminder', hours: more.hours } : {}) }
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
