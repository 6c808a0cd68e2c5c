import { attendanceCard } from '../../src/cards/attendance-card'
import { roundCard } from '../../src/cards/round-card'
import { seatsCard } from '../../src/cards/seats-card'
import { withHolder, withSeat } from '../../src/domain/change-seats'
import type { Settings } from '../../src/domain/group'
import type { Message } from '../../src/domain/reply'
import type { Answer, Round, RoundState, View } from '../../src/domain/round'
import { meeting, settings, view } from './examples'

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

const fraser = { id: 'aad:tenant-1/0000-pmo', name: 'Fraser Mathieson' }

export const round: Round = {
  id: '0035-0001',
  meeting: 35,
  number: 1,
  kind: 'views',
  subject: 'CR044',
  questions: ['Should the design change?', 'Before M10?'],
  area: 'CR044 Decision',
  at: view.at,
  by: fraser,
}

/** Somebody's view; of nobody's seat where `seat` is absent. */
export const viewOfRound = (label: string, seat: string | undefined, answers: Answer[], more: Partial<View> = {}): View => ({
  round: round.id,
  meeting: 35,
  ...(seat ? { seat } : {}),
  label,
  person: { id: `p:${label}`, name: label },
  answers,
  at: view.at,
  earlier: [],
  ...more,
})

const halfway: RoundState = {
  round,
  views: [
    viewOfRound('Elexon Representative', 's3', [{ choice: 'supports' }, { choice: 'against', words: 'the window before M10 is taken' }]),
    viewOfRound('DNO Representative', 's4', [{ choice: 'supports' }, { words: 'a challenge, unless testing begins in the autumn' }], {
      earlier: [{ at: view.at, by: fraser, answers: [{ choice: 'none' }] }],
    }),
    viewOfRound(
      'Large Supplier Representative',
      's1',
      [{ choice: 'conditions', words: 'a development session comes first' }, { choice: 'none' }],
      {
        person: { id: 'p:andrew', name: 'Andrew Grace' },
        onBehalfOf: 'Craig Handford',
        enteredBy: fraser,
      },
    ),
    viewOfRound('IPA (Colin Bezant)', undefined, [{ words: 'wary of new functions so close to go-live' }]),
  ],
}

const objecting: RoundState = {
  round: { ...round, id: '0035-0002', number: 2, kind: 'objections', subject: 'approve CR046', questions: [] },
  views: [
    viewOfRound('Elexon Representative', 's3', [{ choice: 'no objection' }]),
    viewOfRound('Large Supplier Representative', 's1', [{ choice: 'objects', words: 'it does not meet the criteria of the freeze' }]),
  ],
}

/** Thirty seats, each with a long view. */
const crowded: RoundState = {
  round,
  views: Array.from({ length: 30 }, (_, n) =>
    viewOfRound(`Constituency ${n + 1} Representative`, `s${n + 20}`, [
      { choice: 'conditions', words: 'the change is wanted, and its testing should not take from what is planned. '.repeat(15) },
      { choice: 'against', words: 'there is no window. '.repeat(40) },
    ]),
  ),
}

/** Cards of seats and rounds. */
export const roundCards: Record<string, Message> = {
  seats: seatsCard(seatedView),
  'seats, one vacant and one to change': seatsCard({
    ...view,
    settings: withHolder(withHolder(seatedSettings, 's3', '2024-05-01', { name: 'Ada Byron' }), 's4', '2024-04-01'),
  }),
  'seats, none': seatsCard(view),
  attendance: attendanceCard(seatedView, meeting, [
    { meeting: 35, name: 'Justin Andrews', role: 'Chair', status: 'present' },
    { meeting: 35, name: 'Chris Day', seat: 's3', status: 'present', left: '2024-04-10T10:30:00Z' },
    { meeting: 35, name: 'Andrew Grace', seat: 's1', onBehalfOf: 'Craig Handford', status: 'present' },
    { meeting: 35, name: 'Sarah Jones', seat: 's6', status: 'apologies' },
    { meeting: 35, name: 'Colin Bezant', status: 'present', arrived: '2024-04-10T09:20:00Z' },
    { meeting: 35, name: 'Jo Guest (Guest)', status: 'present' },
  ]),
  'attendance, nobody noted': attendanceCard({ ...view, settings: { ...settings, people: [] } }, { ...meeting, state: 'ended' }, []),
  'round, just asked': roundCard(seatedView, { round, views: [] }),
  'round, halfway': roundCard(seatedView, halfway),
  'round, closed': roundCard(seatedView, { ...halfway, round: { ...round, closed: { at: view.at, by: fraser } } }),
  'round, thirty long views': roundCard(seatedView, crowded),
  objections: roundCard(seatedView, objecting),
}
