import { Parser } from 'htmlparser2'
import { openRow, type TableRow } from './html-row'
import { ImportRefused } from './import-refused'
import type { SourceLine } from './source-line'

const blocks = new Set('p li div h1 h2 h3 h4 h5 h6 section article header footer main ul ol dl dt dd blockquote pre caption'.split(' '))
const unread = new Set(['script', 'style', 'head', 'template', 'noscript'])

/** Tags within tags: the parser's cost grows with it. */
const deepest = 500

/** Blanks as a browser shows them; lines (paragraphs) stay. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')

/**
 * HTML to lines: a row of a table is one, and so is each paragraph, heading or list item outside a table; paragraphs within a cell are
 * parted by `\n`, and so are the rows of a table within a table. Linear; runs nothing, fetches nothing.
 */
export const linesOfHtml = (html: string): SourceLine[] => {
  const lines: SourceLine[] = []
  const spans: TableRow['spans'] = new Map()
  let text = ''
  let silent = 0
  let tables = 0
  let depth = 0
  let footer = false
  let row: TableRow | undefined
  const say = (heading = false): void => {
    const words = tidy(text).replaceAll('\n', ' ')
    text = ''
    if (words) lines.push({ line: lines.length + 1, cells: [words], ...(heading ? { heading } : {}) })
  }
  const endCell = (): void => {
    if (row?.cell) row.end(tidy(text))
    // Words of a table that stand in no cell: its caption.
    else if (tables > 0) say()
    text = ''
  }
  const endRow = (): void => {
    endCell()
    const cells = row?.close()
    if (row && cells) lines.push({ line: lines.length + 1, cells, ...(row.ruled ? { ruled: true } : {}) })
    row = undefined
  }
  const breakLine = (heading = false): void => {
    if (row?.cell) text += '\n'
    else say(heading)
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (++depth > deepest) throw new ImportRefused('The page nests more than 500 tags in each other; no report does.')
      if (unread.has(name)) silent++
      else if (name === 'table') {
        if (tables++ === 0) say()
      } else if (name === 'tr' && tables === 1) {
        endRow()
        row = openRow(spans)
      } else if ((name === 'td' || name === 'th') && tables === 1) {
        endCell()
        row ??= openRow(spans)
        row.begin(attributes)
      } else if (blocks.has(name) || /^(br|hr|tr|td|th)$/.test(name)) breakLine()
      else if (footer && tidy(text)) text += ' · '
      if (name === 'footer') footer = true
    },
    ontext: (part) => {
      // A line break in the source of a page is a blank; only tags part lines.
      if (silent === 0) text += part.replace(/\s+/g, ' ')
    },
    onclosetag: (name) => {
      depth -= 1
      if (name === 'footer') footer = false
      if (unread.has(name)) silent = Math.max(0, silent - 1)
      else if (name === 'table') {
        if (tables === 1) endRow()
        if (tables === 1) spans.clear()
        tables = Math.max(0, tables - 1)
      } else if (name === 'tr' && tables === 1) endRow()
      else if ((name === 'td' || name === 'th') && tables === 1) endCell()
      else if (blocks.has(name)) breakLine(/^h\d$/.test(name))
    },
  })
  parser.end(html)
  endRow()
  say()
  return lines
}
