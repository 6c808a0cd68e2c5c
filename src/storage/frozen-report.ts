import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FrozenReport } from '../domain/report/report-model'
import { keys } from './row-keys'
import type { Operation, Row } from './table'

/** A binary property holds 64 KiB; DESIGN.md §5: rows of at most 60 KB. */
const PART = 60_000

/** A frozen report as compressed rows. Inserted: what was issued is never written over. */
export const frozenRows = ({ meeting, version, report }: FrozenReport): Operation[] => {
  const bytes = deflateRawSync(Buffer.from(JSON.stringify(report), 'utf8'))
  return Array.from({ length: Math.ceil(bytes.length / PART) }, (_, part) => ({
    do: 'insert',
    key: keys.report(meeting, version, part),
    values: { bytes: new Uint8Array(bytes.subarray(part * PART, (part + 1) * PART)) },
  }))
}

/** Its rows, in order -> the report; none where it is not there. */
export const readFrozen = (meeting: number, version: number, rows: readonly Row[]): FrozenReport[] => {
  const parts = rows.flatMap(({ values: { bytes } }) => (bytes instanceof Uint8Array ? [bytes] : []))
  if (parts.length === 0) return []
  return [{ meeting, version, report: JSON.parse(inflateRawSync(Buffer.concat(parts)).toString('utf8')) }]
}
