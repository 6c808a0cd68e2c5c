import { printWhen } from '../../src/commands/next-meeting'
import { readWhen } from '../../src/language/read-when'

/** Wednesday 10 April 2024, 10:35 in London. */
const at = '2024-04-10T09:35:00.000Z'

test.each<[string, string | undefined]>([
  ['8 May 2024 10:00-13:00', '2024-05-08 10:00 13:00'],
  ['8 May 2024 10:00 to 13:00', '2024-05-08 10:00 13:00'],
  ['8 May 2024, 10:00', '2024-05-08 10:00'],
  ['Wednesday 8 May 2024 at 10am', '2024-05-08 10:00'],
  ['8th May 2024 10am-1pm', '2024-05-08 10:00 13:00'],
  ['8 May 2024 10-1pm', '2024-05-08 10:00 13:00'],
  ['8 May 2024 1-3pm', '2024-05-08 13:00 15:00'],
  ['8 May 2024 from 10.30 until 12.45', '2024-05-08 10:30 12:45'],
  ['08/05/2024', '2024-05-08'],
  ['8/5/24 09:30', '2024-05-08 09:30'],
  ['2024-05-08 10:00', '2024-05-08 10:00'],
  ['8.5.2024', '2024-05-08'],
  ['8 May', '2024-05-08'],
  ['1 April', '2025-04-01'],
  ['29 February 2028', '2028-02-29'],
  ['12am', undefined],
  ['31/02/2024', undefined],
  ['31/02/2024 10:00', undefined],
  ['29/02/2023', undefined],
  ['8/13/2024', undefined],
  ['0/5/2024', undefined],
  ['8 May 2024 25:00', undefined],
  ['8 May 2024 10:75', undefined],
  ['8 Mai 2024', undefined],
  ['soon', undefined],
  ['', undefined],
  ['8 May 2024 10:00 in Room 2', undefined],
])('%j is %s', (words, expected) => {
  const when = readWhen(words, at, 'Europe/London')
  expect(when && [when.date, when.start, when.end].filter(Boolean).join(' ')).toBe(expected)
})

test('late in the evening here, "tomorrow" is the group’s tomorrow', () => {
  expect(readWhen('tomorrow', '2024-04-10T23:30:00.000Z', 'Europe/London')).toEqual({ date: '2024-04-12' })
  expect(readWhen('tomorrow', '2024-04-10T23:30:00.000Z', 'America/New_York')).toEqual({ date: '2024-04-11' })
})

test('as it is said back', () => {
  expect(printWhen({ date: '2024-05-08', start: '10:00', end: '13:00' })).toBe('Wednesday 8 May 2024, 10:00–13:00')
  expect(printWhen({ date: '2024-05-08' })).toBe('Wednesday 8 May 2024')
})
