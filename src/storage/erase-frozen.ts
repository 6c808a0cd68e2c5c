import type { FrozenReport } from '../domain/report/report-model'
import { frozenRows, readFrozen } from './frozen-report'
import { keys } from './row-keys'
import type { Operation, Row, Table } from './table'

const KEY = /^report\|(\d+)\|(\d+)\|(\d+)$/

/** The rows of each version that stands among them. */
const versions = (rows: readonly Row[]): { meeting: number; version: number; rows: Row[] }[] => {
  const byVersion = new Map<string, { meeting: number; version: number; rows: Row[] }>()
  for (const row of rows) {
    const [, meeting, version] = KEY.exec(row.key) ?? []
    if (!meeting || !version) continue
    const name = `${meeting} ${version}`
    const known = byVersion.get(name) ?? { meeting: Number(meeting), version: Number(version), rows: [] }
    known.rows.push(row)
    byVersion.set(name, known)
  }
  return [...byVersion.values()]
}

/**
 * Issued reports with the words taken out of them, written over what was frozen; the hash of what was issued stays where the versions are
 * listed, so that anybody can tell. `without` is applied to all that is printed.
 */
export const eraseFrozen = async (
  register: Table,
  groupId: string,
  all: readonly Row[],
  without: (report: FrozenReport['report']) => FrozenReport['report'],
): Promise<void> => {
  for (const { meeting, version, rows } of versions(all))
    for (const frozen of readFrozen(meeting, version, rows)) {
      const report = without(frozen.report)
      if (JSON.stringify(report) === JSON.stringify(frozen.report)) continue
      const fresh = frozenRows({ meeting, version, report }).flatMap((row): Operation[] =>
        row.do === 'insert' ? [{ ...row, do: 'put' }] : [],
      )
      const surplus = rows
        .slice(fresh.length)
        .map((_, index): Operation => ({ do: 'delete', key: keys.report(meeting, version, fresh.length + index) }))
      const written = await register.commit(groupId, [...fresh, ...surplus])
      if (written.kind !== 'done') throw new Error('a report could not be redacted', { cause: written })
    }
}
