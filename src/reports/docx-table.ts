import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { docxParagraph } from './docx-paragraph'
import { ink, page } from './docx-style'
import type { Row, TableSection } from './page-model'
import { printable } from './printable'
import { inOnePiece, onOnePage } from './row-lines'

const rule = { style: BorderStyle.SINGLE, size: 4, color: ink.rule }
const grid = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule }
const margins = { top: 40, bottom: 40, left: 100, right: 100, marginUnitType: WidthType.DXA }

const styled = (text: string, style: string): Paragraph => new Paragraph({ style, text: printable(text) })
const filled = (fill: string): object => ({ fill, type: ShadingType.CLEAR, color: 'auto' })
const twips = (share: number): number => Math.round((page.text * share) / 100)

const labelCell = (text: string, share: number, rowSpan: number, centred = false): TableCell =>
  new TableCell({
    children: [styled(text, 'TableLabel')],
    rowSpan,
    verticalAlign: centred ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    shading: filled(ink.label),
    width: { size: twips(share), type: WidthType.DXA },
  })

/** `keepNext` holds a row to the one below it. */
const bodyRow = ({ label, cells }: Row, shares: readonly number[], keep: { cantSplit: boolean; keepNext?: boolean }): TableRow =>
  new TableRow({
    ...keep,
    children: [
      ...(label ? [labelCell(label.text, shares[0] ?? 0, label.rows)] : []),
      ...cells.map(
        ({ paras }, at) =>
          new TableCell({ children: paras.map(docxParagraph), width: { size: twips(shares[at + 1] ?? 0), type: WidthType.DXA } }),
      ),
    ],
  })

const table = (shares: readonly number[], rows: TableRow[], firstRow: boolean): Table =>
  new Table({
    rows,
    columnWidths: shares.map(twips),
    width: { size: shares.reduce((sum, share) => sum + twips(share), 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: grid,
    margins,
    tableLook: { firstRow, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  })

/** A section's table: its header row is marked as such, repeated on every page and kept with the row below it. */
export const sectionTable = (section: TableSection): Table => {
  const { columns, rows } = section
  const shares = columns.map((column) => column.share)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ name, share }) =>
        new TableCell({
          children: [styled(name, 'TableHeading')],
          shading: filled(ink.head),
          width: { size: twips(share), type: WidthType.DXA },
        }),
    ),
  })
  const together = onOnePage(section)
  const body = rows.map((row, at) =>
    bodyRow(row, shares, { cantSplit: inOnePiece(row, section), ...(together && at < rows.length - 1 ? { keepNext: true } : {}) }),
  )
  return table(shares, [head, ...body], true)
}

/** The meeting's facts: two pairs of label and value a row. */
export const factsTable = (facts: readonly [string, string][]): Table => {
  const shares = [17, 33, 15, 35]
  const rows: TableRow[] = []
  for (let at = 0; at < facts.length; at += 2) {
    const children = facts.slice(at, at + 2).flatMap(([label, value], pair) => [
      labelCell(label, shares[pair * 2] ?? 0, 1, true),
      new TableCell({
        children: [styled(value, 'TableText')],
        verticalAlign: VerticalAlignTable.CENTER,
        width: { size: twips(shares[pair * 2 + 1] ?? 0), type: WidthType.DXA },
      }),
    ])
    rows.push(new TableRow({ cantSplit: true, children }))
  }
  return table(shares, rows, false)
}
