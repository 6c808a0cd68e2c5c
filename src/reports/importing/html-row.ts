/** A row of an HTML table while it is read. A cell that spans rows is written into each of them; of the columns it spans, into the first. */
export interface TableRow {
  /** What cells of rows above still cover, by column. */
  spans: Map<number, { text: string; rows: number }>
  /** A cell is open. */
  cell: boolean
  /** A cell spans several rows, this one among them. */
  ruled: boolean
  begin(attributes: Record<string, string>): void
  end(text: string): void
  close(): string[]
}

/** `colspan` and `rowspan` as they may be: a page can say 10 million. */
const span = (value: string | undefined, most: number): number => Math.min(most, Math.max(1, Number.parseInt(value ?? '', 10) || 1))

/** A page may say that a cell covers thousands; a report's table has a dozen columns, and its labels are short. */
const most = { columns: 60, label: 200 }

export const openRow = (spans: TableRow['spans']): TableRow => {
  const cells: string[] = []
  let columns = 1
  let rows = 1
  const cover = (): void => {
    for (let above = spans.get(cells.length); above && cells.length < most.columns; above = spans.get(cells.length)) {
      above.rows -= 1
      if (above.rows === 0) spans.delete(cells.length)
      cells.push(above.text)
      row.ruled = true
    }
  }
  const row: TableRow = {
    spans,
    cell: false,
    ruled: false,
    begin: (attributes) => {
      cover()
      columns = span(attributes.colspan, most.columns)
      rows = span(attributes.rowspan, 5000)
      row.cell = true
    },
    end: (text) => {
      const at = cells.length
      cells.push(text, ...Array.from({ length: columns - 1 }, () => ''))
      row.cell = false
      if (rows === 1) return
      row.ruled = true
      for (let column = 0; column < columns; column++)
        spans.set(at + column, { text: column === 0 && text.length <= most.label ? text : '', rows: rows - 1 })
    },
    close: () => {
      cover()
      return cells
    },
  }
  return row
}
