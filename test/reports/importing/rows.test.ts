import type { ImportedReport } from '../../../src/reports/importing/imported-report'
import { readText } from './read-fixture'

const head = [
  'Panel (AB) Headline Report',
  'Meeting Number\tAB007',
  'Meeting Date and Time\t6 May 2025 10:00',
  'Actions',
  'Area\tRef\tAction\tOwner\tDue',
]
const people = ['Attendees', 'Name\tRole', 'Kim Oar\tChair', 'Lee Ash\tWorks Lead']
const read = (...rows: string[]): Promise<ImportedReport> => readText([...head, ...rows, ...people].join('\n'))
const items = ({ actions }: ImportedReport): unknown[] => actions.map(({ ref, text, owners, due }) => [ref, text, owners.length, due.kind])

test('two references in one row: words behind their own references are told apart', async () => {
  const report = await read('Roof\tAB7-01 mend it AB7-02 paint it\t\tOffice\t01/06/2025')
  expect(items(report)).toEqual([
    ['AB7-01', 'mend it', 1, 'date'],
    ['AB7-02', 'paint it', 0, 'none'],
  ])
  expect(report.findings.find((one) => one.code === 'refs-in-one-row')).toMatchObject({ line: 6, ref: 'AB7-01' })
})

test('two references and one text: the words stay with the first, and it is said', async () => {
  const report = await read('Roof\tAB7-01 AB7-02\tmend it and paint it\tOffice\t01/06/2025')
  expect(items(report)).toEqual([
    ['AB7-01', 'mend it and paint it', 1, 'date'],
    ['AB7-02', '', 0, 'none'],
  ])
  expect(report.findings.map((one) => one.code)).toContain('refs-in-one-row')
})

test('a row split within a cell is joined by its columns', async () => {
  const report = await read('Roof\tAB7-01\tmend the', 'broken tiles\tOffice (Lee Ash)\t01/06/2025')
  expect(items(report)).toEqual([['AB7-01', 'mend the broken tiles', 1, 'date']])
  expect(report.findings.find((one) => one.code === 'wrapped-row')?.line).toBe(7)
})

test('the rest of a sentence in the column of the text is joined; a new sentence is not', async () => {
  const report = await read('Roof\tAB7-01\tmend the\tOffice\t01/06/2025', '\t\tbroken tiles\t\t', '\t\tWho pays?\t\t')
  expect(items(report)).toEqual([['AB7-01', 'mend the broken tiles', 1, 'date']])
  expect(report.unplaced).toEqual([{ line: 8, text: 'Who pays?' }])
})

test('a row without reference gets no number where its neighbours leave none', async () => {
  const report = await read('Roof\tAB7-01\tmend it\tOffice\t01/06/2025', 'Roof\t\tpaint it\tOffice\t01/06/2025')
  expect(items(report)).toEqual([
    ['AB7-01', 'mend it', 1, 'date'],
    ['', 'paint it', 1, 'date'],
  ])
})

test('a reference glued to its text without a blank', async () => {
  expect(items(await read('Roof\tAB7-01Mend it\t\tOffice\tASAP'))).toEqual([['AB7-01', 'Mend it', 1, 'asap']])
})

test('a number twice, a number left out', async () => {
  const report = await read('Roof\tAB7-01\tmend\tOffice\tTBC', 'Roof\tAB7-01\tpaint\tOffice\tTBC', 'Roof\tAB7-03\tsell\tOffice\tTBC')
  const found = report.findings.filter((one) => one.code.startsWith('ref-')).map(({ code, line, ref }) => [code, line, ref])
  expect(found).toEqual([
    ['ref-twice', 7, 'AB7-01'],
    ['ref-out-of-sequence', 7, 'AB7-02'],
  ])
})

const owners: [cell: string, party: string | undefined, persons: string[], team: string | undefined][] = [
  ['Programme (Lee Ash)', 'Programme', ['Lee Ash'], undefined],
  ['Programme (PMO)', 'Programme', [], 'PMO'],
  ['Programme (Design Team)', 'Programme', [], 'Design Team'],
  ['Programme (Lee Ash, Kim Oar)', 'Programme', ['Lee Ash', 'Kim Oar'], undefined],
  ['Lee Ash', undefined, ['Lee Ash'], undefined],
  ['Large Supplier', 'Large Supplier', [], undefined],
]
test.each(owners)('owner %s', async (cell, party, persons, team) => {
  const [action] = (await read(`Roof\tAB7-01\tmend\t${cell}\tTBC`)).actions
  expect(action?.owners).toEqual([{ ...(party ? { party } : {}), persons, ...(team ? { team } : {}), collective: false }])
})

const dues: [cell: string, due: unknown, doubt: string | undefined][] = [
  ['08/05/2025', { kind: 'date', date: '2025-05-08', said: '08/05/2025' }, undefined],
  ['8 May 2025', { kind: 'date', date: '2025-05-08', said: '8 May 2025' }, undefined],
  ['31/02/2025', { kind: 'none', said: '31/02/2025' }, 'due-unreadable'],
  ['08/05/25', { kind: 'none', said: '08/05/25' }, 'due-unreadable'],
  ['ASAP', { kind: 'asap', said: 'ASAP' }, undefined],
  ['Next meeting', { kind: 'next-meeting', said: 'Next meeting' }, undefined],
  ['AB009', { kind: 'meeting', meeting: 'AB009', said: 'AB009' }, undefined],
  ['Ongoing', { kind: 'none', said: 'Ongoing' }, undefined],
  ['', { kind: 'none' }, 'due-missing'],
]
test.each(dues)('due "%s"', async (cell, due, doubt) => {
  const report = await read(`Roof\tAB7-01\tmend\tOffice\t${cell}`)
  expect(report.actions[0]?.due).toEqual(due)
  expect(report.findings.find((one) => one.code.startsWith('due-'))?.code).toBe(doubt)
})
