import { seatsCard } from '../cards/seats-card'
import { reply } from '../domain/reply'
import { command, type Parsed } from './command'
import { changedSeats, readSeatWords, type SeatChange } from './seat-words'
import { viewOf } from './show-items'

/**
 *     seats          seat Elexon: Chris Day from 1 May 2024          seat add Supplier Agent: Seth Chapman
 *
 * Bare: who sits for whom. What a member says of seats waits for the secretary: who sits where decides whose view counts.
 */
export const seat = command<{ change?: SeatChange }>({
  name: 'seat',
  also: ['seats'],
  summary: 'See and change who sits for which constituency',
  examples: [
    'seat Elexon: Chris Day',
    'seat add Supplier Agent: Seth Chapman',
    'seat Large Supplier also LS, Large Suppliers',
    'seat by right Programme, IPA, Ofgem',
  ],
  chapter: 'meeting',
  right: 'keep',
  parse: (words, hearing): Parsed<{ change?: SeatChange }> => {
    if (!words.trim()) return { args: {} }
    const read = readSeatWords(words, hearing)
    return 'args' in read ? { args: { change: read.args } } : read
  },
  decide: ({ change }, known) => {
    if (!change) return reply(seatsCard(viewOf(known)))
    const changed = changedSeats(change, known)
    if ('here' in changed) return changed
    return {
      changes: [{ kind: 'settings', settings: changed.settings }],
      events: [{ command: 'seat', after: changed.told }],
      outcome: { command: 'seat', refs: [], note: changed.told },
    }
  },
  answer: ({ note }, known) => {
    const told = `✓ ${note}`
    if (!known.pressed) return reply({ text: told })
    const card = seatsCard(viewOf(known))
    return reply({ ...card, text: `${told}\n${card.text}` })
  },
})
