import { printDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted } from './counted'
import { longDate } from './day-words'
import { fitted } from './fitted'
import { actionLines, actionText } from './item-line'
import { container, heading, line, quiet, section } from './layout'
import { short } from './plain'

/** What calling a meeting off would do. */
export interface Cancelling {
  /** `DAG036`: not begun yet, and so the number of the meeting that is held next. */
  ref: string
  /** The day it was planned for, where one was. */
  day?: string
  /** The day of the meeting that is held instead, where it is known. */
  next?: string
  why: string
  /** Actions due at it or on its day. */
  moves: Action[]
  /** What the button says in the name of whoever presses it. */
  args: Record<string, unknown>
}

/** A meeting is about to be called off: which dues follow to the next one. Nothing has changed before the press. */
export const cancelCard = (view: CardView, { ref, day, next, why, moves, args }: Cancelling): Message => {
  const title = `Cancel ${ref}?`
  const planned = day ? `Planned for ${longDate(day)}. ` : ''
  const kept = `${planned}The number stays for the next meeting, ${next ? longDate(next) : 'whose day is not known yet'}.`
  const to = next ? `to ${printDate(next)}` : 'to the next meeting'
  const what = moves.length > 0 ? `${counted(moves.length, 'due')} ${moves.length === 1 ? 'moves' : 'move'} ${to}` : 'No due moves'
  const { elements, left } = fitted(moves, (action, max) => container(actionLines(view, action, max), { separator: true }), 14_000)
  return message({
    text: [
      title,
      kept,
      `Because: ${why}`,
      `${what}${moves.length > 0 ? ':' : '.'}`,
      ...moves.map((action) => actionText(view, action)),
    ].join('\n'),
    body: [
      heading(title),
      line([kept]),
      quiet(`Because: ${short(why, 400)}`),
      section(what),
      ...elements,
      ...(left > 0 ? [quiet(`and ${left} more`)] : []),
      quiet('Nothing has changed yet.', 'Small'),
    ],
    actions: [button({ title: `Cancel ${ref}`, command: 'cancel', groupId: view.groupId, args })],
  })
}
