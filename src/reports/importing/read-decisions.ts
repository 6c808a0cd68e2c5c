import type { RefReader } from '../../domain/ref-reader'
import { decisionAsides } from './decision-asides'
import type { ImportedDecision } from './imported-report'
import type { ItemRow } from './item-row'
import { foundTwice, inferRef, readRows } from './item-rows'
import type { Ledger } from './ledger'
import type { Section } from './sections'

export interface ReadDecision extends ImportedDecision {
  line: number
  areaCut: boolean
}

/** The Decisions table. Recording timestamps stand in the discussion and are added there. */
export const readDecisions = (section: Section | undefined, reader: RefReader, ledger: Ledger): ReadDecision[] => {
  const rows = readRows(section, reader, ledger)
  foundTwice(rows, ledger)
  const number = (row: ItemRow | undefined): number | undefined => (row?.ref?.ref?.kind === 'decision' ? row.ref.ref.number : undefined)
  return rows.flatMap((row, at): ReadDecision[] => {
    const { line, area } = row
    const { text, ...asides } = decisionAsides(row.text)
    ledger.place(line, area, row.text)
    ledger.keep(line, [row.owner, row.due].filter(Boolean).join(' '))
    if (!row.ref && !text) {
      if (area) ledger.find({ code: 'area-floats', line, message: `"${area}" stands in a row of its own; it was given to no decision` })
      return []
    }
    const free = row.ref ? undefined : inferRef(rows, at, number)
    const ref = row.ref?.printed ?? (free === undefined ? '' : reader.decision(free))
    const about = ref ? { ref } : {}
    if (!row.ref) {
      const message = ref
        ? `the row has no reference; ${ref} is the only number free between its neighbours, and was taken`
        : 'a decision has no reference'
      ledger.find({ code: 'ref-missing', line, ...about, message })
    }
    if (!text) ledger.find({ code: 'text-missing', line, ...about, message: `${ref} has no text` })
    if (!area) ledger.find({ code: 'area-missing', line, ...about, message: `${ref || 'a decision'} has no area` })
    return [{ ref, ...(area ? { area } : {}), text, ...asides, line, areaCut: row.areaCut ?? false }]
  })
}
