import { proposalCard } from '../cards/proposal-card'
import type { Decided, Known } from '../commands/command'
import { commandNamed } from '../commands/index'
import { showItems, viewOf } from '../commands/show-items'
import type { Ask } from '../domain/ask'
import { isConfidential } from '../domain/confidential'
import type { Settings } from '../domain/group'
import type { Proposal } from '../domain/record'
import { parseRef, proposalRef } from '../domain/refs'
import type { Message, Reply } from '../domain/reply'
import type { Facts, Need, Outcome, Store } from '../ports'
import { hiddenKnown, readable, readsConfidential } from './hidden-facts'
import type { Known0 } from './job'
import { bothFacts, factsAfter } from './overlay'
import { isTerminal } from './terminal-address'

/** Items, by how they are printed. */
export const needsOfRefs = (settings: Settings, refs: readonly string[]): Need[] =>
  refs.flatMap((ref): Need[] => {
    const found = parseRef(settings, ref)
    return found && found.kind !== 'meeting' ? [{ of: found.kind, id: found.id }] : []
  })

/** What must be read to answer from the record alone. */
const needsOf = (outcome: Outcome, known: Known0): Need[] => [
  ...needsOfRefs(known.settings, outcome.refs),
  ...(commandNamed(outcome.command)?.answerNeeds?.(outcome, known) ?? []),
  ...(outcome.command === 'propose' && outcome.note ? [{ of: 'proposal' as const, id: outcome.note }] : []),
]

const PROPOSALS = new Set(['propose', 'accept', 'decline'])

/** Every card that the answer may refresh where it stands. */
const cardsOf = ({ command, refs, note }: Outcome): string[] => [...refs, ...(note && PROPOSALS.has(command) ? [proposalRef(note)] : [])]

/** What the answer shows beyond what is known already: for a fresh capture, nothing. */
export const answerNeeds = (outcome: Outcome, known: Known0, facts: Facts, decided?: Decided): Need[] => {
  const have = new Set([facts.actions, facts.decisions, facts.discussion, facts.proposals].flatMap((list) => list.map((each) => each.id)))
  const fresh = new Set((decided?.changes ?? []).flatMap((change) => (change.kind === 'tell' ? [change.card.ref] : [])))
  return [
    ...needsOf(outcome, known).filter((need) => !('id' in need && have.has(need.id))),
    ...cardsOf(outcome)
      .filter((ref) => !fresh.has(ref))
      .map((ref): Need => ({ of: 'card', ref })),
  ]
}

export const readForAnswer = async (store: Store, outcome: Outcome, known: Known0, facts: Facts, decided?: Decided): Promise<Known> => {
  const needs = answerNeeds(outcome, known, facts, decided)
  if (needs.length === 0) return { ...known, facts }
  const read = await store.read(known.group.id, needs)
  return { ...known, facts: factsAfter(bothFacts(facts, read), decided?.changes ?? []) }
}

/** The group sees what is proposed; who cannot see it there is told that it waits. */
const proposed = (known: Known, proposal: Proposal): Reply => ({
  here: known.chat.kind === 'personal' || known.pressed ? [{ text: '✓ Proposed: it waits for the secretary or the Chair.' }] : [],
  privately: [],
  toGroup: [{ message: proposalCard(viewOf(known), proposal), ref: proposalRef(proposal.id) }],
})

/** A card that changes where it stands may be far up the chat: whoever typed sees in one line that it did. */
const ticks = (known: Known, { here }: Reply, toGroup: Reply['toGroup']): Message[] => {
  if (known.pressed || known.chat.kind !== 'group' || here.length > 0) return []
  return toGroup.filter(({ posted }) => posted).map(({ message }) => ({ text: `✓ ${message.text.split('\n', 1)[0]}`, once: true }))
}

/** The answer to what was saved, built from the record: the same the first time and every later time. */
export const answerOf = (outcome: Outcome, known: Known, asks: Ask[] = []): Reply => {
  const proposal = outcome.command === 'propose' ? known.facts.proposals.find((each) => each.id === outcome.note) : undefined
  const shown = (to: Known): Reply =>
    proposal ? proposed(to, proposal) : (commandNamed(outcome.command)?.answer?.(outcome, to, asks) ?? showItems(outcome, to, asks))
  // The group reads along wherever it was said.
  const own = shown(readable(known))
  const answer = { ...own, toGroup: readsConfidential(known) ? shown(hiddenKnown(known)).toGroup : own.toGroup }
  const kept = known.settings.chat
  const chat = kept?.conversationId === known.chat.address.conversationId ? known.chat.address : kept
  // A group that meets nowhere yet is told nothing: whoever minutes for it privately sees the answer.
  const nowhere = isTerminal(chat) && known.chat.kind !== 'terminal'
  const hidden = new Set([...known.facts.actions, ...known.facts.decisions].filter(isConfidential).map(({ ref }) => ref))
  const gone = new Set([...known.facts.actions, ...known.facts.decisions].flatMap(({ ref, redacted }) => (redacted ? [ref] : [])))
  const toGroup = (nowhere ? [] : answer.toGroup).flatMap((each) => {
    const card = known.facts.cards.find(({ ref, activityId }) => ref === each.ref && activityId)
    // In a chat that the group has left it is drawn again only to lose its words.
    const left = card && chat && !isTerminal(chat) && card.conversationId !== chat.conversationId
    const posted = left && !(each.ref && (hidden.has(each.ref) || gone.has(each.ref))) ? undefined : card
    // Not posted; a card that stood there before it was marked loses its words.
    if (each.ref && hidden.has(each.ref) && !posted) return []
    return [{ ...each, groupId: known.group.id, ...(posted ? { posted } : {}), ...(chat ? { chat } : {}) }]
  })
  return { ...answer, here: [...answer.here, ...ticks(known, answer, toGroup)], toGroup }
}
