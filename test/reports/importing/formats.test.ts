import { headlineReport } from '../../../src/domain/report/headline-report'
import { buildReport, type ReportFormat } from '../../../src/reports/build-report'
import { importJson } from '../../../src/reports/importing/import-json'
import { importReport } from '../../../src/reports/importing/import-report'
import type { ImportedReport } from '../../../src/reports/importing/imported-report'
import { reportOf } from '../../../src/reports/report-from-store'
import { newGroup } from '../../commands/group'
import { carried, record, settings } from '../dag035'
import { damaged, readText } from './read-fixture'

const report = headlineReport(record, carried, settings)

const thereAndBack = async (format: ReportFormat): Promise<ImportedReport> => {
  const { name, bytes } = await buildReport(report, format)
  return importReport({ name, bytes })
}

/** JSON keeps how a due was said and a constituency apart; print has a due as its day, and a constituency within the role. */
const asPrinted = ({ findings: _, ...read }: ImportedReport): object => ({
  ...read,
  actions: read.actions.map((action, at) => ({ ...action, due: report.actions[at]?.dueBy })),
  attendees: read.attendees.map(({ constituency: _, ...attendee }) => attendee),
})

let json: ImportedReport
beforeAll(async () => {
  json = await thereAndBack('json')
})

test('our JSON comes back as it was written', () => {
  expect(json.meeting).toMatchObject({ ref: 'DAG035', date: '2024-04-10', start: '10:00', end: '13:00', venue: 'Virtual – MS Teams' })
  expect(json.actions.map((action) => action.ref)).toEqual(report.actions.map((action) => action.ref))
  expect(json.actions[4]).toMatchObject({ ref: 'DAG34-04', carried: true, due: { kind: 'next-meeting' } })
  expect(json.decisions).toEqual(report.decisions)
  expect(json.nextMeeting).toEqual({ date: '2024-05-08', start: '10:00' })
  expect(json.unplaced).toEqual([])
})

test.each(['docx', 'html', 'md'] as const)('a report written as %s is read back as the same record', async (format) => {
  const read = await thereAndBack(format)
  expect(asPrinted(read)).toEqual(asPrinted(json))
  expect(read.actions.map(({ due }) => (due.kind === 'date' ? due.said : due.kind))).toEqual(
    report.actions.map(({ due, dueBy }) => (due.kind === 'asap' ? 'asap' : dueBy)),
  )
  expect(read.unplaced).toEqual([])
  expect(read.findings.map(({ code, ref }) => `${code} ${ref}`)).toEqual([
    'owner-missing DAG35-04',
    'timestamp-missing DAG-DEC99',
    'closed-in-discussion DAG34-02',
  ])
})

test.each(['json', 'docx', 'html', 'md'] as const)(
  '%s brings back what a decision supersedes, and when one was made between meetings',
  async (format) => {
    const group = await newGroup()
    for (const words of [
      'start DAG036 2 April 2024',
      'decision The SRO recommends CR044',
      'end',
      'decision by correspondence 9 April The SRO approved CR046',
      'start',
      'area CR044',
      'decision The SRO approved CR044, supersedes DAG-DEC1',
    ])
      expect((await group.say('secretary', words)).refused).toBeUndefined()
    const of = await reportOf(group.store, 'group-1', 37)
    if (!of) throw new Error('no report')
    const { name, bytes } = await buildReport(of, format)
    const { decisions, unplaced } = await importReport({ name, bytes })
    expect(decisions).toEqual(of.decisions)
    expect(decisions).toMatchObject([{ correspondence: '2024-04-09' }, { supersedes: 'DAG-DEC1' }])
    expect(unplaced).toEqual([])
  },
)

test('what an import prints as JSON can be imported', async () => {
  const first = await thereAndBack('docx')
  const again = await readText(importJson(first), 'read.json')
  const unsaid = (report: ImportedReport): object => ({
    ...report,
    actions: report.actions.map(({ due: { said: _, ...due }, ...rest }) => ({ ...rest, due })),
  })
  expect(unsaid(again)).toEqual(unsaid(first))
})

test('JSON of an import names every field in every row, what the document lacks as an empty text', async () => {
  const read = JSON.parse(importJson(await readText(damaged)))
  expect(Object.keys(read)).toEqual(['meeting', 'actions', 'decisions', 'discussion', 'attendees', 'nextMeeting', 'findings', 'unplaced'])
  expect(read.meeting).toMatchObject({ ref: 'HWP012', date: '2025-05-14', start: '09:30', end: '12:00', issueDate: '2025-05-16' })
  for (const action of read.actions) {
    expect(Object.keys(action)).toEqual(['ref', 'area', 'text', 'owners', 'due', 'carried', 'status'])
    expect(typeof action.due.said).toBe('string')
    for (const owner of action.owners)
      expect(owner).toMatchObject({ party: expect.any(String), persons: expect.any(Array), collective: expect.any(Boolean) })
  }
  expect(read.actions[4]).toMatchObject({ ref: 'HWP11-04', area: '' })
  for (const decision of read.decisions)
    expect(decision).toMatchObject({ ref: expect.any(String), area: expect.any(String), text: expect.any(String) })
  for (const line of read.discussion)
    expect(line).toMatchObject({ area: expect.any(String), text: expect.any(String), refs: expect.any(Array) })
})

test('a page of someone else: labels over several rows, paragraphs in a cell, a script that is not read', async () => {
  const page = `<!DOCTYPE html><html><head><title>x</title><script>alert(1)</script></head><body><h1>Harbour Panel (AB) Headline Report</h1>
    <table><tr><td>Meeting Number</td><td>AB007</td></tr><tr><td>Meeting Date and Time</td><td>6 May 2025 10:00</td></tr></table>
    <h2>Actions</h2><table><tr><th>Area</th><th>Ref</th><th>Action</th><th>Owner</th><th>Due</th></tr>
    <tr><td rowspan="2">Roof</td><td>AB7-01</td><td><p>mend</p><p>and paint</p></td><td>Office</td><td>TBC</td></tr>
    <tr><td>AB7-02</td><td>sell &amp; leave</td><td>Office</td><td>TBC</td></tr></table>
    <h2>Key Discussion Items</h2><table><tr><th>Area</th><th>Discussion</th></tr>
    <tr><td>Roof</td><td><ul><li>Ferry Representative: content</li><li>Nobody else spoke.</li></ul></td></tr></table></body></html>`
  const read = await readText(page, 'page.html')
  expect(read.actions.map(({ ref, area, text }) => [ref, area, text])).toEqual([
    ['AB7-01', 'Roof', 'mend\nand paint'],
    ['AB7-02', 'Roof', 'sell & leave'],
  ])
  expect(read.discussion).toEqual([
    { area: 'Roof', speaker: 'Ferry Representative', text: 'content', refs: [] },
    { area: 'Roof', text: 'Nobody else spoke.', refs: [] },
  ])
  expect(JSON.stringify(read)).not.toContain('alert')
})

test('text saved by an old Windows program is read, and that is said', async () => {
  const bytes = Buffer.from('Caf\xe9 Panel (AB) Headline Report\nMeeting Number\tAB007', 'latin1')
  const read = await importReport({ name: 'old.txt', bytes })
  expect(read.meeting.title).toBe('Café Panel (AB)')
  expect(read.findings[0]?.code).toBe('encoding')
})
