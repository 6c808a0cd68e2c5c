import { arrivalCard } from '../cards/arrival-card'
import type { Settings } from '../domain/group'
import type { Decision, Proposal } from '../domain/record'
import { proposalRef } from '../domain/refs'
import { type Reply, reply } from '../domain/reply'
import type { Change, Need } from '../ports'
import { command, type Decided, type Known } from './command'
import { by } from './found'
import { leadingRef } from './item-words'
import { refuse } from './refusals'
import { proposalAsShown, showItems, viewOf } from './show-items'

interface Args {
  id: string
  /** Why it is refused, or what came of it. */
  text: string
}

const text = (value: unknown, most: number): string => (typeof value === 'string' ? value.trim().slice(0, most) : '')

const arrived = (id: string, { facts: { proposals } }: Known): Proposal | undefined => proposals.find((each) => each.id === id && each.from)

/** The group waits for one thing less. */
export const settled = (settings: Settings, id: string): Change[] =>
  settings.awaited?.some((each) => each.id === id)
    ? [{ kind: 'settings', settings: { ...settings, awaited: settings.awaited.filter((each) => each.id !== id) } }]
    : []

const settle = (known: Known, before: Proposal, change: Partial<Proposal>, name: string): Decided => ({
  changes: [{ kind: 'proposal', after: { ...before, ...change } }, ...settled(known.settings, before.id)],
  events: [{ command: name, before: before.from?.ref, after: by(known).name } as Decided['events'][number]],
  outcome: { command: name, refs: change.became ?? [], note: before.id },
})

/** What stands in the way of settling it: the answer is how it stands. */
const inTheWay = (known: Known, before: Proposal | undefined): Reply | undefined => {
  if (!before?.from) return refuse('That is not here any more.')
  if (before.state !== 'open') return reply(arrivalCard(viewOf(known), proposalAsShown(before, known)))
  return known.origin?.waits === false
    ? refuse(`${before.from.code} has taken ${before.from.ref} back, so nothing was recorded.`)
    : undefined
}

const arrival = (
  name: string,
  of: 'transfer' | 'referral',
  summary: string,
  decide: (args: Args, known: Known, before: Proposal) => Decided | Reply,
) =>
  command<Args>({
    name,
    summary,
    examples: [],
    chapter: 'change',
    right: 'decide',
    parse: () => ({ refused: 'Press the button on its card.' }),
    fromArgs: (args) => ({ args: { id: text(args.id, 100), text: text(args.text, 1000) } }),
    arrival: ({ id }) => id,
    needs: ({ id, text: said }, { settings }): Need[] => {
      const named = leadingRef(said, settings)?.ref
      return [{ of: 'proposal', id }, ...(named?.kind === 'decision' ? [{ of: 'decision' as const, id: named.id }] : [])]
    },
    decide: (args, known) => {
      const found = arrived(args.id, known)
      const before = found?.command === of ? found : undefined
      return inTheWay(known, before) ?? decide(args, known, before as Proposal)
    },
    answerNeeds: ({ note }) => (note ? [{ of: 'proposal', id: note }] : []),
    answer: (outcome, known, asks) => {
      const proposal = known.facts.proposals.find((each) => each.id === outcome.note)
      if (!proposal) return reply({ text: '✓' })
      const card = arrivalCard(viewOf(known), proposalAsShown(proposal, known))
      const { toGroup } = showItems(outcome, known, asks)
      return { ...reply(card), toGroup: [...toGroup, { message: card, ref: proposalRef(proposal.id) }] }
    },
  })

/** One press: the action is this group's under a number of its own; the other group's is closed as transferred once that is saved. */
export const acceptTransfer = arrival('accept transfer', 'transfer', 'Take over another group’s action', (_args, known, before) => ({
  ...settle(known, before, { state: 'accepted' }, 'accept transfer'),
  andThen: { command: 'action', args: { words: before.text }, ...(before.from ? { from: before.from } : {}) },
}))

export const refuseTransfer = arrival(
  'refuse transfer',
  'transfer',
  'Refuse another group’s action, and say why',
  ({ text: why }, known, before) =>
    why
      ? settle(known, before, { state: 'declined', answer: why }, 'refuse transfer')
      : refuse(`Why? ${before.from?.code}’s secretary is told. Write it beside the button; nothing was changed.`),
)

/** What came of it is a decision here: one that is named, else the words are recorded as one. */
export const answerReferral = arrival(
  'answer referral',
  'referral',
  'Enter the outcome of another group’s referral',
  ({ text: said }, known, before) => {
    if (!said) return refuse('What came of it? Write it beside the button; nothing was changed.')
    const named = leadingRef(said, known.settings)
    if (named?.ref.kind !== 'decision' || named.rest)
      return {
        ...settle(known, before, { state: 'accepted', answer: said }, 'answer referral'),
        andThen: { command: 'decision', args: { words: said } },
      }
    const decision = known.facts.decisions.find((each) => each.id === named.ref.id)
    if (decision?.status !== 'made')
      return refuse(`There is no such decision in ${known.settings.code}’s register, so nothing was changed.`)
    const answer = decision.confidential ? '' : decision.text
    const done = settle(known, before, { state: 'accepted', answer, became: [decision.ref] }, 'answer referral')
    const told: Decision = { ...decision, proposed: [...(decision.proposed ?? []), before.id] }
    return { ...done, changes: [...done.changes, { kind: 'decision', after: told }] }
  },
)
