import type { HeadlineReport } from '../domain/report/report-model'
import type { Cell, Para, ReportPage, Run, Section, TableSection } from './page-model'
import { printable } from './printable'
import { reportPage } from './report-page'

/** Everything that Markdown or the HTML inside it could read as more than text; a bare address stays text too. */
const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_[\]|~$]/g, (char) => `\\${char}`)
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([-+=#])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`)

const escaped = (text: string): string => plain(printable(text).replaceAll('\n', ' '))

/** Emphasis must hug its words: blanks at its ends go outside. */
const wrapped = (words: string, mark: string): string =>
  words.replace(/^(\s*)(.*?)(\s*)$/s, (_, before: string, inner: string, behind: string) =>
    inner ? `${before}${mark}${inner}${mark}${behind}` : words,
  )

const run = ({ text, tone }: Run): string => {
  const words = plain(text)
  if (tone === 'bold') return wrapped(words, '**')
  return tone === 'quiet' ? wrapped(words, '*') : words
}

const para = ({ runs, bullet }: Para): string => `${bullet ? '• ' : ''}${runs.map(run).join('')}`
/** A table's cell is one line: its paragraphs are parted by breaks. */
const cell = ({ paras }: Cell): string => paras.map(para).join('<br>')
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = ({ columns, rows }: TableSection): string =>
  [
    line(columns.map(({ name }) => escaped(name))),
    line(columns.map(() => '---')),
    ...rows.map(({ label, cells }) => line([label ? `**${escaped(label.text)}**` : '', ...cells.map(cell)])),
  ].join('\n')

const section = (part: Section): string => {
  const body = 'line' in part ? escaped(part.line) : part.rows.length > 0 ? table(part) : `*${escaped(part.empty)}*`
  return `## ${escaped(part.heading)}\n\n${body}`
}

/** The report as Markdown (GitHub's tables). What people typed stays text: no link, heading, column or tag comes of it. */
export const toMarkdown = (report: HeadlineReport): string => markdownOf(reportPage(report))

/** Anything that is laid out, as such Markdown. */
export const markdownOf = (laid: ReportPage): string => {
  const facts = laid.facts.map(([label, value]) => line([`**${escaped(label)}**`, escaped(value)]))
  const head = [`# ${escaped(laid.title)}`, escaped(laid.issue), [line(['Meeting', '']), line(['---', '---']), ...facts].join('\n')]
  const foot = `---\n\n${escaped(laid.running)} · **${escaped(laid.classification)}**`
  return `${[...head, ...laid.sections.map(section), foot].join('\n\n')}\n`
}
