import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { DomUtils, parseDocument } from 'htmlparser2'
import mammoth from 'mammoth'
import { headlineReport } from '../../src/domain/report/headline-report'
import type { HeadlineReport } from '../../src/domain/report/report-model'
import { toJson } from '../../src/domain/report/to-json'
import { printable } from '../../src/reports/printable'
import { toDocx } from '../../src/reports/to-docx'
import { toHtml } from '../../src/reports/to-html'
import { toMarkdown } from '../../src/reports/to-markdown'
import { action, decision, meeting, note, present, settings } from './dag035'

/** The same text wherever a person can put one. */
const everywhere = (text: string): HeadlineReport =>
  headlineReport(
    {
      meeting: { ...meeting, venue: text, classification: text },
      areas: [{ id: '0035-0001', meeting: 35, number: 1, name: text }],
      raised: [action('DAG35-01', text, { area: text, owners: [{ party: text, persons: [{ name: text }], collective: false }] })],
      touched: [action('DAG34-01', 'x', { updates: [{ at: 'z', by: { id: 'a', name: 'b' }, text, meeting: 'DAG035' }] })],
      decisions: [decision(1, text, { area: text })],
      discussion: [note(1, '10:00', text, text, { speaker: text })],
      attendees: [present(text, text, { onBehalfOf: text })],
    },
    [],
    { ...settings, title: text },
  )

const hostile: [string, string][] = [
  ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a closing tag', '</td></table></title></style><h1>Mine</h1>'],
  ['an attribute', `" onmouseover="alert(1)' x='`],
  ['entities', '&lt;b&gt; &amp; &#60;'],
  ['pipes', 'a | b || c \\| d'],
  ['Markdown', '# Heading **bold** _it_ `code` [link](javascript:alert(1)) ![i](x) ~~no~~ $x$'],
  ['lines', '- one\n\n# two\r\n---\r| three |'],
  ['an address', 'https://example.org www.example.org'],
  ['right to left', 'على البرنامج نشر الخطة (CR044)'],
  ['turned around', 'safe\u202egnp.exe\u2066x'],
  ['controls', 'a\u0000b\u0008c\u001bd\u007f\u0085\ufffe'],
  ['half a letter', 'a\ud83d b\udc00'],
  ['emoji', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['4,000 letters', 'W'.repeat(4000)],
  ['4,000 in lines', `${'word\n'.repeat(799)}wordy`],
  ['nothing', ''],
  ['blanks', ' \t \n '],
]

describe.each(hostile)('%s', (_what, text) => {
  const report = everywhere(text)
  const shown = printable(text)

  test('Word: a whole file, with the text in it as text', async () => {
    const buffer = await toDocx(report)
    const xml = strFromU8(unzipSync(buffer)['word/document.xml'] ?? new Uint8Array())
    expect(xml).not.toMatch(/<script|\p{Cc}(?<!\n)|[\ufffe\uffff\u202e\u2066]/u)
    const { value } = await mammoth.extractRawText({ buffer })
    for (const line of shown.split('\n')) expect(value).toContain(line)
  })

  test('HTML: no tag of it, all of its words', () => {
    const html = toHtml(report)
    const found = DomUtils.getElementsByTagName('*', parseDocument(html), true)
    for (const tag of ['script', 'img', 'a', 'b']) expect(found.map((one) => one.name)).not.toContain(tag)
    expect(found.flatMap((one) => Object.keys(one.attribs)).filter((name) => name.startsWith('on'))).toEqual([])
    expect(html.match(/<h1/g)).toHaveLength(1)
    const words = DomUtils.textContent(parseDocument(html))
    for (const line of shown.split('\n')) expect(words).toContain(line)
  })

  test('Markdown: the same lines, columns and headings as for a harmless text', () => {
    const shape = (of: HeadlineReport): string[] =>
      toMarkdown(of)
        .split('\n')
        .map((line) =>
          line.startsWith('|') ? `${line.replace(/\\./g, '').split('|').length} columns` : (/^#+ |^---$/.exec(line)?.[0] ?? 'words'),
        )
    // A missing text leaves its paragraph empty, which is no change of shape.
    const blank = shown === '' ? report : everywhere('plain')
    expect(shape(report)).toEqual(shape(blank))
    expect(toMarkdown(report)).not.toMatch(/<(?!br>)|(?<!\\)\]\(|:\/\/|www\./)
  })

  test('JSON: reads back with every word as it was typed', () => {
    const data = JSON.parse(Buffer.from(toJson(report), 'utf8').toString('utf8'))
    expect(data.actions[0].text).toBe(text)
    expect(data.discussion[0].text ?? '').toContain(text.slice(0, 10))
  })
})

test('no text whatever makes a file that cannot be opened, or loses a letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const report = everywhere(text)
      const { value } = await mammoth.extractRawText({ buffer: await toDocx(report) })
      for (const line of printable(text).split('\n')) expect(value).toContain(line)
      toHtml(report)
      toMarkdown(report)
    }),
    { numRuns: 60, seed: 35 },
  )
})

test('printing keeps letters, figures and punctuation of any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(printable(text).replace(/\s/g, '')).toBe(text.replace(/[\u202a-\u202e\u2066-\u2069\p{Cc}\s]/gu, ''))
    }),
    { seed: 35 },
  )
})
