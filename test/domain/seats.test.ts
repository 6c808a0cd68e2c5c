import { withHolder, withMet, withNames, withSeat } from '../../src/domain/change-seats'
import { defaultSettings, type Settings } from '../../src/domain/group'
import { holderOn, seated, seatHeldBy, seatName, seatsNamed, seatsOf } from '../../src/domain/seats'
import { dagSettings } from '../language/hearings'

const empty: Settings = defaultSettings('DAG', 'tenant')
const day = '2024-04-10'
const heldOn = (settings: Settings, when: string): string[] =>
  seatsOf(settings).map((seat, _at, all) => `${seatName(seat, all)}: ${holderOn(seat, when)?.name ?? '-'}`)

test('a group of before seats were kept has one for each representative, and an empty one for a constituency without', () => {
  expect(heldOn({ ...dagSettings, constituencies: [...dagSettings.constituencies, { name: 'IDNO', also: [] }] }, day)).toEqual([
    'Large Supplier: Craig Handford',
    'Small Supplier: Carolyn Burns',
    'I&C Supplier: Gareth Evans',
    'Supplier Agent 1: Robert Langdon',
    'Supplier Agent 2: Seth Chapman',
    'NGESO: Daniel Arrowsmith',
    'RECCo: Sarah Jones',
    'Elexon: Chris Day',
    'IDNO: -',
  ])
})

test('a seat keeps who held it before, and knows who comes', () => {
  const seat = seatsOf(dagSettings).find(({ constituency }) => constituency === 'Elexon')?.id ?? ''
  const after = withHolder(dagSettings, seat, '2024-05-01', { name: 'Ada Byron' })
  const on = (when: string) => seatsOf(after).flatMap((each) => (each.id === seat ? [holderOn(each, when)?.name] : []))
  expect([on('2024-04-30'), on('2024-05-01')]).toEqual([['Chris Day'], ['Ada Byron']])
  const vacant = withHolder(after, seat, '2024-06-01')
  expect(seatsOf(vacant).find(({ id }) => id === seat)?.holders).toEqual([
    { name: 'Chris Day', id: 'p:chris', until: '2024-04-30' },
    { name: 'Ada Byron', from: '2024-05-01', until: '2024-05-31' },
  ])
})

test.each<[string, string[]]>([
  ['Elexon', ['Elexon']],
  ['the Elexon Representative', ['Elexon']],
  ['ESO', ['NGESO']],
  ['Supplier Agent', ['Supplier Agent 1', 'Supplier Agent 2']],
  ['supplier agent 2', ['Supplier Agent 2']],
  ['Supplier Agent 3', []],
  ['IPA', []],
])('“%s” means the seats %j', (said, expected) => {
  expect(
    seatsNamed(dagSettings, said).map((seat) =>
      seatName(
        seat,
        seatsOf(dagSettings).map((each) => (each.id === seat.id ? seat : each)),
      ),
    ),
  ).toEqual(expected)
})

test('a person is known by id, else by a name that one holder alone has; met once, the id is kept', () => {
  const named = withSeat(empty, 'Elexon', { name: 'Chris Day' })
  const seat = seatHeldBy(named, { id: 'p:1', name: 'chris  day' }, day)
  expect(seat?.constituency).toBe('Elexon')
  const met = withMet(named, seat?.id ?? '', day, 'p:1')
  expect(seatHeldBy(met, { id: 'p:1', name: 'Christopher Day' }, day)?.id).toBe(seat?.id)
  // Somebody else of that name sits for nobody, now that the holder is known.
  expect(seatHeldBy(met, { id: 'p:2', name: 'Chris Day' }, day)).toBeUndefined()
  expect(seatHeldBy(withSeat(named, 'DNO', { name: 'Chris Day' }), { id: 'p:1', name: 'Chris Day' }, day)).toBeUndefined()
})

test('ids of seats are given once', () => {
  const two = withSeat(withSeat(empty, 'Elexon'), 'DNO')
  const after = withSeat({ ...two, seats: seatsOf(two).filter(({ id }) => id !== 's1') }, 'IDNO')
  expect(seatsOf(after).map(({ id }) => id)).toEqual(['s2', 's3'])
})

test('people are representatives while they sit: the roles of before and after follow the day', () => {
  const seats = withHolder(withNames(dagSettings, 'Elexon', ['EX']), 's8', '2024-05-01', { name: 'Ada Byron', id: 'p:ada' })
  const sitting = (at: string) =>
    seated(seats, at).people.flatMap(({ name, party, representative }) => (representative && party === 'Elexon' ? [name] : []))
  expect(sitting('2024-04-30T12:00:00Z')).toEqual(['Chris Day'])
  expect(sitting('2024-04-30T23:30:00Z')).toEqual(['Ada Byron'])
  expect(seated(seats, '2024-05-01T12:00:00Z').people.find(({ name }) => name === 'Chris Day')).toEqual({
    name: 'Chris Day',
    id: 'p:chris',
    party: 'Elexon',
  })
})
