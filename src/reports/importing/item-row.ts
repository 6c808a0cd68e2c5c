import type { FoundRef, RefReader } from '../../domain/ref-reader'
import type { Ledger } from './ledger'
import type { Column, Section } from './sections'
import type { SourceLine } from './source-line'

/** A row of the Actions or Decisions table, taken apart. */
export interface ItemRow {
  line: number
  ref?: FoundRef
  area: string
  text: string
  owner: string
  due: string
  /** Its area was cut by a reference that slid into the cell. */
  areaCut?: boolean
}

const names = ['area', 'ref', 'text', 'owner', 'due'] as const
type Fields = Record<(typeof names)[number], string>

/** Cells to columns; what stands beyond the columns is unplaced. */
const byColumn = (cells: readonly string[], columns: readonly Column[], line: number, ledger: Ledger): Fields => {
  const fields: Fields = { area: '', ref: '', text: '', owner: '', due: '' }
  for (const [at, cell] of cells.entries()) {
    const name = names.find((one) => one === columns[at])
    if (name && !fields[name]) fields[name] = cell
    else ledger.keep(line, cell)
  }
  return fields
}

/** The group's references that a field carries; in the text only at its head, for a text may cite others. */
const refsIn = (fields: Fields, reader: RefReader): { name: 'ref' | 'area' | 'text'; found: FoundRef[] } | undefined => {
  for (const name of ['ref', 'area', 'text'] as const) {
    const found = reader.all(fields[name]).filter((one) => one.ref)
    const first = found[0]
    if (!first || (name === 'text' && first.from > 2)) continue
    return { name, found: name === 'text' ? [first] : found }
  }
  return undefined
}

/** Two references in one row: their words are told apart only where they stand on as many lines, or each behind its own reference. */
const partRow = (row: ItemRow, whole: string, found: readonly FoundRef[], ledger: Ledger): ItemRow[] => {
  const refs = found.map((one) => one.printed).join(' and ')
  const part = (field: string, at: number): string => {
    const parts = field.split('\n')
    return parts.length === found.length ? (parts[at] ?? '') : at === 0 ? field : ''
  }
  const message = `${refs} stand in one row; words that cannot be told apart were left with the first`
  ledger.find({ code: 'refs-in-one-row', line: row.line, ref: found[0]?.printed, message })
  return found.map((ref, at) => {
    const behind = whole.slice(ref.to, found[at + 1]?.from ?? whole.length).trim()
    const text = row.text ? part(row.text, at) : behind
    if (row.text) ledger.keep(row.line, behind)
    ledger.place(row.line, ref.said)
    return { ...row, ref, text, owner: part(row.owner, at), due: part(row.due, at) }
  })
}

/** One row of the table, or as many as it has references. A row that has lost its first column is moved back. */
export const itemRows = (source: SourceLine, section: Section, reader: RefReader, ledger: Ledger): ItemRow[] => {
  const { line } = source
  const first = reader.exact(source.cells[0] ?? '')
  const shifted = first !== undefined && section.columns[0] === 'area'
  if (shifted) {
    const message = `the row of ${first.printed} has lost its first column; it was read one column to the right`
    ledger.find({ code: 'columns-shifted', line, ref: first.printed, message })
  }
  const fields = byColumn(shifted ? ['', ...source.cells] : source.cells, section.columns, line, ledger)
  const { ref: inRefs, ...others } = fields
  const row: ItemRow = { line, ...others }
  const there = refsIn(fields, reader)
  const found = there?.found[0]
  if (!there || !found) {
    if (inRefs) ledger.find({ code: 'ref-missing', line, message: `"${inRefs}" is no reference of this group` })
    ledger.keep(line, inRefs)
    return [row]
  }
  const { name } = there
  const whole = fields[name]
  const before = whole.slice(0, found.from).trim()
  const after = whole
    .slice(found.to)
    .replace(/^\s*[:.–]\s*/, ' ')
    .trim()
  if (name === 'area') Object.assign(row, { area: before, areaCut: true })
  else ledger.keep(line, before)
  if (name !== 'ref') ledger.keep(line, inRefs)
  if (there.found.length > 1) return partRow({ ...row, text: name === 'text' ? '' : row.text }, whole, there.found, ledger)
  if (name === 'text' || !row.text) row.text = after
  else ledger.keep(line, after)
  if (before || after || name !== 'ref') {
    const words = [before, after].filter(Boolean).join(' … ').slice(0, 60)
    ledger.find({
      code: 'ref-glued',
      line,
      ref: found.printed,
      message: `${found.printed} stood glued to other words ("${words}"); they were parted`,
    })
  }
  ledger.place(line, found.said)
  return [{ ...row, ref: found }]
}
