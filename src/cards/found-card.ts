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
  /** Of this page. */
  actions: Action[]
  decisions: Decision[]
  /** How many there are in all; absent: these. */
  of?: { actions: number; decisions: number }
  /** How many stand on earlier pages. */
  before?: number
  /** Other pages, how many stand before each, and the newest decision looked through there. */
  pages?: { title: string; skip: number; upTo?: number }[]
  /** Which decisions were looked through, where that is not all of them. */
  among?: string
  /** No actions were looked for. */
  decisionsAlone?: boolean
  /** Words that look for closed actions with them. */
  closedToo?: string
}

/** Half of what a card holds, for each of the two lists. */
const ROOM = (LARGEST_CARD - 5_000) / 2

/** Open actions and decisions that have the words, a page of them. */
export const foundCard = (view: CardView, found: Found): Message => {
  const { words, actions, decisions, before = 0, pages = [], among, decisionsAlone, closedToo } = found
  const of = found.of ?? { actions: actions.length, decisions: decisions.length }
  const title = `${view.settings.code}: “${short(words)}”`
  const nothing = decisionsAlone
    ? 'None of these decisions has all of these words.'
    : 'No open action and no decision has all of these words. A closed one is shown by its reference.'
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
  const cutOff = acts.left + decs.left
  const more = of.actions + of.decisions - before - actions.length - decisions.length
  const none = of.actions + of.decisions === 0
  return message({
    text: [
      title,
      ...(before ? [`after the first ${before}`] : []),
      ...actions.map((action) => actionText(view, action)),
      ...decisions.map(({ ref, text }) => `${ref} ${text}`),
      ...(none ? [nothing] : []),
      ...(more ? [`and ${more} more`] : []),
      ...(among ? [`${among}.`] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(before ? [quiet(`after the first ${before}`)] : []),
      ...(actions.length ? [section(withCount('Open actions', of.actions)), ...acts.elements] : []),
      ...(decisions.length ? [section(withCount('Decisions', of.decisions)), ...decs.elements] : []),
      ...(none ? [line([nothing])] : []),
      ...(cutOff || more ? [quiet(`and ${cutOff + more} more${cutOff ? ': add a word' : ''}`, 'Medium')] : []),
      ...(among ? [quiet(`${among}.`, 'Medium')] : []),
    ],
    actions: [
      ...pages.map(({ title, ...to }) => button({ title, command: 'find', groupId: view.groupId, args: { words, ...to } })),
      ...(closedToo ? [button({ title: 'Closed actions', command: 'actions', groupId: view.groupId, args: { words: closedToo } })] : []),
    ],
  })
}
