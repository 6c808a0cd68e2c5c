import { DateTime } from 'luxon'
import { type HeldImports, HeldTooLarge } from '../ports/held-imports'
import { hashed } from './row-keys'
import { beginningWith, type Table, type Values } from './table'

/** A property holds 64 KB, an entity 1 MiB. */
const partBytes = 60 * 1024
const mostBytes = 900 * 1024
/** Days for which a held report can be found, the day it was sent included; for days before, its partition is emptied. */
const daysKept = 3
const daysLookedBack = 14

const dayBefore = (day: string, days: number): string => DateTime.fromISO(day, { zone: 'utc' }).minus({ days }).toISODate() ?? day

/** Days of which anything may still be held; senders' clocks may be a day ahead. */
export const daysHeld = (now: string): string[] => Array.from({ length: daysKept + 2 }, (_, at) => dayBefore(now.slice(0, 10), at - 1))

const parts = (bytes: Uint8Array): Values => {
  const values: Record<string, Uint8Array> = {}
  for (let at = 0; at < bytes.length; at += partBytes) values[`part${at / partBytes}`] = bytes.slice(at, at + partBytes)
  return values
}

/** What was kept, of all its parts. */
export const heldBytes = (values: Values): Uint8Array => {
  const found: Uint8Array[] = []
  for (let part = values.part0; part instanceof Uint8Array; part = values[`part${found.length}`]) found.push(part)
  return Buffer.concat(found)
}

/** Table `imports`: partition = the day, key = a hash of person and id. Whoever is first in a day empties the days that are over. */
export const createTableHeldImports = ({ imports }: { imports: Table }): HeldImports => {
  let emptied = ''
  const dayOf = (id: string): string => /^\d{4}-\d{2}-\d{2}(?=\.)/.exec(id)?.[0] ?? ''
  const keyOf = (personId: string, id: string): string => hashed(`${personId}\n${id}`)

  const empty = async (day: string): Promise<void> => {
    const rows = await imports.range(day, ...beginningWith('held|'))
    for (const { key } of rows) await imports.commit(day, [{ do: 'delete', key }])
  }
  const emptyOldDays = async (today: string): Promise<void> => {
    if (emptied === today) return
    emptied = today
    const days = Array.from({ length: daysLookedBack }, (_, at) => dayBefore(today, daysKept + at))
    await Promise.all(days.map(empty))
  }

  return {
    async find(personId, id, today) {
      const day = dayOf(id)
      if (!day || day <= dayBefore(today, daysKept)) return undefined
      const row = await imports.get(day, `held|${keyOf(personId, id)}`)
      return row && { bytes: heldBytes(row.values), etag: row.etag }
    },
    async keep(personId, id, bytes, etag) {
      if (bytes.length > mostBytes) throw new HeldTooLarge(`${bytes.length} bytes`)
      const day = dayOf(id)
      if (!etag) await emptyOldDays(day)
      const key = `held|${keyOf(personId, id)}`
      const values = parts(bytes)
      const { kind, ...rest } = await imports.commit(day, [etag ? { do: 'replace', key, values, etag } : { do: 'insert', key, values }])
      if (kind === 'unknown') throw new Error('a read report could not be kept', { cause: rest })
      return kind === 'done'
    },
    async drop(personId, id) {
      if (dayOf(id)) await imports.commit(dayOf(id), [{ do: 'delete', key: `held|${keyOf(personId, id)}` }])
    },
  }
}
