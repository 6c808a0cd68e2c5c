import { Parser } from 'htmlparser2'
import type { SourceLine } from './source-line'

const blocks = new Set('p li div h1 h2 h3 h4 h5 h6 section article header footer main ul ol dl dt dd blockquote pre caption'.split(' '))
const unread = new Set(['script', 'style', 'head', 'template', 'noscript'])

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')

interface Span {
  text: string
  rows: number
}

/**
 * HTML to lines: a table row is one, and so is each paragraph, heading or list item outside a table; paragraphs within a cell are parted
 * by `\n`. A cell that spans rows or columns is written into the first of its columns in each of its rows. Linear; runs nothing.
 */
export const linesOfHtml = (html: string): SourceLine[] => {
  const lines: SourceLine[] = []
  const spans = new Map<number, Span>()
  let text = ''
  let silent = 0
  let cells: string[] | undefined
  let spanned = false
  let cell: { columns: number; rows: number } | undefined
  let tables = 0
  const say = (heading: boolean): void => {
    const words = tidy(text).replaceAll('\n', ' ')
    text = ''
    if (words) lines.push({ line: lines.length + 1, cells: [words], ...(heading ? { heading } : {}) })
  }
  const fillSpans = (): void => {
    for (let span = spans.get(cells?.length ?? 0); cells && span; span = spans.get(cells.length)) {
      if (--span.rows === 0) spans.delete(cells.length)
      cells.push(span.text)
      spanned = true
    }
  }
  const endCell = (): void => {
    if (!cell || !cells) return
    const words = tidy(text)
    text = ''
    const at = cells.length
    cells.push(words, ...Array.from({ length: cell.columns - 1 }, () => ''))
    if (cell.rows > 1) {
      spanned = true
      for (let column = 0; column < cell.columns; column++) spans.set(at + column, { text: column === 0 ? words : '', rows: cell.rows - 1 })
    }
    cell = undefined
  }
  const endRow = (): void => {
    endCell()
    fillSpans()
    if (cells) lines.push({ line: lines.length + 1, cells, ...(spanned ? { ruled: true } : {}) })
    cells = undefined
    spanned = false
  }
  const span = (value: string | undefined): number => Math.min(1000, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (unread.has(name)) silent++
      else if (name === 'table') {
        if (tables++ === 0) say(false)
      } else if (name === 'tr' && tables === 1) {
        endRow()
        cells = []
      } else if ((name === 'td' || name === 'th') && tables === 1) {
        endCell()
        fillSpans()
        text = ''
        cell = { columns: Math.min(50, span(attributes.colspan)), rows: span(attributes.rowspan) }
      } else if (name === 'br' || blocks.has(name)) {
        if (cell) text += '\n'
        else if (tables === 0) say(false)
      } else if (name === 'tr' || name === 'td' || name === 'th') text += '\n'
    },
    ontext: (part) => {
      // A line break in the source of a page is a blank; only tags part lines.
      if (silent === 0) text += part.replace(/\s+/g, ' ')
    },
    onclosetag: (name) => {
      if (unread.has(name)) silent--
      else if (name === 'table') {
        if (tables === 1) {
          endRow()
          spans.clear()
        }
        tables = Math.max(0, tables - 1)
      } else if (name === 'tr' && tables === 1) endRow()
      else if ((name === 'td' || name === 'th') && tables === 1) endCell()
      else if (blocks.has(name)) {
        if (cell) text += '\n'
        else if (tables === 0) say(/^h\d$/.test(name))
      }
    },
  })
  parser.end(html)
  endRow()
  say(false)
  return lines
}
