import type { FindingCode, ImportedReport } from '../../../src/reports/importing/imported-report'
import { acceptLikely, onePerson } from '../../../src/reports/importing/mend-import'
import { damaged, readText } from './read-fixture'

let report: ImportedReport
beforeAll(async () => {
  report = await readText(damaged)
})

const accept = (code: FindingCode, ref: string): ImportedReport => {
  const finding = report.findings.find((one) => one.code === code && one.ref === ref)
  return finding ? acceptLikely(report, finding) : report
}

test('the one area that fits', () => {
  const mended = accept('area-doubtful', 'HWP-DEC41')
  expect(mended.decisions[0]?.area).toBe('WR071 Ruling')
  expect(mended.findings).toHaveLength(report.findings.length - 1)
})

test('the year that was cut off; what was said is kept', () => {
  expect(accept('due-unreadable', 'HWP11-09').actions[7]?.due).toEqual({ kind: 'date', date: '2025-05-07', said: '07/05/20' })
})

test('a reference to which number and content point', () => {
  const line = accept('ref-unknown', 'HWP-HWP43').discussion.find((one) => one.refs.includes('HWP-DEC43'))
  expect(line?.text).toContain('(DECISION HWP-DEC43 – recording timestamp 01:02:03)')
})

test('without a single correction nothing changes', () => {
  expect(accept('ref-unknown', 'HWP3-03')).toBe(report)
})

test('two lines are one person, in the spelling that was chosen', () => {
  const at = (name: string): number[] => report.attendees.flatMap((one, index) => (one.name === name ? [index] : []))
  const [first = -1, second = -1] = at('Hal Winter')
  const mended = onePerson(report, second, first)
  expect(mended.attendees.filter((one) => one.name === 'Hal Winter')).toEqual([
    {
      name: 'Hal Winter',
      role: 'Crane Crew Representative',
      constituency: 'Crane Crew',
      onBehalfOf: 'Seth Corwen',
      status: 'present',
      heading: 'Trade Representatives',
    },
  ])
})
