import { digestMoments } from '../../src/domain/digest-moments'
import { defaultSettings, type Settings } from '../../src/domain/group'
import type { Meeting } from '../../src/domain/record'
import { snoozeDays } from '../../src/domain/snooze'
import { upcoming } from '../../src/domain/upcoming'
import { action, meeting, owner, paul, sean, settings } from '../reminders/world'

const dag = defaultSettings('DAG', 't')

describe('the secretary’s digest', () => {
  const on = (digest: number): Settings => ({ ...dag, reminders: { ...dag.reminders, digest } })
  test.each<[string, string, Settings, string | undefined, string | undefined]>([
    ['on a Wednesday', '2024-04-10T09:00:00Z', dag, '2024-04-08T08:00:00.000Z', '2024-04-15T08:00:00.000Z'],
    ['at the very moment', '2024-04-15T08:00:00Z', dag, '2024-04-15T08:00:00.000Z', '2024-04-22T08:00:00.000Z'],
    ['a Monday that is a bank holiday: Tuesday', '2024-05-06T10:00:00Z', dag, '2024-04-29T08:00:00.000Z', '2024-05-07T08:00:00.000Z'],
    ['over the clocks going back', '2024-10-27T12:00:00Z', dag, '2024-10-21T08:00:00.000Z', '2024-10-28T09:00:00.000Z'],
    ['over Christmas', '2023-12-27T12:00:00Z', dag, '2023-12-27T09:00:00.000Z', '2024-01-02T09:00:00.000Z'],
    ['each Friday', '2024-04-10T09:00:00Z', on(5), '2024-04-05T08:00:00.000Z', '2024-04-12T08:00:00.000Z'],
    ['never', '2024-04-10T09:00:00Z', on(0), undefined, undefined],
  ])('%s', (_, at, of, last, next) => {
    expect(digestMoments(of, at)).toEqual({ ...(last ? { last } : {}), ...(next ? { next } : {}) })
  })
})

test.each<[string, string, object, string, string]>([
  ['its day ahead: up to that day', '2024-04-30T09:00:00Z', {}, '2024-05-01', '2024-05-08'],
  [
    'due on a bank holiday: the working day after it',
    '2024-04-30T09:00:00Z',
    { due: { kind: 'date', date: '2024-05-06' } },
    '2024-05-01',
    '2024-05-07',
  ],
  ['overdue: ten working days', '2024-05-09T09:00:00Z', {}, '2024-05-10', '2024-05-23'],
  ['as soon as possible: ten working days', '2024-03-28T09:00:00Z', { due: { kind: 'asap' } }, '2024-04-02', '2024-04-15'],
  ['late in the evening of London', '2024-05-06T23:30:00Z', {}, '2024-05-08', '2024-05-08'],
])('may be put off, %s', (_, at, more, first, last) => {
  expect(snoozeDays(action(1, more), dag, {}, at)).toEqual({ first, last })
})

test('the last meeting’s report is among what will go to the secretary, until it is issued', () => {
  const ended = { ...meeting, state: 'ended' as const, endedAt: '2024-04-10T12:00:00.000Z' }
  const told = (of?: Meeting): string[] =>
    upcoming([], settings, {}, '2024-04-10T13:00:00.000Z', '2024-04-24T13:00:00.000Z', of).map(
      ({ at, to, items }) => `${at.slice(5, 16)} ${to}: ${items.map(({ ref, rule }) => `${ref} ${rule}`).join(', ')}`,
    )
  expect(told(ended)).toEqual([
    '04-11T08:00 The secretary: DAG035 report before',
    '04-12T08:00 The secretary: DAG035 report today',
    '04-15T08:00 The secretary: DAG035 report overdue',
  ])
  expect(told()).toEqual([])
})

test('what will go to whom: each person’s message by its moment, what nobody can be sent, without what was put off, muted or ticked', () => {
  const open = [
    action(1, { owners: [owner(paul), owner(sean)], later: [{ person: sean.id, until: '2024-05-02' }] }),
    action(2, { owners: [owner(paul)] }),
    action(3, { owners: [{ party: 'IPA', persons: [], collective: false }] }),
    action(4, { owners: [owner(paul)], completed: { at: '2024-04-12T09:00:00Z', by: paul } }),
  ]
  const told = (of: Settings): string[] =>
    upcoming(open, of, {}, '2024-04-30T07:00:00Z', '2024-05-07T12:00:00Z').map(
      ({ at, to, items }) => `${at.slice(5, 16)} ${to}: ${items.map(({ ref, rule }) => `${ref} ${rule}`).join(', ')}`,
    )
  expect(told(settings)).toEqual([
    '04-30T08:00 Paul Pettitt: DAG35-01 before 5, DAG35-02 before 5',
    '04-30T08:00 secretary: DAG35-03 before 5',
    '05-02T08:00 Sean Cooper: DAG35-01 later',
    '05-07T08:00 Paul Pettitt: DAG35-01 before 1, DAG35-02 before 1',
    '05-07T08:00 Sean Cooper: DAG35-01 before 1',
    '05-07T08:00 secretary: DAG35-03 before 1',
  ])
  expect(told({ ...settings, reminders: { ...settings.reminders, digest: 1 }, secretaries: [paul.id] })).toContain(
    '05-07T08:00 The secretary: DAG digest',
  )
  expect(told({ ...settings, muted: [{ ...paul, at: '2024-04-11T09:00:00Z' }] }).join()).not.toContain('Paul')
})
