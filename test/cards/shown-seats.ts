import { seatsCard } from '../../src/cards/seats-card'
import { withHolder, withSeat } from '../../src/domain/change-seats'
import type { Settings } from '../../src/domain/group'
import type { Message } from '../../src/domain/reply'
import { settings, view } from './examples'

const constituencies = ['Large Supplier', 'Small Supplier', 'Elexon', 'DNO', 'Supplier Agent', 'RECCo'].map((name) => ({ name, also: [] }))
const held = ['Craig Handford', 'Carolyn Burns', 'Chris Day', 'David Yeoman', 'Robert Langdon', 'Sarah Jones']

/** A group of six constituencies, one with two seats. */
export const seatedSettings: Settings = [{ constituency: 'Supplier Agent', holder: { name: 'Seth Chapman' } }].reduce(
  (after, { constituency, holder }) => withSeat(after, constituency, holder),
  {
    ...settings,
    constituencies: constituencies.map((one) => (one.name === 'Large Supplier' ? { ...one, also: ['LS'] } : one)),
    byRight: ['Programme', 'IPA', 'Ofgem'],
    people: [...settings.people, ...held.map((name, at) => ({ name, party: constituencies[at]?.name ?? '', representative: true }))],
  } as Settings,
)

const seatedView = { ...view, settings: seatedSettings }

/** Cards of the seats. */
export const seatCards: Record<string, Message> = {
  seats: seatsCard(seatedView),
  'seats, one vacant and one to change': seatsCard({
    ...view,
    settings: withHolder(withHolder(seatedSettings, 's3', '2024-05-01', { name: 'Ada Byron' }), 's4', '2024-04-01'),
  }),
  'seats, none': seatsCard(view),
}
