import type { Message } from '../domain/reply'
import { whereSaid } from '../domain/where-said'
import { button } from './button'
import { bytesOf, LARGEST_CARD, message } from './card'
import { counted } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { actions, container, type Element, heading, line, quiet, run, section } from './layout'
import { dotted } from './plain'
import { type Carried, reminderForms } from './reminder-forms'
import { because, doneWords, parts, type ReminderItem, sinceWords, whenOf } from './reminder-item'

export type { ReminderItem }

/** Left for the card's frame, and for what stands beside the list. */
const FRAME = 4_000
/** Where every action has its forms, texts are cut to so many characters. */
const TEXT = 300

const MUTE = 'Too much? Say mute to me here; unmute begins again.'

interface More {
  /** Completed since, as refs or `<group id> <ref>` where two groups might use the same. */
  done?: string[]
  /** The sending hours of the message: it is shown again as a whole after a press. */
  hours?: readonly string[]
  /** What else the message says, under the list. */
  also?: { text: string; body: readonly Element[] }
}

/** A link of http(s) alone: whatever else was kept as one is not put behind a button. */
const linkOf = ({ action }: ReminderItem): object[] => {
  const url = action.source && whereSaid(action.source)
  return url && /^https?:\/\//.test(url) ? [{ type: 'Action.OpenUrl', title: 'Where it was said', url }] : []
}

/**
 * One private message listing all that a person owes: overdue first, then today, then soon. Each can be completed, updated, given more
 * time or put off there; where they are many, one form at the end serves them all.
 */
export const reminderCard = (items: readonly ReminderItem[], more: More = {}): Message => {
  const done = new Set(more.done)
  const how = (item: ReminderItem): string | undefined =>
    doneWords(item) ?? (done.has(item.action.ref) || done.has(`${item.view.groupId} ${item.action.ref}`) ? 'Completed' : undefined)
  const waiting = items.filter((item) => !how(item))
  const title = waiting.length
    ? `${counted(waiting.length, 'action')} of yours ${waiting.length === 1 ? 'needs' : 'need'} you`
    : 'All done, thank you'
  const groups = [...new Set(items.map(({ view }) => view.settings.title))].join(', ')
  const carried: Carried = more.hours ? { on: 'reminder', hours: more.hours } : {}
  const ordered = parts
    .map((part) => ({ ...part, items: items.filter((item) => whenOf(item) === part.when) }))
    .filter((part) => part.items.length)
  const flat = ordered.flatMap((part) => part.items)

  const complete = ({ view, action }: ReminderItem): object => {
    const args = { ref: action.ref, words: action.ref, ...carried }
    return action.owners.some(({ collective }) => collective)
      ? button({ title: 'My part is done', tooltip: `Tick ${action.ref}`, command: 'tick', groupId: view.groupId, args })
      : button({ title: 'Complete', tooltip: `Complete ${action.ref}`, command: 'close', groupId: view.groupId, args })
  }
  const draw = (item: ReminderItem, max: number, forms: boolean): Element => {
    const over = how(item)
    const since = sinceWords(item)
    const number = String(flat.indexOf(item))
    return container(
      [
        line([run(`${item.action.ref} `, { bold: true }), run(cut(item.action.text, max), { struck: over !== undefined })], 'None'),
        quiet(over ?? because(item)),
        ...(over || !since ? [] : [quiet(cut(since, 300))]),
        ...(over ? [] : [actions([complete(item), ...(forms ? [...reminderForms([item], number, carried), ...linkOf(item)] : [])])]),
      ],
      { separator: true },
    )
  }
  const also = more.also ?? { text: '', body: [] }
  const room = LARGEST_CARD - FRAME - bytesOf(also.body)
  const whole = flat.map((item) => draw(item, TEXT, true))
  const all = bytesOf(whole) <= room
  const groupIds = [...new Set(waiting.map(({ view }) => view.groupId))]
  const shared = all
    ? []
    : groupIds.map((groupId, index) =>
        actions(
          reminderForms(
            waiting.filter(({ view }) => view.groupId === groupId),
            `all ${index}`,
            carried,
          ),
          'Medium',
        ),
      )
  const { elements, left } = all
    ? { elements: whole, left: 0 }
    : fitted(flat, (item, max) => draw(item, max, false), room - bytesOf(shared))
  const drawn = new Map(flat.slice(0, elements.length).map((item, index) => [item, elements[index]]))
  const drawnOf = (wanted: readonly ReminderItem[]): Element[] =>
    wanted.map((item) => drawn.get(item)).filter((element) => element !== undefined)
  return message({
    text: [
      `${title} (${groups})`,
      ...ordered.flatMap((part) => [
        `${part.title}:`,
        ...part.items.map((item) => `${item.action.ref} ${item.action.text} – ${how(item) ?? dotted([because(item), sinceWords(item)])}`),
      ]),
      ...(also.text ? ['', also.text] : []),
      MUTE,
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      quiet(`From the minutes of ${cut(groups, 200)}`),
      ...ordered.flatMap((part) => [section(part.title, part.colour), ...drawnOf(part.items)]),
      ...(left ? [quiet(`and ${left} more: say "my actions"`, 'Medium')] : []),
      ...shared,
      ...also.body,
      quiet(MUTE, 'Medium'),
    ],
  })
}
