import type { SourceLine } from './source-line'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", '#58': ':', '#46': '.' }

/** Marks of Markdown taken away, words left. `<br>` in a cell parts its paragraphs. */
const plain = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:b|i|u|em|strong|p|span|div)\b[^>]*>/gi, '')
    .replace(/(?<!\\)(?:\*\*|__)/g, '')
    .replace(/(?<![\\\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)(?<=[^\s\\])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(?<!\\)`([^`]*)`/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|#39|#58|#46);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&$=])/g, '$1')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')

const rowCells = (line: string): string[] =>
  line
    .replace(/^\s*\|/, '')
    .replace(/(?<!\\)\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map(plain)

/** Columns whose label stands in its first row alone and means the rows below it too. */
const labelled = /^(area|attending as)$/i

/**
 * Markdown to lines: a row of a table is one, its cells parted at `|`; marks of headings, lists and quotes go. Markdown has no cell that
 * spans rows: a blank label repeats the one above it.
 */
export const linesOfMarkdown = (text: string): SourceLine[] => {
  let label: string | undefined
  return text.split(/\r\n|\r|\n/).flatMap((source, at): SourceLine[] => {
    const line = at + 1
    if (/^\|?[-:| ]*---[-:| ]*$/.test(source.trim())) return []
    if (/^\s*\|/.test(source)) {
      const [first = '', ...rest] = rowCells(source)
      const ruled = label !== undefined && !labelled.test(label)
      if (first !== '' && (label !== undefined || labelled.test(first))) label = first
      return [{ line, cells: [first || (ruled ? (label ?? '') : ''), ...rest], ...(ruled ? { ruled } : {}) }]
    }
    label = undefined
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(source)
    if (heading) return [{ line, cells: [plain(heading[1] ?? '')], heading: true }]
    return [{ line, cells: [plain(source.replace(/^\s*(?:[-*+>]|\d+\.)\s+/, ''))] }]
  })
}
