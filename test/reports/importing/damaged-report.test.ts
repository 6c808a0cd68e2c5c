import type { ImportedReport } from '../../../src/reports/importing/imported-report'
import { codes, damaged, readText } from './read-fixture'

let report: ImportedReport
beforeAll(async () => {
  report = await readText(damaged)
})

const message = (code: string, ref?: string): string => report.findings.find((one) => one.code === code && one.ref === ref)?.message ?? ''

test('the meeting, and the one after it', () => {
  expect(report.meeting).toEqual({
    ref: 'HWP012',
    date: '2025-05-14',
    start: '09:30',
    end: '12:00',
    venue: 'Quay Room and online',
    classification: 'Members only',
    issueDate: '2025-05-16',
    title: 'Harbour Works Panel (HWP)',
  })
  expect(report.nextMeeting).toEqual({ date: '2025-06-11', start: '09:30' })
})

test('four new actions and the carried ones, each with the owner and due it has', () => {
  const rows = report.actions.map(({ ref, owners, due, carried }) => {
    const owner = owners.map((one) => `${one.party}/${one.persons.join()}${one.team ?? ''}${one.collective ? ' (collective)' : ''}`).join()
    return [ref, owner, due.kind === 'date' ? due.date : `${due.kind} ${due.said}`, carried ? 'carried' : 'new']
  })
  expect(rows).toEqual([
    ['HWP12-01', 'Office/Priya Nandakumar', '2025-06-11', 'new'],
    ['HWP12-02', 'Office/Tomas Reyl', '2025-06-11', 'new'],
    ['HWP12-03', 'Office/Tomas Reyl', '2025-06-11', 'new'],
    ['HWP12-04', '', '2025-06-11', 'new'],
    ['HWP11-04', 'Office/Ana Belmore', '2025-05-14', 'carried'],
    ['HWP11-06', 'Auditor/Lena Voss', 'asap ASAP', 'carried'],
    ['HWP11-07', 'Office/PMO', 'none TBC', 'carried'],
    ['HWP11-09', 'HWP Members/ (collective)', 'none 07/05/20', 'carried'],
    ['HWP9-02', 'Office/PMO', '2025-04-02', 'carried'],
  ])
})

test('a text that a reference was glued to is whole again; a cut copy of it is no second text', () => {
  expect(report.actions[0]?.text).toBe('Office to send the berth survey to every member')
  expect(report.actions[1]?.text).toBe('Office to log a risk if WR071 misses the autumn tides')
  expect(report.actions[2]?.text).toBe('')
})

test('decisions, the recording timestamp where the discussion has it', () => {
  expect(report.decisions.map(({ ref, area, recordingTimestamp }) => [ref, area, recordingTimestamp])).toEqual([
    ['HWP-DEC41', 'Ruling', undefined],
    ['HWP-DEC42', 'WR072 Ruling', '00:48:10'],
    ['HWP-DEC43', 'WR073 Ruling', undefined],
  ])
})

test('discussion: floating and missing labels become areas; what may belong to either gets none', () => {
  expect(report.discussion.map(({ area, speaker, text }) => [area, speaker, text.slice(0, 24)])).toEqual([
    ['Papers', undefined, 'Last month’s report stay'],
    ['Papers', undefined, 'Wording stands in the pa'],
    ['Papers', undefined, 'HWP9-02: The Pilots Repr'],
    ['Papers', undefined, 'HWP11-02: The Ferry Repr'],
    ['WR071 Ruling', undefined, 'The Office walked throug'],
    ['WR071 Ruling', 'Tugs Representative', 'Likes it, not before win'],
    ['WR071 Ruling', 'Ferry Representative', 'Likes it; wants a tide t'],
    ['WR071 Ruling', 'Auditor', 'Asked who pays.'],
    ['WR071 Ruling', undefined, 'The Owner’s deputy passe'],
    ['WR072 Ruling', undefined, 'The Office walked throug'],
    ['WR072 Ruling', undefined, 'A risk over idle cranes '],
    ['WR072 Ruling', 'Tugs Representative', 'Wants it before the bert'],
    ['WR072 Ruling', 'Pilots Representative', 'Fears for the night shif'],
    ['WR072 Ruling', undefined, 'Asked that the night shi'],
    ['WR072 Ruling', undefined, 'The Chair summarized'],
    ['WR072 Ruling', undefined, 'The Chair summarised:'],
    ['WR072 Ruling', undefined, 'The Owner’s deputy passe'],
    ['WR073 Ruling', undefined, 'The Office walked throug'],
    ['WR073 Ruling', 'Ferry Representative', 'Content.'],
    ['WR073 Ruling', undefined, 'The deputy approved WR07'],
    [undefined, undefined, 'The next survey ship sai'],
    ['Works Update', undefined, 'Two piles were driven.'],
    ['Works Update', undefined, 'One was bent.'],
  ])
  expect(report.discussion[10]?.refs).toEqual(['HWP3-03', 'HWP3-04'])
})

test('attendees: chair, alternates, apologies from the column beside; doubled lines are both kept', () => {
  const rows = report.attendees.map(({ name, constituency, onBehalfOf, status }) => [name, constituency, onBehalfOf, status])
  expect(rows.slice(0, 8)).toEqual([
    ['Marta Quill', undefined, undefined, 'present'],
    ['Ivo Brandt', 'Rail', undefined, 'apologies'],
    ['Joan Pell', 'Tugs', 'Eric Stroud', 'present'],
    ['Dev Achar', 'Ferry', 'Rosa Linden', 'present'],
    ['Una Marsh', 'Pilots', undefined, 'present'],
    ['Hal Winter', 'Crane Crew', 'Seth Corwan', 'present'],
    ['Hal Winter', undefined, 'Seth Corwen', 'present'],
    ['Peter Dunlow', undefined, undefined, 'present'],
  ])
  expect(report.attendees.at(-1)).toEqual({ name: 'Lena Voss', role: 'Auditor', status: 'present', heading: 'Other Attendees' })
})

test('every repair and every doubt, with its line', () => {
  expect(codes(report)).toEqual([
    'ref-glued 13 HWP12-01',
    'ref-glued 14 HWP12-02',
    'area-doubtful 14 HWP12-02 → WR071 Ruling',
    'ref-missing 15 HWP12-03',
    'text-missing 15 HWP12-03',
    'owner-missing 16 HWP12-04',
    'columns-shifted 21 HWP11-09',
    'due-unreadable 21 HWP11-09 → 07/05/2025',
    'columns-shifted 22 HWP9-02',
    'ref-glued 27 HWP-DEC41',
    'area-doubtful 27 HWP-DEC41 → WR071 Ruling',
    'timestamp-missing 27 HWP-DEC41',
    'timestamp-missing 29 HWP-DEC43',
    'area-floats 34',
    'closed-in-discussion 38 HWP11-02',
    'area-floats 39',
    'area-floats 44',
    'ref-unknown 45 HWP3-03',
    'ref-unknown 45 HWP3-04',
    'area-floats 46',
    'columns-shifted 49',
    'line-twice 51',
    'columns-shifted 53',
    'area-label-missing 53',
    'unplaced 55',
    'ref-unknown 57 HWP-HWP43 → HWP-DEC43',
    'area-doubtful 58',
    'area-floats 60',
    'misspelt 73',
    'two-people-in-one-cell 74',
    'attendee-twice 74',
    'role-missing 74',
    'role-missing 74',
    'attendee-twice 75',
    'misspelt 75',
    'misspelt 76',
  ])
})

test('a reference that exists nowhere: where number and content disagree there is no one-click correction', () => {
  expect(message('ref-unknown', 'HWP3-03')).toContain('by number it would be HWP12-03, whose text is missing, by content HWP12-04')
  expect(message('ref-unknown', 'HWP3-04')).toContain('by number it would be HWP12-04, by content HWP12-03, whose text is missing')
  expect(message('ref-unknown', 'HWP-HWP43')).toContain('by number and by content it is HWP-DEC43')
})

test('what fits nowhere is kept as unplaced text', () => {
  expect(report.unplaced).toEqual([
    { line: 13, text: 'x' },
    { line: 14, text: 'Office to log a risk if WR071 mis' },
    { line: 27, text: 'since the autumn tides are missed,' },
    { line: 55, text: 'q z' },
  ])
})
