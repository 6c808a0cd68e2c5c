import { headlineReport } from '../../src/domain/report/headline-report'
import { buildReport } from '../../src/reports/build-report'
import { carried, record, settings } from './dag035'

const report = headlineReport(record, carried, settings)
const text = async (of: typeof report, format: 'csv' | 'decisions-csv'): Promise<string> =>
  (await buildReport(of, format)).bytes.toString('utf8')

test('actions and decisions, a row each, with the mark of UTF-8 and the line ends of RFC 4180', async () => {
  const actions = await text(report, 'csv')
  expect(actions.startsWith('\ufeffArea,Ref,Action,Owner,Due,Carried,Status\r\n')).toBe(true)
  expect(actions.endsWith('\r\n')).toBe(true)
  expect(actions).toContain('DAG35-02,')
  expect(actions).toContain('Programme (Paul Pettitt),08/05/2024,no,Open\r\n')
  expect(await text(report, 'decisions-csv')).toContain('DAG-DEC100,')
  expect((await buildReport(report, 'csv')).name).toMatch(/^DAG035-actions(-draft)?\.csv$/)
})

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+1 for the plan', "'+1 for the plan"],
  ['-5 days', "'-5 days"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['\t=1+1', "'\t=1+1"],
  ["'=1+1", "''=1+1"],
  ['＝1+1', "'＝1+1"],
  ['said "yes", then\nleft', '"said ""yes"", then\nleft"'],
  ['a=b', 'a=b'],
])('%j is words to a spreadsheet', async (words, cell) => {
  const [first] = report.actions
  const one = { ...report, actions: first ? [{ ...first, text: words }] : [] }
  const [, row = ''] = (await text(one, 'csv')).split(/\r\n/)
  expect(row).toContain(`,${first?.ref},${cell},`)
})
