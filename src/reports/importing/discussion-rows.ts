import type { Ledger } from './ledger'
import type { Section } from './sections'

/** A paragraph of the discussion; `label`: what stands in the column of areas beside it. */
export interface DiscussionRow {
  line: number
  label?: string
  text: string
  /** The document rules the label's cell over its rows: it says which they are. */
  ruled: boolean
}

/** Said by our own reports of an area without a note. */
const nothing = /^nothing was recorded under this item\.$/i

/** Short, and no sentence. */
const likeLabel = (cell: string): boolean => cell.length <= 60 && !/[.:;,]$/.test(cell)

/** Bits of letters that a table left behind when it was taken apart ("r t"). */
const isCrumb = (text: string): boolean => /^(?:\p{L}{1,2}\s*){1,4}$/u.test(text)

/** Labels that were split over neighbouring rows ("CR045" over "Decision") are one, where the document names that area elsewhere. */
const joinLabels = (rows: DiscussionRow[], areas: readonly string[], ledger: Ledger): void => {
  const byName = new Map(areas.map((area) => [area.trim().toLowerCase(), area]))
  for (const [at, row] of rows.entries()) {
    const below = rows[at + 1]
    const whole = row.label && below?.label && byName.get(`${row.label} ${below.label}`.toLowerCase())
    if (!whole || !below) continue
    ledger.find({
      code: 'area-floats',
      line: row.line,
      message: `"${row.label}" and "${below.label}" (line ${below.line}) were read as one area, ${whole}`,
    })
    row.label = whole
    below.label = whole
  }
}

/** Rows of the table to paragraphs with the labels beside them. Where the column of areas is lost, the first cell is text unless it is an area known from elsewhere. */
export const discussionRows = (section: Section, areas: readonly string[], ledger: Ledger): DiscussionRow[] => {
  const column = Math.max(0, section.columns.indexOf('area'))
  const hasAreas = section.columns.includes('area')
  const known = new Set(areas.map((area) => area.trim().toLowerCase()))
  let shifted: { from: number; to: number } | undefined
  const rows = section.lines.flatMap((source): DiscussionRow[] => {
    const { line } = source
    const ruled = source.ruled ?? false
    const first = (source.cells[column] ?? '').replace(/\s*\n\s*/g, ' ')
    const others = source.cells.filter((cell, at) => at !== column && cell !== '')
    if (hasAreas && first && (others.length > 0 ? likeLabel(first) : known.has(first.toLowerCase()))) {
      ledger.place(line, first)
      const paragraphs = others
        .join('\n')
        .split('\n')
        .filter((text) => !nothing.test(text))
      ledger.place(line, nothing.test(others[0] ?? '') ? others[0] : undefined)
      return paragraphs.map((text) => ({ line, label: first, text: text.trim(), ruled }))
    }
    const paragraphs = source.cells
      .filter(Boolean)
      .join('\n')
      .split('\n')
      .map((text) => text.trim())
    if (hasAreas && first && others.length === 0) {
      if (isCrumb(first)) {
        ledger.find({ code: 'unplaced', line, message: `"${first}" is no sentence; it was left out of the discussion` })
        ledger.keep(line, first)
        return []
      }
      shifted = { from: shifted?.from ?? line, to: line }
    } else if (shifted) {
      sayShifted(shifted, ledger)
      shifted = undefined
    }
    return paragraphs.map((text) => ({ line, text, ruled }))
  })
  if (shifted) sayShifted(shifted, ledger)
  joinLabels(rows, areas, ledger)
  return rows
}

const sayShifted = ({ from, to }: { from: number; to: number }, ledger: Ledger): void => {
  const where = from === to ? `line ${from} has` : `lines ${from} to ${to} have`
  ledger.find({ code: 'columns-shifted', line: from, message: `${where} lost the column of areas; the words were read as discussion` })
}
