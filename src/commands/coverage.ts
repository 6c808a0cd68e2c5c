import { roundCard } from '../cards/round-card'
import { coverage as covered, printCoverage } from '../domain/acting'
import { reply } from '../domain/reply'
import { roundRef } from '../domain/round'
import { command, type Known, type Parsed } from './command'
import { by, isRefusal, runningMeeting } from './found'
import { refuse } from './refusals'
import { viewOf } from './show-items'
import { asks } from './view-meant'

type OfRound = { round?: string }

const fromArgs = (args: Record<string, unknown>): Parsed<OfRound> =>
  typeof args.round === 'string' ? { args: { round: args.round.slice(0, 20) } } : { args: {} }

const meant = (known: Known, { round }: OfRound) =>
  round ? known.rounds?.filter((state) => state.round.id === round) : known.rounds?.filter((state) => !state.round.closed)

/**
 *     coverage
 *
 * How far the open rounds have come, for the Chair and the secretary alone: nobody is named in the chat for not having answered.
 */
export const coverage = command<OfRound>({
  name: 'coverage',
  also: ['who has not answered'],
  summary: 'How many seats have answered the open round, privately',
  examples: ['coverage'],
  chapter: 'meeting',
  right: 'decide',
  parse: () => ({ args: {} }),
  fromArgs,
  decide: (args, known) => {
    const { meeting, settings } = known
    const states = meant(known, args) ?? []
    if (!meeting || states.length === 0) return reply({ text: 'No round is open.' })
    const text = states.map((state) => `${asks(state)}: ${printCoverage(covered(state, settings, meeting))}`).join('\n')
    return known.pressed ? reply({ text }) : { here: [], privately: [{ text }], toGroup: [] }
  },
})

/**     close round — what was said stays; late views are notes. */
export const closeRound = command<OfRound>({
  name: 'close round',
  also: ['close views', 'end round', 'end views'],
  summary: 'Close the open round: nothing more is asked',
  examples: ['close round'],
  chapter: 'meeting',
  right: 'decide',
  parse: () => ({ args: {} }),
  fromArgs,
  decide: (args, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const states = (meant(known, args) ?? []).filter(({ round }) => !round.closed)
    const [state, another] = states
    if (!state) return refuse('No round is open, so nothing was closed.')
    if (another) return refuse('Several rounds are open: press Close on the card of the one that is meant.')
    return {
      changes: [{ kind: 'round', after: { ...state.round, closed: { at: known.at, by: by(known) } } }],
      events: [{ command: 'close round', after: asks(state) }],
      outcome: { command: 'close round', refs: [roundRef(state.round.id)], note: state.round.id },
    }
  },
  answer: ({ note }, known) => {
    const state = known.rounds?.find(({ round }) => round.id === note)
    const text = state && known.meeting ? `✓ closed: ${printCoverage(covered(state, known.settings, known.meeting))}` : '✓ closed'
    const toGroup = state ? [{ message: roundCard(viewOf(known), state), ref: roundRef(state.round.id), newest: known.group.event }] : []
    return { here: [{ text: known.pressed ? text : '✓ closed' }], privately: [], toGroup }
  },
})
