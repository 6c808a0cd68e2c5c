import type { RefReader } from '../../domain/ref-reader'
import type { Ledger } from './ledger'
import type { Section } from './sections'
import { filled, type SourceLine } from './source-line'

/** A row that runs over more lines than this is none. */
const mostLines = 20

/** Joins what was a row of a table before a cell was split over lines. Where a piece belongs is seen from the columns alone; else it is left for "unplaced". */
export const unwrap = (section: Section, reader: RefReader, ledger: Ledger): SourceLine[] => {
  const width = section.columns.length
  const text = section.columns.indexOf('text')
  const rows: { source: SourceLine; open: boolean; width: number; lines: number }[] = []
  for (const source of section.lines) {
    const before = rows.at(-1)
    const hasRef = source.cells.some(
      (cell, at) => at <= text && reader.all(cell).some((found) => found.ref && (at < text || found.from <= 2)),
    )
    const label = /^previous meeting/i.test(filled(source).join(' '))
    const shifted = section.columns[0] === 'area' && reader.exact(source.cells[0] ?? '') !== undefined
    const short = source.cells.length < width && !hasRef && !source.ruled && !label
    if (!short || !before) {
      // A line that ends before its row does may go on in the next one.
      rows.push({
        source: { ...source, cells: [...source.cells] },
        open: hasRef && source.cells.length < width - (shifted ? 1 : 0) && !source.ruled,
        width: width - (shifted ? 1 : 0),
        lines: 1,
      })
      continue
    }
    const words = filled(source).join(' ')
    if (!before.open) {
      ledger.find({
        code: 'wrapped-row',
        line: source.line,
        message: `"${words.slice(0, 60)}" stands in a line of its own, and in no column`,
      })
      ledger.keep(source.line, source.cells.join(' '))
      continue
    }
    const [head = '', ...rest] = source.cells
    const last = before.source.cells.length - 1
    before.source.cells[last] = `${before.source.cells[last] ?? ''} ${head}`.trim()
    before.source.cells.push(...rest)
    before.lines += 1
    before.open = before.source.cells.length < before.width && before.lines < mostLines
    ledger.place(source.line, source.cells.join(' '))
    ledger.find({
      code: 'wrapped-row',
      line: source.line,
      message: `"${words.slice(0, 60)}" was read as the rest of the row above, which had been split`,
    })
  }
  return rows.map((row) => row.source)
}
