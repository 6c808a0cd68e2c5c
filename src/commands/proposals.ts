import { proposalCard } from '../cards/proposal-card'
import type { Proposal } from '../domain/record'
import { proposalRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { command } from './command'
import { by } from './found'
import { refuse } from './refusals'
import { proposalAsShown, showItems, viewOf } from './show-items'

const settle = (name: 'accept' | 'decline', summary: string) =>
  command<{ id: string }>({
    name,
    summary,
    examples: [],
    chapter: 'capture',
    right: 'decide',
    parse: (words) =>
      /^\d{1,9}$/.test(words.trim()) ? { args: { id: words.trim() } } : { refused: 'Press the button on the proposal’s card.' },
    fromArgs: (args) => ({ args: { id: String(args.id ?? '').slice(0, 12) } }),
    needs: ({ id }) => [{ of: 'proposal', id }],
    decide: ({ id }, known) => {
      const proposal = known.facts.proposals.find((each) => each.id === id)
      if (!proposal) return refuse('That proposal is not here any more.')
      if (proposal.state !== 'open') return reply(proposalCard(viewOf(known), proposalAsShown(proposal, known)))
      const after: Proposal = { ...proposal, state: name === 'accept' ? 'accepted' : 'declined' }
      return {
        changes: [{ kind: 'proposal', after }],
        events: [{ command: name, before: proposal.text, after: by(known).name }],
        outcome: { command: name, refs: [], note: id },
        ...(name === 'accept' ? { andThen: { command: proposal.command, args: proposal.args, at: proposal.at } } : {}),
      }
    },
    answerNeeds: ({ note }) => (note ? [{ of: 'proposal', id: note }] : []),
    answer: (outcome, known, asks) => {
      const proposal = known.facts.proposals.find((each) => each.id === outcome.note)
      if (!proposal) return reply({ text: '✓' })
      const card = proposalCard(viewOf(known), proposalAsShown(proposal, known))
      const { toGroup } = showItems(outcome, known, asks)
      return { ...reply(card), toGroup: [...toGroup, { message: card, ref: proposalRef(proposal.id) }] }
    },
  })

/** A secretary's one click on a member's proposal; the bot carries out what was proposed in the same breath. */
export const accept = settle('accept', 'Accept a proposal')
export const decline = settle('decline', 'Decline a proposal')
