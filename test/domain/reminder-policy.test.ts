import type { Due, Instant, LocalDate } from '../../src/domain/due'
import { defaultSettings, type Settings } from '../../src/domain/group'
import type { Action } from '../../src/domain/record'
import {
  dueDate,
  type MeetingCalendar,
  meetingCalendar,
  momentFor,
  nextLook,
  type Planned,
  reminderMoments,
} from '../../src/domain/reminder-policy'

const dag = defaultSettings('DAG', 'tenant')
const raised = (at: Instant, due: Due, rest: Partial<Action> = {}): Planned => ({ due, status: 'open', raisedAt: at, meeting: 35, ...rest })
const by = (date: LocalDate): Due => ({ kind: 'date', date })

/** `dd Mon hh:mm` in UTC, so that the golden table shows what the clocks do. */
const printed = (at: Instant): string => `${new Date(at).toUTCString().slice(0, 3)} ${at.slice(0, 16).replace('T', ' ')}`

const plan = (action: Planned, days: number, settings: Settings = dag, calendar: MeetingCalendar = {}): string[] => {
  const until = new Date(Date.parse(action.raisedAt) + days * 86_400_000).toISOString()
  return reminderMoments(action, settings, calendar, action.raisedAt, until).map(({ at, rule }) => `${printed(at)} ${rule}`)
}

describe('a dated action, 09:00 in London, told in UTC', () => {
  const golden: [string, Instant, LocalDate, number, string[]][] = [
    [
      'due 8 May 2024: five working days before is 30 April, for 6 May is a bank holiday',
      '2024-04-10T09:00:00Z',
      '2024-05-08',
      48,
      [
        'Tue 2024-04-30 08:00 before 5',
        'Tue 2024-05-07 08:00 before 1',
        'Wed 2024-05-08 08:00 today',
        'Thu 2024-05-09 08:00 after 1',
        'Mon 2024-05-13 08:00 weekly',
        'Mon 2024-05-20 08:00 weekly',
        'Tue 2024-05-28 08:00 weekly',
      ],
    ],
    [
      'over the turn of the year',
      '2023-12-13T10:00:00Z',
      '2024-01-03',
      36,
      [
        'Fri 2023-12-22 09:00 before 5',
        'Tue 2024-01-02 09:00 before 1',
        'Wed 2024-01-03 09:00 today',
        'Thu 2024-01-04 09:00 after 1',
        'Mon 2024-01-08 09:00 weekly',
        'Mon 2024-01-15 09:00 weekly',
      ],
    ],
    [
      'over Easter and the clocks going forward on 31 March 2024',
      '2024-03-13T10:00:00Z',
      '2024-04-03',
      34,
      [
        'Mon 2024-03-25 09:00 before 5',
        'Tue 2024-04-02 08:00 before 1',
        'Wed 2024-04-03 08:00 today',
        'Thu 2024-04-04 08:00 after 1',
        'Mon 2024-04-08 08:00 weekly',
        'Mon 2024-04-15 08:00 weekly',
      ],
    ],
    [
      'over the clocks going back on 27 October 2024',
      '2024-10-09T09:00:00Z',
      '2024-10-28',
      34,
      [
        'Mon 2024-10-21 08:00 before 5',
        'Fri 2024-10-25 08:00 before 1',
        'Mon 2024-10-28 09:00 today',
        'Tue 2024-10-29 09:00 after 1',
        'Mon 2024-11-04 09:00 weekly',
        'Mon 2024-11-11 09:00 weekly',
      ],
    ],
    [
      'due on a bank holiday: the first working day after it is one over already',
      '2024-04-26T09:00:00Z',
      '2024-05-06',
      18,
      ['Mon 2024-04-29 08:00 before 5', 'Fri 2024-05-03 08:00 before 1', 'Tue 2024-05-07 08:00 after 1', 'Mon 2024-05-13 08:00 weekly'],
    ],
    ['due on a Saturday', '2024-06-05T09:00:00Z', '2024-06-08', 6, ['Fri 2024-06-07 08:00 before 1', 'Mon 2024-06-10 08:00 after 1']],
    [
      'a Monday after the due day that is Easter Monday moves to the Tuesday',
      '2024-03-20T10:00:00Z',
      '2024-03-26',
      20,
      [
        'Mon 2024-03-25 09:00 before 1',
        'Tue 2024-03-26 09:00 today',
        'Wed 2024-03-27 09:00 after 1',
        'Tue 2024-04-02 08:00 weekly',
        'Mon 2024-04-08 08:00 weekly',
      ],
    ],
    [
      'captured three working days before: the moments gone by are not made up for',
      '2024-05-02T09:00:00Z',
      '2024-05-08',
      8,
      ['Tue 2024-05-07 08:00 before 1', 'Wed 2024-05-08 08:00 today', 'Thu 2024-05-09 08:00 after 1'],
    ],
    [
      'captured on the day before nine: today',
      '2024-05-08T07:59:00Z',
      '2024-05-08',
      2,
      ['Wed 2024-05-08 08:00 today', 'Thu 2024-05-09 08:00 after 1'],
    ],
    ['captured on the day at nine: tomorrow', '2024-05-08T08:00:00Z', '2024-05-08', 2, ['Thu 2024-05-09 08:00 after 1']],
    [
      'due in the past when captured: each Monday',
      '2024-05-15T09:00:00Z',
      '2023-02-01',
      14,
      ['Mon 2024-05-20 08:00 weekly', 'Tue 2024-05-28 08:00 weekly'],
    ],
  ]
  test.each(golden)('%s', (_, at, due, days, moments) => {
    expect(plan(raised(at, by(due)), days)).toEqual(moments)
  })
})

describe('as soon as possible', () => {
  test.each([
    [
      'captured on Wednesday 10 April',
      '2024-04-10T09:00:00Z',
      14,
      ['Fri 2024-04-12 08:00 asap', 'Mon 2024-04-15 08:00 weekly', 'Mon 2024-04-22 08:00 weekly'],
    ],
    ['captured before Easter', '2024-03-28T10:00:00Z', 12, ['Wed 2024-04-03 08:00 asap', 'Mon 2024-04-08 08:00 weekly']],
    ['captured on a Saturday', '2024-06-01T09:00:00Z', 12, ['Tue 2024-06-04 08:00 asap', 'Mon 2024-06-10 08:00 weekly']],
    ['captured after midnight in London, the day before in UTC', '2024-06-09T23:30:00Z', 5, ['Wed 2024-06-12 08:00 asap']],
  ] as [string, Instant, number, string[]][])('%s', (_, at, days, moments) => {
    expect(plan(raised(at, { kind: 'asap' }), days)).toEqual(moments)
  })
})

/** The group meets next on 8 May 2024: papers day is 30 April, updates are asked for on 23 April. */
const may8 = { nextMeeting: '2024-05-08' }

describe('reviewed and left ongoing, or standing: asked for its update five working days before papers day', () => {
  const overdue = raised('2024-03-13T09:00:00Z', by('2024-03-20'), { reviewedAt: '2024-04-10T10:00:00Z' })
  const standing = raised('2024-04-10T09:00:00Z', { kind: 'none' })
  const given = (at: Instant): Partial<Action> => ({ updates: [{ at, by: { id: 'p', name: 'P' }, text: 'a draft is there' }] })
  const golden: [string, Planned, MeetingCalendar, Partial<Settings['reminders']>, string[]][] = [
    [
      'overdue: then weekly',
      overdue,
      may8,
      {},
      ['Tue 2024-04-23 08:00 update', 'Mon 2024-04-29 08:00 weekly', 'Tue 2024-05-07 08:00 weekly'],
    ],
    ['and updated when asked: left alone', { ...overdue, ...given('2024-04-24T15:00:00Z') }, may8, {}, ['Tue 2024-04-23 08:00 update']],
    [
      'and updated long before: asked all the same',
      { ...overdue, ...given('2024-04-12T15:00:00Z') },
      may8,
      { weekly: 0 },
      ['Tue 2024-04-23 08:00 update'],
    ],
    ['standing: asked once a meeting', standing, may8, {}, ['Tue 2024-04-23 08:00 update']],
    ['standing, and reviewed', { ...standing, reviewedAt: '2024-04-10T10:00:00Z' }, may8, {}, ['Tue 2024-04-23 08:00 update']],
    ['papers ten working days ahead', standing, may8, { papers: 10 }, ['Tue 2024-04-16 08:00 update']],
    ['papers on the day', standing, may8, { papers: 0 }, ['Tue 2024-04-30 08:00 update']],
    [
      'captured after that day: on papers day',
      { ...standing, raisedAt: '2024-04-24T09:00:00Z' },
      may8,
      {},
      ['Tue 2024-04-30 08:00 update'],
    ],
    [
      'captured after papers day: at the meeting',
      { ...standing, raisedAt: '2024-05-01T09:00:00Z' },
      may8,
      {},
      ['Wed 2024-05-08 08:00 update'],
    ],
    ['standing, and no next meeting known: nothing', standing, {}, {}, []],
    [
      'reviewed on Christmas Eve',
      { ...overdue, due: by('2023-12-06'), reviewedAt: '2023-12-22T10:00:00Z' },
      { nextMeeting: '2024-01-17' },
      {},
      ['Wed 2024-01-03 09:00 update', 'Mon 2024-01-08 09:00 weekly', 'Mon 2024-01-15 09:00 weekly', 'Mon 2024-01-22 09:00 weekly'],
    ],
  ]
  test.each(golden)('%s', (_, action, calendar, reminders, moments) => {
    const after = action.reviewedAt ?? action.raisedAt
    const until = new Date(Date.parse(after) + 32 * 86_400_000).toISOString()
    const settings = { ...dag, reminders: { ...dag.reminders, ...reminders } }
    expect(
      reminderMoments(action, settings, calendar, after, until < '2024-05-09' ? until : '2024-05-09').map(
        ({ at, rule }) => `${printed(at)} ${rule}`,
      ),
    ).toEqual(moments)
  })

  test('is planned again each week while the next meeting has no date, and nobody is told', () => {
    expect(nextLook(overdue, dag, {}, '2024-04-10T10:00:00Z')).toEqual({ at: '2024-04-15T08:00:00.000Z', rule: 'plan' })
  })

  test('is still reminded of a day that is ahead', () => {
    const ahead = raised('2024-04-10T09:00:00Z', by('2024-05-08'), { reviewedAt: '2024-04-11T09:00:00Z' })
    expect(nextLook(ahead, dag, {}, '2024-04-11T09:00:00Z')).toEqual({ at: '2024-04-30T08:00:00.000Z', rule: 'before 5' })
  })
})

describe('remind me later', () => {
  const until = (date: LocalDate, person = 'paul') => ({ person, until: date })
  const golden: [string, Partial<Action>, string[], string[]][] = [
    [
      'to a day between two steps: that day besides, for whoever asked',
      { later: [until('2024-05-02')] },
      ['Thu 2024-05-02 later', 'Tue 2024-05-07 before 1', 'Wed 2024-05-08 today'],
      ['Tue 2024-04-30 before 5', 'Tue 2024-05-07 before 1', 'Wed 2024-05-08 today'],
    ],
    [
      'past a step: that step is not mentioned to whoever asked',
      { later: [until('2024-05-08')] },
      ['Wed 2024-05-08 today'],
      ['Tue 2024-04-30 before 5', 'Tue 2024-05-07 before 1', 'Wed 2024-05-08 today'],
    ],
    [
      'to a day that became a holiday: the next working day',
      { later: [until('2024-05-06')] },
      ['Tue 2024-05-07 before 1', 'Wed 2024-05-08 today'],
      ['Tue 2024-04-30 before 5', 'Tue 2024-05-07 before 1', 'Wed 2024-05-08 today'],
    ],
    [
      'by two people, each for themself',
      { later: [until('2024-05-02'), until('2024-05-03', 'sean')] },
      ['Thu 2024-05-02 later', 'Tue 2024-05-07 before 1', 'Wed 2024-05-08 today'],
      ['Fri 2024-05-03 later', 'Tue 2024-05-07 before 1', 'Wed 2024-05-08 today'],
    ],
  ]
  test.each(golden)('%s', (_, more, paul, sean) => {
    const action = raised('2024-04-10T09:00:00Z', by('2024-05-08'), more)
    const moments = reminderMoments(action, dag, {}, action.raisedAt, '2024-05-08T12:00:00Z')
    const of = (person: string): string[] =>
      moments.filter((moment) => momentFor([moment], action, person, dag)).map(({ at, rule }) => `${printed(at).slice(0, 14)} ${rule}`)
    expect([of('paul'), of('sean')]).toEqual([paul, sean])
  })
})

test('an extension that the other side was not told of is looked at at once, and not again', () => {
  const extension = {
    state: 'asked',
    by: { id: 'p', name: 'P' },
    until: '2024-06-12',
    last: { id: 'p', name: 'P' },
    at: '2024-05-02T13:20:00Z',
  } as const
  const action = raised('2024-04-10T09:00:00Z', by('2024-05-08'), { extension })
  expect(nextLook(action, dag, {}, extension.at)).toEqual({ at: extension.at, rule: 'extension' })
  expect(nextLook({ ...action, extension: { ...extension, told: true } }, dag, {}, extension.at)?.rule).toBe('before 1')
})

describe('who is left alone', () => {
  test.each([
    ['closed', { status: 'closed' }],
    ['replaced', { status: 'replaced' }],
    ['withdrawn', { status: 'withdrawn' }],
    ['complete, awaiting the secretary', { completed: { at: '2024-04-10T09:00:00Z', by: { id: 'p', name: 'P' } } }],
  ] as [string, Partial<Action>][])('%s', (_, rest) => {
    const action = raised('2024-04-10T09:00:00Z', by('2024-05-08'), rest)
    expect(nextLook(action, dag, may8, '2024-04-10T09:00:00Z')).toBeUndefined()
  })
})

describe('due at a meeting', () => {
  const meeting = (number: number, date: LocalDate, next?: LocalDate) =>
    meetingCalendar(dag, {
      number,
      ref: `DAG0${number}`,
      date,
      venue: '',
      classification: '',
      state: 'running',
      startedAt: `${date}T09:00:00Z`,
      counters: { action: 0, area: 0, discussion: 0 },
      ...(next ? { next: { date: next } } : {}),
    })

  test.each([
    ['next meeting, its date known', { kind: 'next-meeting' }, meeting(35, '2024-04-10', '2024-05-08'), '2024-05-08'],
    ['next meeting, and that one is running now', { kind: 'next-meeting' }, meeting(36, '2024-05-08', '2024-06-12'), '2024-05-08'],
    ['next meeting, its date not known', { kind: 'next-meeting' }, meeting(35, '2024-04-10'), undefined],
    ['a meeting by name', { kind: 'meeting', meeting: 'DAG036' }, meeting(35, '2024-04-10', '2024-05-08'), '2024-05-08'],
    ['a meeting by name, too far off', { kind: 'meeting', meeting: 'DAG037' }, meeting(35, '2024-04-10', '2024-05-08'), undefined],
    ['no meeting was ever held', { kind: 'next-meeting' }, meetingCalendar(dag, undefined), undefined],
  ] as [string, Due, MeetingCalendar, LocalDate | undefined][])('%s', (_, due, calendar, date) => {
    expect(dueDate(raised('2024-04-10T09:00:00Z', due), calendar)).toBe(date)
  })

  test('follows the meeting when its date moves', () => {
    const action = raised('2024-04-10T09:00:00Z', { kind: 'next-meeting' })
    const days = (next: LocalDate) =>
      reminderMoments(action, dag, meeting(35, '2024-04-10', next), action.raisedAt, `${next}T12:00:00Z`).map(
        ({ at, rule }) => `${printed(at)} ${rule}`,
      )
    expect(days('2024-05-08')).toEqual(['Tue 2024-04-30 08:00 before 5', 'Tue 2024-05-07 08:00 before 1', 'Wed 2024-05-08 08:00 today'])
    expect(days('2024-05-15')).toEqual(['Wed 2024-05-08 08:00 before 5', 'Tue 2024-05-14 08:00 before 1', 'Wed 2024-05-15 08:00 today'])
  })

  test('is reminded of five working days before it', () => {
    const look = nextLook(
      raised('2024-04-10T09:00:00Z', { kind: 'next-meeting' }),
      dag,
      meeting(35, '2024-04-10', '2024-05-08'),
      '2024-04-10T09:00:00Z',
    )
    expect(look).toEqual({ at: '2024-04-30T08:00:00.000Z', rule: 'before 5' })
  })

  test('is looked at each Monday while its day is unknown, without a word to anybody', () => {
    expect(plan(raised('2024-04-24T09:00:00Z', { kind: 'next-meeting' }), 14)).toEqual([
      'Mon 2024-04-29 08:00 plan',
      'Tue 2024-05-07 08:00 plan',
    ])
  })
})

describe("a group's own policy", () => {
  const shy: Settings = {
    ...dag,
    reminders: { before: [2], after: [], hour: '14:30', asapAfter: 1 },
    timeZone: 'Europe/Paris',
    calendar: { country: 'FR' },
  }
  test('other days, another hour, never weekly', () => {
    expect(plan(raised('2024-04-10T09:00:00Z', by('2024-05-10')), 90, shy)).toEqual(['Mon 2024-05-06 12:30 before 2'])
  })
  test('its own day off is not a working day', () => {
    expect(plan(raised('2024-04-10T09:00:00Z', by('2024-05-08')), 22, { ...dag, holidays: ['2024-05-02'] })).toEqual([
      'Mon 2024-04-29 08:00 before 5',
    ])
  })
})
