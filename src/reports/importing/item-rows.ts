import type { RefReader } from '../../domain/ref-reader'
import { type ItemRow, itemRows } from './item-row'
import type { Ledger } from './ledger'
import type { Section } from './sections'
import { unwrap } from './unwrap'

const bare = (row: ItemRow): boolean => !row.ref && !row.area && !row.owner && !row.due

/** A row that holds nothing but the rest of a sentence, in the column of the text, goes on where the row above stopped. */
const rejoined = (rows: readonly ItemRow[], ledger: Ledger): ItemRow[] => {
  const joined: ItemRow[] = []
  for (const row of rows) {
    const before = joined.at(-1)
    if (!bare(row) || !before) joined.push(row)
    else if (/^\p{Ll}/u.test(row.text) && before.text.length < 4000 && !/[.:;]/.test(before.text.at(-1) ?? '')) {
      before.text = `${before.text} ${row.text}`
      ledger.place(row.line, row.text)
      const message = `"${row.text.slice(0, 60)}" was read as the rest of the row above, which had been split`
      ledger.find({ code: 'wrapped-row', line: row.line, ref: before.ref?.printed, message })
    } else if (row.text) {
      const message = `"${row.text.slice(0, 60)}" stands in a row without reference, owner or date, and was not taken for an item`
      ledger.find({ code: 'wrapped-row', line: row.line, message })
      ledger.keep(row.line, row.text)
    }
  }
  return joined
}

/** The rows of a table of actions or decisions, mended as far as the columns show how. */
export const readRows = (section: Section | undefined, reader: RefReader, ledger: Ledger): ItemRow[] => {
  if (!section) return []
  const source = { ...section, lines: unwrap(section, reader, ledger) }
  return rejoined(
    source.lines.flatMap((line) => itemRows(line, source, reader, ledger)),
    ledger,
  )
}

/** References that stand twice, each said once at its second row. */
export const foundTwice = (rows: readonly ItemRow[], ledger: Ledger): void => {
  const seen = new Map<string, number>()
  for (const { ref, line } of rows) {
    if (!ref) continue
    const before = seen.get(ref.printed)
    if (before !== undefined)
      ledger.find({
        code: 'ref-twice',
        line,
        ref: ref.printed,
        message: `${ref.printed} stands in line ${before} already; both rows were read`,
      })
    else seen.set(ref.printed, line)
  }
}

/** A row without a reference, where exactly one number is free between its neighbours: read as that one, and reported. */
export const inferRef = (
  rows: readonly ItemRow[],
  at: number,
  numberOf: (row: ItemRow | undefined) => number | undefined,
): number | undefined => {
  const [before, after] = [numberOf(rows[at - 1]), numberOf(rows[at + 1])]
  return before !== undefined && after === before + 2 ? before + 1 : undefined
}
