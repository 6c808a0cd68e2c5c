import { defaultSettings, type Group } from '../../../src/domain/group'
import { seatsOf } from '../../../src/domain/seats'
import { importChanges } from '../../../src/reports/importing/import-changes'
import { importNeeds } from '../../../src/reports/importing/import-needs'
import { importParts } from '../../../src/reports/importing/import-parts'
import type { ImportPlan, Register } from '../../../src/reports/importing/import-plan'
import type { ImportedReport } from '../../../src/reports/importing/imported-report'
import { printPlan } from '../../../src/reports/importing/print-plan'
import { damaged, readText } from './read-fixture'

const by = { id: 'ch:office', name: 'Priya Nandakumar' }
const at = '2025-05-20T08:00:00Z'
const fresh: Group = {
  id: 'g1',
  schema: 1,
  decision: 0,
  event: 0,
  proposal: 0,
  running: false,
  counters: { action: 0, area: 0, discussion: 0 },
}
const nothing = { actions: [], decisions: [], discussion: [], proposals: [], meetings: [], cards: [], history: [], said: [] }
const empty: Register = { group: fresh, settings: defaultSettings('HWP', 'tenant'), facts: nothing }

/** The register as it is once a plan was carried out, read as `importNeeds` asks. */
const carriedOut = (plan: ImportPlan, before: Register): Register => {
  const all = <K extends ImportPlan['changes'][number]['kind']>(kind: K) =>
    plan.changes.filter((change): change is Extract<ImportPlan['changes'][number], { kind: K }> => change.kind === kind)
  const [meeting] = all('meeting')
  if (!meeting) return before
  const actions = all('action').map((change) => change.after)
  const decisions = all('decision').map((change) => change.after)
  const whole = {
    meeting: meeting.meeting,
    areas: all('area').map((change) => change.area),
    raised: actions.filter((action) => action.meeting === meeting.meeting.number),
    touched: [],
    decisions,
    discussion: all('discussion').map((change) => change.after),
    attendees: all('attendee').map((change) => change.after),
  }
  const settings = all('settings')[0]?.settings ?? before.settings
  return { group: plan.group, settings, facts: { ...before.facts, actions, decisions, meetings: [whole] } }
}

let report: ImportedReport
let plan: ImportPlan
let after: Register
beforeAll(async () => {
  report = await readText(damaged)
  plan = importChanges(report, empty, at, by)
  after = carriedOut(plan, empty)
})

test('a new register gets the rows under their own references, and numbering goes on behind them', () => {
  expect(after.facts.actions.map((action) => [action.id, action.ref])).toEqual([
    ['0012-0001', 'HWP12-01'],
    ['0012-0002', 'HWP12-02'],
    ['0012-0003', 'HWP12-03'],
    ['0012-0004', 'HWP12-04'],
    ['0011-0004', 'HWP11-04'],
    ['0011-0006', 'HWP11-06'],
    ['0011-0007', 'HWP11-07'],
    ['0011-0009', 'HWP11-09'],
    ['0009-0002', 'HWP9-02'],
  ])
  expect(after.group).toMatchObject({ decision: 43, meeting: 12, running: false, counters: { action: 4, discussion: 23 } })
  expect(after.facts.meetings[0]?.meeting).toMatchObject({
    ref: 'HWP012',
    date: '2025-05-14',
    start: '09:30',
    state: 'ended',
    startedAt: '2025-05-14T08:30:00Z',
    next: { date: '2025-06-11', start: '09:30' },
  })
})

test('a carried action is no younger than its due', () => {
  const old = after.facts.actions.find((action) => action.ref === 'HWP9-02')
  expect(old?.raisedAt).toBe('2025-04-01T23:00:00Z')
})

test('settings learn people, seats, constituencies and teams; nobody is chased until someone says so', () => {
  const { settings } = after
  expect(settings.title).toBe('Harbour Works Panel (HWP)')
  expect(settings.remindersOn).toBe(false)
  expect(settings.constituencies.map((one) => one.name)).toEqual(['Rail', 'Tugs', 'Ferry', 'Pilots', 'Crane Crew', 'Quay Crew'])
  // An alternate leaves the seat with whom they stand for.
  expect(seatsOf(settings).map(({ constituency, holders }) => [constituency, ...holders.map(({ name }) => name)])).toContainEqual([
    'Tugs',
    'Eric Stroud',
  ])
  expect(settings.teams).toEqual([{ party: 'Office', team: 'PMO' }])
  const people = Object.fromEntries(settings.people.map((person) => [person.name, person]))
  expect(people['Marta Quill']).toEqual({ name: 'Marta Quill', role: 'Chair', chair: true })
  expect(people['Eric Stroud']).toEqual({ name: 'Eric Stroud', party: 'Tugs', role: 'Tugs Representative', representative: true })
  expect(people['Joan Pell']).toEqual({ name: 'Joan Pell', party: 'Tugs', role: 'Tugs Representative' })
  expect(people['Tomas Reyl']).toEqual({ name: 'Tomas Reyl', party: 'Office', role: 'Works Lead' })
  expect(people['Lena Voss']).toEqual({ name: 'Lena Voss', party: 'Auditor', role: 'Auditor' })
})

test('one person in two lines is one row; a spelling that is contested is not chosen', () => {
  expect(after.facts.meetings[0]?.attendees.filter((one) => one.name === 'Hal Winter')).toEqual([
    { meeting: 12, name: 'Hal Winter', role: 'Crane Crew Representative', constituency: 'Crane Crew', status: 'present' },
  ])
  expect(plan.notTaken).toEqual(['Hal Winter stands twice, on behalf of Seth Corwan and Seth Corwen: neither was taken.'])
})

test('importing twice changes nothing', () => {
  const again = importChanges(report, after, '2025-06-01T00:00:00Z', by)
  expect(again.changes).toEqual([])
  expect(again.differences).toEqual([])
  expect(again.group).toEqual(after.group)
  expect(printPlan(again).split('\n')[0]).toBe('The register has all of it: nothing to change.')
})

test('stopped after any part, the same import completes it', () => {
  const parts = importParts(plan, fresh, 7)
  expect(parts.flatMap((part) => part.changes)).toHaveLength(plan.changes.length)
  expect(parts.flatMap((part) => part.events)).toEqual(plan.events)
  expect(parts.slice(0, -1).every((part) => part.group.meeting === undefined && part.group.decision === 43)).toBe(true)
  expect(parts.at(-1)?.changes.map((change) => change.kind)).toEqual(['settings', 'meeting'])
  expect(parts.at(-1)?.group).toEqual(plan.group)
  const half = parts.slice(0, 2).flatMap((part) => part.changes)
  const kept = half.flatMap((change) => (change.kind === 'action' ? [change.after] : []))
  const rest = importChanges(report, { ...empty, facts: { ...nothing, actions: kept } }, at, by)
  expect(rest.differences).toEqual([])
  expect(rest.changes.filter((change) => change.kind === 'action')).toHaveLength(9 - kept.length)
  expect(rest.changes.at(-1)).toEqual(plan.changes.at(-1))
})

test('a report that disagrees shows the differences row by row, and overwrites nothing', async () => {
  const edited = damaged
    .replace('Office to redraw the pilot zone\tOffice (PMO)\tTBC', 'Office to redraw both pilot zones\tOffice (Tomas Reyl)\t02/07/2025')
    .replace('Asked who pays.', 'Asked who pays for it.')
    .replace('One was bent.', 'One was bent, and pulled.')
    .replace('Una Marsh\tPilots', 'Una Marsh\tLocks')
    .replace('WR072 Ruling\tHWP-DEC42\tThe Owner passes', 'WR072 Ruling\tHWP-DEC44\tThe Owner passes')
    .replace('11 June 2025 9.30am', '18 June 2025 9.30am')
  const again = importChanges(await readText(edited), after, at, by)
  expect(again.differences).toEqual([
    { what: 'HWP11-07', field: 'text', register: 'Office to redraw the pilot zone', report: 'Office to redraw both pilot zones' },
    { what: 'HWP11-07', field: 'owner', register: 'Office (PMO)', report: 'Office (Tomas Reyl)' },
    { what: 'HWP11-07', field: 'due', register: 'TBC', report: '02/07/2025' },
    { what: 'HWP-DEC42', field: 'row', register: 'The Owner passes WR072 to the Board with a plea for the cranes', report: '' },
    { what: 'discussion, WR071 Ruling', field: 'line', register: 'Auditor: Asked who pays.', report: 'Auditor: Asked who pays for it.' },
    { what: 'discussion, Works Update', field: 'line', register: 'One was bent.', report: 'One was bent, and pulled.' },
    { what: 'attendee Una Marsh', field: 'role', register: 'Pilots Representative', report: 'Locks Representative' },
    { what: 'attendee Una Marsh', field: 'constituency', register: 'Pilots', report: 'Locks' },
    { what: 'HWP012', field: 'next meeting', register: '2025-06-11 09:30', report: '2025-06-18 09:30' },
  ])
  expect(again.changes.map((change) => change.kind)).toEqual(['decision', 'settings', 'meeting'])
})

test('refused: a report of another group, and one of a meeting that is running', () => {
  expect(importChanges(report, { ...empty, settings: defaultSettings('DAG', 'tenant') }, at, by).refused).toContain('which is none of DAG')
  expect(importChanges(report, { ...empty, group: { ...fresh, meeting: 12, running: true } }, at, by).refused).toContain('End it first')
})

test('an earlier report leaves the numbering of a later meeting alone', () => {
  const later = { ...fresh, decision: 60, meeting: 14, running: true, counters: { action: 3, area: 1, discussion: 9 } }
  expect(importChanges(report, { ...empty, group: later }, at, by).group).toEqual(later)
})

test('an action without a reference is not given one', async () => {
  const torn = await readText(damaged.replace('HWP12-04\t', '\t'))
  const { notTaken } = importChanges(torn, empty, at, by)
  expect(notTaken[0]).toBe('"" has no reference: capture it, or mend the report.')
})

test('what must be read to compare: the meeting whole, and each item by its id', () => {
  const needs = importNeeds(report, empty.settings)
  expect(needs[0]).toEqual({ of: 'meeting', number: 12 })
  expect(needs).toContainEqual({ of: 'action', id: '0009-0002' })
  expect(needs).toContainEqual({ of: 'decision', id: '000041' })
})

test('the newest report waits for the next meeting to approve it; an older one, or one that was not issued, does not', async () => {
  const waits = (of: ImportPlan): unknown[] => of.changes.flatMap((change) => (change.kind === 'issued' ? [change.after] : []))
  expect(report.meeting.issueDate).toBeDefined()
  expect(waits(plan)).toEqual([{ meeting: 12, ref: 'HWP012', date: report.meeting.date, versions: [] }])
  expect(waits(importChanges(report, after, at, by))).toEqual([])
  expect(waits(importChanges(report, { ...empty, group: { ...fresh, meeting: 14 } }, at, by))).toEqual([])
  const { issueDate: _none, ...meeting } = report.meeting
  expect(waits(importChanges({ ...report, meeting }, empty, at, by))).toEqual([])
})
