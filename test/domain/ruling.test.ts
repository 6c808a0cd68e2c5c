import type { Meeting } from '../../src/domain/record'
import { headlineReport } from '../../src/domain/report/headline-report'
import type { Round, View } from '../../src/domain/round'
import { printRuling, type Ruling, stampAt } from '../../src/domain/ruling'
import { decision, meeting, settings } from '../cards/examples'
import { round, viewOfRound } from '../cards/shown-rounds'

const objections: Round = { ...round, id: '0035-0002', number: 2, kind: 'objections', subject: 'approve CR046', questions: [] }
const objecting: View = {
  ...viewOfRound('Large Supplier Representative', 's1', [{ choice: 'objects', words: 'it is late' }]),
  round: '0035-0002',
}
const text = 'The SRO approved CR046'

test.each<[string, Ruling | undefined, string]>([
  ['nothing but words', undefined, text],
  ['a decider', { decider: 'the Chair' }, `The Chair: ${text}`],
  [
    'a person in a capacity',
    { decider: 'Justin Andrews', capacity: 'the Chair', authority: 'delegated authority of the SRO' },
    `Justin Andrews as the Chair, under delegated authority of the SRO: ${text}`,
  ],
  [
    'all of it',
    {
      decider: 'the Chair',
      authority: 'delegated authority of the SRO',
      outcomes: [{ kind: 'recommended' }, { kind: 'escalated', to: 'PSG' }],
      conditions: ['no precedent', 'release to be confirmed'],
      rounds: ['0035-0001', '0035-0002'],
    },
    `The Chair, under delegated authority of the SRO: ${text}. Outcome: recommended, escalated to PSG. Conditions: no precedent; release to be confirmed. Objections: Large Supplier Representative objects, because it is late.`,
  ],
  [
    'what came back',
    { outcomes: [{ kind: 'escalated', to: 'PSG' }], answered: { at: '2024-05-01T09:00:00Z', by: decision.raisedBy, text: 'approved' } },
    `${text}. Outcome: escalated to PSG. PSG: approved.`,
  ],
])('printed with %s', (_what, ruling, expected) => {
  const states = [
    { round, views: [] },
    { round: objections, views: [objecting] },
  ]
  expect(printRuling({ text, ...(ruling ? { ruling } : {}) }, states)).toBe(expected)
})

test.each<[string, string, { part: number; stamp: string } | undefined]>([
  ['before it began', '2024-04-10T08:59:59Z', undefined],
  ['at its beginning', '2024-04-10T09:00:00Z', { part: 1, stamp: '00:00:00' }],
  ['an hour and a half in', '2024-04-10T10:35:07Z', { part: 1, stamp: '01:35:07' }],
  ['in the break', '2024-04-10T11:05:00Z', undefined],
  ['in its second part', '2024-04-10T11:12:30Z', { part: 2, stamp: '00:02:30' }],
])('a recording timestamp %s', (_when, at, expected) => {
  const recordings: Meeting['recordings'] = [
    { from: '2024-04-10T09:00:00Z', until: '2024-04-10T11:00:00Z' },
    { from: '2024-04-10T11:10:00Z' },
  ]
  expect(stampAt({ recordings }, at)).toEqual(expected)
})

test('the report prints the ruling where the decision stands in the discussion, and the bare words in the table', () => {
  const ruled = { ...decision, ruling: { decider: 'the Chair', rounds: ['0035-0002'], recordingPart: 2 } }
  const record = {
    meeting,
    areas: [],
    raised: [],
    touched: [],
    decisions: [ruled],
    discussion: [],
    attendees: [],
    rounds: [objections],
    views: [objecting],
  }
  const report = headlineReport(record, [], settings)
  expect(report.decisions[0]?.text).toBe(decision.text)
  expect(report.discussion.flatMap(({ lines }) => lines)).toEqual([
    {
      kind: 'decision',
      ref: 'DAG-DEC100',
      text: `The Chair: ${decision.text}. Objections: Large Supplier Representative objects, because it is late.`,
      recordingTimestamp: '01:35:00, part 2',
    },
  ])
})
