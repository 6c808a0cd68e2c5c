import type { ErasedPerson } from '../domain/erased-person'
import type { HeldRow } from '../ports'
import { paged } from './erase-rows'
import { readFrozen } from './frozen-report'
import { unpack } from './packed'
import { hashed, keys } from './row-keys'
import type { Row, Table } from './table'
import { withoutPerson } from './without-person'

/** Every row of a group that speaks of somebody, and each report as it was issued that does (`report|0035|01`). */
export const readHeld = async (register: Table, groupId: string, person: Omit<ErasedPerson, 'as'>): Promise<HeldRow[]> => {
  const without = withoutPerson({ ...person, as: 'former:' })
  const speaks = (record: unknown): boolean => JSON.stringify(without(record)) !== JSON.stringify(record)
  const hash = person.id === undefined ? undefined : hashed(person.id)
  const found: HeldRow[] = []
  const reports = new Map<string, Row[]>()
  for await (const row of paged(register, groupId, '!', '~')) {
    const [version] = /^report\|\d+\|\d+/.exec(row.key) ?? []
    if (version) reports.set(version, [...(reports.get(version) ?? []), row])
    else if (typeof row.values.json === 'string' && !row.key.startsWith(keys.erase(''))) {
      const record = unpack<unknown>(row.values)
      if (speaks(record) || (hash !== undefined && row.key.split('|').includes(hash))) found.push({ key: row.key, record })
    }
  }
  for (const [key, rows] of reports) {
    const [, meeting, version] = key.split('|')
    for (const { report } of readFrozen(Number(meeting), Number(version), rows)) if (speaks(report)) found.push({ key, record: report })
  }
  return found
}
