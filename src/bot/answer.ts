import { proposalCard } from '../cards/proposal-card'
import type { Decided, Known } from '../commands/command'
import { commandNamed } from '../commands/index'
import { showItems, viewOf } from '../commands/show-items'
import type { Ask } from '../domain/ask'
import { parseRef } from '../domain/refs'
import type { Reply } from '../domain/reply'
import type { Facts, Need, Outcome, Store } from '../ports'
import type { Known0 } from './group-queue'
import { factsAfter } from './overlay'

/** What must be read to answer from the record alone. */
const needsOf = (outcome: Outcome, known: Known0): Need[] => [
  ...outcome.refs.flatMap((ref): Need[] => {
    const found = parseRef(known.settings, ref)
    return found && found.kind !== 'meeting' ? [{ of: found.kind, id: found.id }] : []
  }),
  ...(commandNamed(outcome.command)?.answerNeeds?.(outcome, known) ?? []),
  ...(outcome.command === 'propose' && outcome.note ? [{ of: 'proposal' as const, id: outcome.note }] : []),
]

/** Reads what the answer shows beyond what is known already: for a fresh capture, nothing. */
export const readForAnswer = async (store: Store, outcome: Outcome, known: Known0, facts: Facts, decided?: Decided): Promise<Known> => {
  const have = new Set([facts.actions, facts.decisions, facts.discussion, facts.proposals].flatMap((list) => list.map((each) => each.id)))
  const fresh = new Set((decided?.changes ?? []).flatMap((change) => (change.kind === 'tell' ? [change.card.ref] : [])))
  const needs = [
    ...needsOf(outcome, known).filter((need) => !('id' in need && have.has(need.id))),
    ...outcome.refs.filter((ref) => !fresh.has(ref)).map((ref): Need => ({ of: 'card', ref })),
  ]
  if (needs.length === 0) return { ...known, facts }
  const read = await store.read(known.group.id, needs)
  const all: Facts = {
    ...facts,
    ...read,
    actions: [...facts.actions, ...read.actions],
    decisions: [...facts.decisions, ...read.decisions],
    discussion: [...facts.discussion, ...read.discussion],
    proposals: [...facts.proposals, ...read.proposals],
  }
  return { ...known, facts: factsAfter(all, decided?.changes ?? []) }
}

/** The answer to what was saved, built from the record: the same the first time and every later time. */
export const answerOf = (outcome: Outcome, known: Known, asks: Ask[] = []): Reply => {
  const proposal = outcome.command === 'propose' ? known.facts.proposals.find((each) => each.id === outcome.note) : undefined
  const answer = proposal
    ? { here: [], privately: [], toGroup: [{ message: proposalCard(viewOf(known), proposal) }] }
    : (commandNamed(outcome.command)?.answer?.(outcome, known, asks) ?? showItems(outcome, known, asks))
  const kept = known.settings.chat
  const chat = kept?.conversationId === known.chat.address.conversationId ? known.chat.address : kept
  return {
    ...answer,
    toGroup: answer.toGroup.map((each) => {
      const posted = known.facts.cards.find((card) => card.ref === each.ref && card.activityId)
      return { ...each, groupId: known.group.id, ...(posted ? { posted } : {}), ...(chat ? { chat } : {}) }
    }),
  }
}
