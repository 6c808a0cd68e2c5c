import type { Action } from '../../src/domain/record'
import { headlineReport } from '../../src/domain/report/headline-report'
import { reportDifferences } from '../../src/domain/report/report-differences'
import { action, decision, meeting, settings } from '../cards/examples'

const line = {
  id: '0035-000001',
  meeting: 35,
  number: 1,
  text: 'supports it',
  speaker: 'Elexon Representative',
  at: action.raisedAt,
  by: action.raisedBy,
}
const record = { meeting, areas: [], raised: [action], touched: [], decisions: [decision], discussion: [line], attendees: [] }
const report = (over: Partial<typeof record> = {}, carried: Action[] = []) => headlineReport({ ...record, ...over }, carried, settings)

it.each<[string, ReturnType<typeof report>, string[]]>([
  ['nothing', report(), []],
  ['an issue date and a version', headlineReport(record, [], settings, { version: 3, issueDate: '2024-04-12' }), []],
  [
    'another due',
    report({ raised: [{ ...action, due: { kind: 'date', date: '2024-06-12' } }] }),
    ['DAG35-02: due is “12/06/2024”, was “08/05/2024”'],
  ],
  ['no owner any more', report({ raised: [{ ...action, owners: [] }] }), ['DAG35-02: owner is left out, was “Programme (Paul Pettitt)”']],
  ['an action withdrawn', report({ raised: [{ ...action, status: 'withdrawn' }] }), ['DAG35-02 is left out']],
  [
    'a decision reworded',
    report({ decisions: [{ ...decision, text: 'Deferred' }] }),
    [`${decision.ref}: text is “Deferred”, was “${decision.text}”`],
  ],
  [
    'a note reworded, and one said twice',
    report({
      discussion: [
        { ...line, text: 'supports its timing' },
        { ...line, number: 2, text: 'supports its timing' },
      ],
    }),
    [
      'Discussion, new: General: Elexon Representative: supports its timing',
      'Discussion, new: General: Elexon Representative: supports its timing',
      'Discussion, left out: General: Elexon Representative: supports it',
    ],
  ],
  [
    'the next meeting',
    report({ meeting: { ...meeting, next: { date: '2024-05-15' } } }),
    ['DAG035: next meeting is “15/05/2024”, was “08/05/2024 10:00”'],
  ],
])('%s', (_what, after, differences) => {
  expect(reportDifferences(report(), after)).toEqual(differences)
})

it('counts what nobody would read', () => {
  const raised = Array.from({ length: 300 }, (_, n) => ({ ...action, id: `0035-${n}`, ref: `DAG35-${n + 10}`, number: n + 10 }))
  const differences = reportDifferences(report(), report({ raised: [action, ...raised] }))
  expect(differences).toHaveLength(201)
  expect(differences.at(-1)).toBe('and 100 more')
})
