import { defaultSettings, type Settings } from '../../src/domain/group'
import type { Meeting } from '../../src/domain/record'
import { reportMoments } from '../../src/domain/report-deadline'

const dag = defaultSettings('DAG', 't')
const within = (report: number, more: Partial<Settings> = {}): Settings => ({ ...dag, ...more, reminders: { ...dag.reminders, report } })

test.each<[string, Partial<Meeting>, Settings, string]>([
  ['two working days after the meeting', {}, dag, 'before 11/04 08:00, today 12/04 08:00, overdue 15/04 08:00'],
  ['the next day: the day before is the meeting’s own', {}, within(1), 'today 11/04 08:00, overdue 12/04 08:00'],
  [
    'over a bank holiday',
    { date: '2024-05-03', endedAt: '2024-05-03T11:00:00Z' },
    dag,
    'before 07/05 08:00, today 08/05 08:00, overdue 09/05 08:00',
  ],
  [
    'with a day off of the group’s own',
    {},
    within(2, { holidays: ['2024-04-11'] }),
    'before 12/04 08:00, today 15/04 08:00, overdue 16/04 08:00',
  ],
  ['in winter', { date: '2024-01-10', endedAt: '2024-01-10T11:00:00Z' }, dag, 'before 11/01 09:00, today 12/01 09:00, overdue 15/01 09:00'],
  ['ended the next morning', { endedAt: '2024-04-11T09:30:00Z' }, dag, 'today 12/04 08:00, overdue 15/04 08:00'],
  ['ended only after its deadline', { endedAt: '2024-04-24T09:30:00Z' }, dag, 'overdue 25/04 08:00'],
  [
    'minuted a month later, from its recording',
    { minutedLater: true, endedAt: '2024-05-14T09:30:00Z' },
    dag,
    'before 15/05 08:00, today 16/05 08:00, overdue 17/05 08:00',
  ],
  ['while it runs', { state: 'running' }, dag, ''],
  ['of a group without a deadline', {}, within(0), ''],
])('the report is asked for %s', (_, more, settings, expected) => {
  const told = reportMoments({ date: '2024-04-10', state: 'ended', endedAt: '2024-04-10T11:30:00Z', ...more }, settings)
  expect(told.map(({ at, rule }) => `${rule.slice(7)} ${at.slice(8, 10)}/${at.slice(5, 7)} ${at.slice(11, 16)}`).join(', ')).toBe(expected)
})
