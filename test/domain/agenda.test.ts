import { allLeft, entered, following, inOrder, replaced, secondsIn } from '../../src/domain/agenda'
import type { Area } from '../../src/domain/record'
import { sessionBegun, sessionEnded } from '../../src/domain/sessions'

const at = (minute: number): string => `2024-04-10T10:${String(minute).padStart(2, '0')}:00.000Z`
const [a, b, c] = ['A', 'B', 'C'].map((name, index): Area => ({ id: `0035-000${index + 1}`, meeting: 35, number: index + 1, name })) as [
  Area,
  Area,
  Area,
]
const names = (areas: readonly Area[]): string => areas.map(({ name }) => name).join('')

test('an area’s clock runs while any minute-taker is in it', () => {
  const inA = { ...a, since: at(0) }
  expect(entered([inA, b], { fraser: a.id }, 'fraser', b, at(10))).toEqual([
    { ...a, spent: 600 },
    { ...b, since: at(10) },
  ])
  expect(entered([inA, b], { fraser: a.id, taylor: a.id }, 'fraser', b, at(10))).toEqual([{ ...b, since: at(10) }])
  expect(entered([inA], { fraser: a.id }, 'fraser', inA, at(10))).toEqual([inA])
  expect(entered([{ ...a, skipped: true }], {}, 'fraser', { ...a, skipped: true }, at(5))).toEqual([{ ...a, since: at(5) }])
  expect(allLeft([{ ...a, spent: 60, since: at(1) }, b], at(3))).toEqual([{ ...a, spent: 180 }])
  // A button pressed on an older clock takes no time back.
  expect(secondsIn({ ...a, spent: 60, since: at(9) }, at(3))).toBe(60)
})

test.each([
  [3, 1, 'CAB'],
  [1, 3, 'BCA'],
  [1, 99, 'BCA'],
  [2, 0, 'BAC'],
  [2, 2, 'ABC'],
])('item %i at place %i: %s', (item, place, order) => {
  const areas = [a, b, c]
  const moved = replaced(areas, areas[item - 1] as Area, place)
  expect(names(inOrder(areas.map((each) => moved.find(({ id }) => id === each.id) ?? each)))).toBe(order)
})

test('what follows is the next item not passed over; before any was begun, the first', () => {
  expect(following([a, { ...b, skipped: true }, c], a.id)).toBe(c)
  expect(following([a, b, c], undefined)).toBe(a)
  expect(following([a, b, c], c.id)).toBeUndefined()
})

test('a call that ends and begins again is two sessions; an event that comes twice is one', () => {
  const first = sessionBegun({}, at(0))
  expect(first).toEqual([{ from: at(0) }])
  expect(sessionBegun({ sessions: first }, at(1))).toBeUndefined()
  const ended = sessionEnded({ sessions: first, startedAt: at(0) }, at(40))
  expect(ended).toEqual([{ from: at(0), to: at(40) }])
  expect(sessionEnded({ sessions: ended, startedAt: at(0) }, at(41))).toBeUndefined()
  expect(sessionBegun({ sessions: ended }, at(45))).toEqual([{ from: at(0), to: at(40) }, { from: at(45) }])
  expect(sessionEnded({ startedAt: at(2) }, at(40))).toEqual([{ from: at(2), to: at(40) }])
})
