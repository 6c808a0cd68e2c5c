import type { Row, TableSection } from './page-model'

/** Letters of body text in a line of one percent of the page's width. */
const LETTERS_A_PERCENT = 1.45
const MOST_IN_ONE_PIECE = 20
const LINES_A_PAGE = 28

/** Lines that a row takes: an estimate is enough to choose where a page may end. */
const rowLines = ({ cells }: Row, { columns }: TableSection): number => {
  const first = columns.length - cells.length
  const lines = cells.map(({ paras }, at) => {
    const wide = Math.max(8, (columns[first + at]?.share ?? 10) * LETTERS_A_PERCENT)
    return paras.reduce(
      (sum, { runs }) => sum + Math.max(1, Math.ceil(runs.reduce((length, { text }) => length + text.length, 0) / wide)),
      0,
    )
  })
  return Math.max(1, ...lines)
}

/** A row that never runs over the page's end; a longer one may, else a page would stand half empty before it. */
export const inOnePiece = (row: Row, table: TableSection): boolean => rowLines(row, table) <= MOST_IN_ONE_PIECE

/** A list that reads as a whole, and fits on a page with its heading. */
export const onOnePage = (table: TableSection): boolean =>
  table.whole === true && table.rows.reduce((sum, row) => sum + rowLines(row, table) + 0.4, 0) <= LINES_A_PAGE
