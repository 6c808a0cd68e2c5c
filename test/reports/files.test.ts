import { strFromU8, unzipSync } from 'fflate'
import { DomUtils, parseDocument } from 'htmlparser2'
import mammoth from 'mammoth'
import { headlineReport } from '../../src/domain/report/headline-report'
import { toJson } from '../../src/domain/report/to-json'
import { buildReport } from '../../src/reports/build-report'
import { toDocx } from '../../src/reports/to-docx'
import { toHtml } from '../../src/reports/to-html'
import { toMarkdown } from '../../src/reports/to-markdown'
import { carried, meeting, record, settings } from './dag035'

const report = headlineReport(record, carried, settings)

/** Tables of an HTML text as rows of cell texts, headers included. */
const tables = (html: string): string[][][] =>
  DomUtils.getElementsByTagName('table', parseDocument(html)).map((table) =>
    DomUtils.getElementsByTagName('tr', table).map((row) =>
      row.children.filter((cell) => 'name' in cell && /^t[dh]$/.test(cell.name)).map((cell) => DomUtils.textContent(cell).trim()),
    ),
  )
const texts = (html: string, tag: string): string[] =>
  DomUtils.getElementsByTagName(tag, parseDocument(html)).map((one) => DomUtils.textContent(one))
const rowOf = (rows: string[][], ref: string): string[] => rows.find((row) => row.includes(ref)) ?? []

describe('Word', () => {
  let html: string
  let xml: string
  let parts: Record<string, Uint8Array>
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
  beforeAll(async () => {
    const buffer = await toDocx(report)
    html = (await mammoth.convertToHtml({ buffer }, { styleMap: ["p[style-name='Title'] => h1.title:fresh"] })).value
    parts = unzipSync(buffer)
    xml = part('word/document.xml')
  })

  test('real headings in order', () => {
    expect(texts(html, 'h1')).toEqual([
      'MHHS Design Advisory Group (DAG) Headline Report',
      'Actions',
      'Decisions',
      'Key Discussion Items',
      'Next Meeting',
      'Attendees',
    ])
  })

  test('every reference, owner and due stands in its table', () => {
    const [facts, actions, decisions] = tables(html)
    expect(facts?.[0]).toEqual(['Meeting Number', 'DAG035', 'Venue', 'Virtual – MS Teams'])
    for (const action of report.actions)
      expect(rowOf(actions ?? [], action.ref)).toEqual(expect.arrayContaining([action.ref, action.text, action.dueBy]))
    expect(rowOf(actions ?? [], 'DAG34-09')).toContain('IPA (Colin Bezant)')
    expect(actions?.map((row) => row.find((cell) => /^DAG\d/.test(cell))).slice(1)).toEqual(report.actions.map((action) => action.ref))
    expect(decisions?.map((row) => row.at(-2)).slice(1)).toEqual(['DAG-DEC99', 'DAG-DEC100', 'DAG-DEC101'])
  })

  test('the language is British English, in the styles and the properties', () => {
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/)
    expect(part('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
  })

  test('each table but the facts has one marked header row, and all have a title', () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4)
    expect([...xml.matchAll(/<w:tblCaption w:val="([^"]*)"/g)].map((found) => found[1])).toEqual([
      'Meeting facts',
      'Actions',
      'Decisions',
      'Key Discussion Items',
      'Attendees',
    ])
    expect(texts(html, 'thead')).toHaveLength(4)
  })

  test('A4 lying down; page x of y and the classification at the foot', () => {
    expect(xml.match(/<w:pgSz[^>]*>/g)).toEqual(['<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'])
    const foot = Object.keys(parts)
      .filter((path) => /word\/footer\d*\.xml/.test(path))
      .map(part)
      .join('')
    expect(foot).toMatch(/Public/)
    expect(foot).toMatch(/PAGE<[\s\S]* of [\s\S]*NUMPAGES</)
  })

  test('the properties carry the title', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>MHHS Design Advisory Group (DAG) Headline Report</dc:title>')
    expect(part('docProps/core.xml').match(/2024-04-10T00:00:00Z/g)).toHaveLength(2)
  })

  test('built twice, at other times, it is the same file', async () => {
    const first = await toDocx(report)
    jest.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] })
    try {
      expect((await toDocx(report)).equals(first)).toBe(true)
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('HTML', () => {
  const html = toHtml(report)

  test('says its language and title, and needs nothing from outside', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(texts(html, 'title')).toEqual(['MHHS Design Advisory Group (DAG) Headline Report – DAG035'])
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(/)
  })

  test('every table has a caption, every header cell a scope', () => {
    expect(texts(html, 'caption')).toEqual(['Meeting facts', 'Actions', 'Decisions', 'Key Discussion Items', 'Attendees'])
    const headers = DomUtils.getElementsByTagName('th', parseDocument(html))
    expect(headers.map((th) => th.attribs.scope).every((scope) => /^(col|row|rowgroup)$/.test(scope ?? ''))).toBe(true)
    expect(texts(html, 'h1')).toHaveLength(1)
  })

  test('spans add up: every row of a table is as wide as its head', () => {
    for (const table of DomUtils.getElementsByTagName('table', parseDocument(html)).slice(1)) {
      const width = DomUtils.getElementsByTagName('col', table).length
      for (const body of DomUtils.getElementsByTagName('tbody', table)) {
        const rows = DomUtils.getElementsByTagName('tr', body)
        const label = DomUtils.getElementsByTagName('th', body)
        expect(label).toHaveLength(1)
        expect(Number(label[0]?.attribs.rowspan ?? 1)).toBe(rows.length)
        for (const row of rows) expect(DomUtils.getElementsByTagName('td', row)).toHaveLength(width - 1)
      }
    }
  })

  test('holds what the Word file holds', () => {
    for (const action of report.actions)
      expect(rowOf(tables(html)[1] ?? [], action.ref)).toEqual(expect.arrayContaining([action.text, action.dueBy]))
    expect(texts(html, 'li')).toContain('Elexon Representative: Supports the idea; sees no room for it before M10.')
  })
})

describe('Markdown', () => {
  test('tables of even width, in order', () => {
    const markdown = toMarkdown(report)
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '# MHHS Design Advisory Group (DAG) Headline Report',
      '## Actions',
      '## Decisions',
      '## Key Discussion Items',
      '## Next Meeting',
      '## Attendees',
    ])
    expect(markdown).toContain(
      '| **CR045 Decision** | DAG35-03 | Programme to arrange a DRG for the detailed design of CR045 | Programme (Paul Pettitt) | 08/05/2024 |',
    )
    expect(markdown).toContain('|  | DAG35-04 |')
    expect(markdown).toContain('**(ACTION DAG35-02)**')
  })
})

describe('JSON', () => {
  const data = JSON.parse(toJson(report))

  test('its version, and the same text for the same report', () => {
    expect(data.schema).toBe(1)
    expect(toJson(headlineReport(record, [...carried].reverse(), settings))).toBe(toJson(report))
  })

  test('the shape that an import prints', () => {
    expect(Object.keys(data)).toEqual([
      'schema',
      'title',
      'state',
      'meeting',
      'actions',
      'decisions',
      'discussion',
      'nextMeeting',
      'attendees',
      'held',
    ])
    expect(data.actions[4]).toEqual({
      ref: 'DAG34-04',
      area: 'Previous Meeting(s)',
      text: 'Programme to raise a risk should CR045 prove impossible before M10',
      owners: [{ party: 'Programme', persons: ['Sean Cooper'], collective: false }],
      due: { kind: 'next-meeting', printed: '10/04/2024' },
      carried: true,
      status: 'open',
    })
    expect(data.discussion.at(-3)).toEqual({
      area: 'CR046 Decision',
      kind: 'note',
      speaker: 'Large Supplier Representative',
      text: 'Objects: the criteria of the freeze are not met.',
      refs: [],
    })
    expect(data.discussion.at(-2).refs).toEqual(['DAG-DEC101'])
  })
})

describe('as a file', () => {
  test.each([
    ['docx', 'DAG035-headline-report-draft.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['html', 'DAG035-headline-report-draft.html', 'text/html; charset=utf-8'],
    ['md', 'DAG035-headline-report-draft.md', 'text/markdown; charset=utf-8'],
    ['json', 'DAG035-headline-report-draft.json', 'application/json; charset=utf-8'],
  ] as const)('%s', async (format, name, contentType) => {
    const built = await buildReport(report, format)
    expect([built.name, built.contentType]).toEqual([name, contentType])
    expect(built.bytes.length).toBeGreaterThan(1000)
  })

  test('issued, it is no draft; a hostile code makes no hostile name', async () => {
    const issued = headlineReport(
      { ...record, meeting: { ...meeting, ref: '../a"b\r\nSet-Cookie: c/é035', issueDate: '2024-04-12' } },
      [],
      settings,
    )
    expect((await buildReport(issued, 'md')).name).toBe('a-b-Set-Cookie-c-035-headline-report.md')
  })
})
