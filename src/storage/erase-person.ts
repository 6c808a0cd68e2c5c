import { type ErasedPerson, FORMER } from '../domain/erased-person'
import type { Attendee } from '../domain/record'
import type { View } from '../domain/round'
import { pack, unpack } from './packed'
import { hashed, keys } from './row-keys'
import type { Operation, Row, Table } from './table'
import { withoutPerson } from './without-person'

/** Rows that are about the person and nothing else. */
const isOnlyTheirs = (key: string, { id }: ErasedPerson): boolean =>
  id !== undefined &&
  (key === keys.taker(id) || key.startsWith(keys.mine(id, '')) || (key.startsWith('told|') && key.endsWith(`|${hashed(id)}`)))

/** Where a row stands whose key was made of them. */
const keyWithout = (key: string, before: unknown, left: unknown, person: ErasedPerson): string => {
  const [was, is] = [before as Attendee, left as Attendee]
  if (/^meeting\|\d+\|attendee\|/.test(key))
    return was.name !== is.name && is.name === FORMER ? keys.attendee({ ...is, name: person.as }) : key
  const view = left as View
  const theirs = view.person?.id === person.as && !view.seat
  if (/^meeting\|\d+\|view\|/.test(key) && theirs) return keys.view(view)
  return /^group\|view\|/.test(key) && theirs ? keys.currentView(view) : key
}

const operationsOf = (row: Row, person: ErasedPerson, without: (value: unknown) => unknown): Operation[] => {
  if (isOnlyTheirs(row.key, person)) return [{ do: 'delete', key: row.key }]
  if (typeof row.values.json !== 'string') return []
  const record = unpack<unknown>(row.values)
  const left = without(record)
  const beside = Object.fromEntries(Object.entries(row.values).filter(([name]) => !/^json\d*$/.test(name)))
  const values = { ...beside, ...pack(left) }
  const changed = JSON.stringify(left) !== JSON.stringify(record)
  const key = keyWithout(row.key, record, left, person)
  if (key !== row.key)
    return [
      { do: 'delete', key: row.key },
      { do: 'put', key, values },
    ]
  return changed ? [{ do: 'replace', key, values, etag: row.etag }] : []
}

/** One row of a group with somebody taken out of it; somebody else may write it meanwhile, then it is read again. */
export const erasePersonIn = (register: Table, groupId: string, person: ErasedPerson): ((row: Row) => Promise<void>) => {
  const without = withoutPerson(person)
  return async (row) => {
    for (let now: Row | undefined = row; now; now = await register.get(groupId, row.key)) {
      const operations = operationsOf(now, person, without)
      if (operations.length === 0) return
      const written = await register.commit(groupId, operations)
      if (written.kind === 'done') return
      if (written.kind === 'unknown') throw new Error('somebody could not be erased', { cause: written.cause })
    }
  }
}
