import type { Due } from '../../src/domain/due'
import { defaultSettings } from '../../src/domain/group'
import { dueDate, localDate, printDate, printDue } from '../../src/domain/print-due'
import type { Meeting } from '../../src/domain/record'

const settings = defaultSettings('DAG', 't')

const meeting = (next?: Meeting['next']): Meeting => ({
  number: 35,
  ref: 'DAG035',
  date: '2024-04-10',
  venue: '',
  classification: '',
  state: 'running',
  startedAt: '2024-04-10T09:00:00Z',
  counters: { action: 0, area: 0, discussion: 0 },
  ...(next ? { next } : {}),
})
const planned = meeting({ date: '2024-05-08', start: '10:00' })

test.each<[string, Due, Meeting | undefined, number | undefined, string]>([
  ['a date', { kind: 'date', date: '2024-05-08', said: '8 May' }, undefined, undefined, '08/05/2024'],
  ['as soon as possible', { kind: 'asap' }, planned, undefined, 'ASAP'],
  ['none yet', { kind: 'none', said: 'ongoing' }, planned, undefined, 'TBC'],
  ['the next meeting, its date known', { kind: 'next-meeting' }, planned, undefined, 'next meeting (08/05/2024)'],
  ['the next meeting, its date not known', { kind: 'next-meeting' }, meeting(), undefined, 'next meeting'],
  ['the next meeting, no meeting yet', { kind: 'next-meeting' }, undefined, undefined, 'next meeting'],
  ['the meeting after the last one, said there', { kind: 'next-meeting' }, planned, 34, 'next meeting (10/04/2024)'],
  ['the meeting after one long ago', { kind: 'next-meeting' }, planned, 30, 'next meeting (10/04/2024)'],
  ['this meeting by its reference', { kind: 'meeting', meeting: 'DAG035' }, planned, undefined, 'DAG035 (10/04/2024)'],
  ['the next one by its reference', { kind: 'meeting', meeting: 'DAG36' }, planned, undefined, 'DAG36 (08/05/2024)'],
  ['a later one', { kind: 'meeting', meeting: 'DAG037' }, planned, undefined, 'DAG037'],
])('prints %s', (_, due, at, raisedAt, printed) => {
  expect(printDue(due, settings, at, raisedAt)).toBe(printed)
})

test('a due without a day has none', () => {
  expect(dueDate({ kind: 'asap' }, settings, planned)).toBeUndefined()
  expect(dueDate({ kind: 'none' }, settings, planned)).toBeUndefined()
  expect(dueDate({ kind: 'next-meeting' }, settings, planned)).toBe('2024-05-08')
})

test('the day of a moment is the group’s, not Greenwich’s', () => {
  expect(localDate('2024-05-08T23:30:00Z', settings)).toBe('2024-05-09')
  expect(localDate('2024-01-08T23:30:00Z', settings)).toBe('2024-01-08')
})

test('what is no date is printed as it stands', () => {
  expect(printDate('03/04/202')).toBe('03/04/202')
})
