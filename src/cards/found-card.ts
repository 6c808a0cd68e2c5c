import type { Action, Decision } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { LARGEST_CARD, message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { actionLines, actionText, whereWords } from './item-line'
import { container, heading, line, quiet, run, section } from './layout'
import { short } from './plain'

interface Found {
  words: string
  actions: Action[]
  decisions: Decision[]
  /** How many there are besides these. */
  more: number
  /** Words that look for closed actions with them. */
  closedToo?: string
}

/** Half of what a card holds, for each of the two lists. */
const ROOM = (LARGEST_CARD - 5_000) / 2

/** Open actions and decisions that have the words. */
export const foundCard = (view: CardView, { words, actions, decisions, more, closedToo }: Found): Message => {
  const title = `${view.settings.code}: “${short(words)}”`
  const nothing = 'No open action and no decision has all of these words. A closed one is shown by its reference.'
  const acts = fitted(actions, (action, max) => container(actionLines(view, action, max), { separator: true }), ROOM)
  const decs = fitted(
    decisions,
    (decision, max) =>
      container(
        [line([run(`${decision.ref} `, { bold: true }), cut(decision.text, max)], 'None'), quiet(cut(whereWords(view, decision), 80))],
        { separator: true },
      ),
    ROOM,
  )
  const rest = more + acts.left + decs.left
  const none = actions.length + decisions.length === 0
  return message({
    text: [
      title,
      ...actions.map((action) => actionText(view, action)),
      ...decisions.map(({ ref, text }) => `${ref} ${text}`),
      ...(none ? [nothing] : []),
      ...(more ? [`and ${more} more`] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(actions.length ? [section(withCount('Open actions', actions.length)), ...acts.elements] : []),
      ...(decisions.length ? [section(withCount('Decisions', decisions.length)), ...decs.elements] : []),
      ...(none ? [line([nothing])] : []),
      ...(rest ? [quiet(`and ${rest} more: add a word`, 'Medium')] : []),
    ],
    actions: closedToo ? [button({ title: 'Closed actions', command: 'actions', groupId: view.groupId, args: { words: closedToo } })] : [],
  })
}
