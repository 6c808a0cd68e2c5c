import { actionCard } from '../cards/action-card'
import type { CardView } from '../cards/card-view'
import { confidentialCard } from '../cards/confidential-card'
import { decisionCard } from '../cards/decision-card'
import type { Ask } from '../domain/ask'
import { hiddenProposal } from '../domain/confidential'
import { missingAsks } from '../domain/missing-asks'
import type { Action, Proposal } from '../domain/record'
import type { Message, Reply } from '../domain/reply'
import type { Facts, Outcome } from '../ports'
import type { Known } from './command'

export const viewOf = (known: Pick<Known, 'group' | 'settings' | 'meeting' | 'at' | 'rounds'>): CardView => ({
  groupId: known.group.id,
  settings: known.settings,
  at: known.at,
  ...(known.meeting ? { meeting: known.meeting } : {}),
  ...(known.rounds ? { rounds: known.rounds } : {}),
})

const FRESH = new Set(['action', 'decision'])

const HEADINGS: Record<string, string> = {
  reword: 'New wording',
  move: 'Moved',
  outcome: 'Outcome',
  due: 'New due',
  owner: 'New owner',
  update: 'Update',
  reopen: 'Open again',
  tick: 'Ticked',
  complete: 'Complete, to be confirmed',
  'answer extension': 'More time',
}

interface More {
  asks?: Ask[]
  /** As it stands, to be looked at elsewhere: nothing on it is asked or pressed. */
  shown?: boolean
  fresh?: boolean
  heading?: string
}

/** The card of an item that is among the facts; undefined where it is not. */
export const itemCard = (ref: string, view: CardView, facts: Facts, more: More = {}): Message | undefined => {
  const action = facts.actions.find((each) => each.ref === ref)
  if (action?.hidden) return confidentialCard('Action', ref)
  if (action) return actionCard(view, action, { ...more, asks: more.shown ? [] : asksOf(action, more.asks) })
  const decision = facts.decisions.find((each) => each.ref === ref)
  if (decision?.hidden) return confidentialCard('Decision', ref)
  return decision ? decisionCard(view, decision, more) : undefined
}

export const itemMessage = (ref: string, known: Known, more: More = {}): Message | undefined =>
  itemCard(ref, viewOf(known), known.facts, more)

/** Its card stands in the group's chat, whoever presses it. */
export const proposalAsShown = (proposal: Proposal, { facts }: Known): Proposal =>
  hiddenProposal(proposal, [...facts.actions, ...facts.decisions])

/** What an open action's card asks: what could not be told apart, and what nobody gave. */
const asksOf = (action: Action, asks: Ask[] = []): Ask[] =>
  action.status === 'open' ? [...asks, ...missingAsks(action, asks, action.ref)] : []

/**
 * The cards of what was captured or changed. In the group's own chat they stand there once and are refreshed; said in
 * private, the speaker sees it there and the group's card follows (unless the group wants nothing posted).
 */
export const showItems = (outcome: Outcome, known: Known, asks: Ask[] = []): Reply => {
  const inGroup = known.chat.kind !== 'personal'
  const heading = HEADINGS[outcome.command]
  const here: Message[] = []
  const toGroup: Reply['toGroup'] = []
  for (const ref of outcome.refs) {
    const message = itemMessage(ref, known, {
      fresh: FRESH.has(outcome.command),
      ...(asks.length > 0 ? { asks } : {}),
      ...(heading ? { heading } : {}),
    })
    if (!message) continue
    if (!inGroup || known.pressed) here.push(message)
    if (inGroup || known.settings.posts !== 'nothing') toGroup.push({ message, ref })
  }
  return { here, privately: [], toGroup }
}
