import type { Group } from '../domain/group'
import { SCHEMA } from '../domain/group'
import { BeingUpgraded } from '../ports'
import type { Archive, ArchivedRow } from '../ports/archive'
import { pack, unpack } from './packed'
import { keys } from './row-keys'
import type { Operation, Row, Table, Value } from './table'

const pageRows = 500
/** Below what a transaction may hold in rows and in bytes. */
const mostRows = 80
const mostChars = 1_000_000

const isPart = (name: string): boolean => /^json\d*$/.test(name)

const archived = ({ key, values }: Row): ArchivedRow => {
  const also = Object.entries(values).filter(([name]) => !isPart(name))
  const record = 'json' in values ? unpack<unknown>(values) : undefined
  // Nobody is reminded from a restored group before its secretary says so; so that an export of it is the same, this one says it already.
  const settled = key === keys.settings ? { ...(record as object), remindersOn: false } : record
  return {
    key,
    ...(settled === undefined ? {} : { record: settled }),
    ...(also.length > 0
      ? {
          also: Object.fromEntries(
            also.map(([name, value]) => [name, value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value]),
          ),
        }
      : {}),
  }
}

const operation = ({ key, record, also = {} }: ArchivedRow): Extract<Operation, { do: 'put' }> => {
  const beside = Object.entries(also).map(([name, value]): [string, Value] => [
    name,
    typeof value === 'object' ? new Uint8Array(Buffer.from(value.bytes, 'base64')) : value,
  ])
  return { do: 'put', key, values: { ...(record === undefined ? {} : pack(record)), ...Object.fromEntries(beside) } }
}

/** Groups whole, on table `register`: every row of the partition, so that no kind of row can be forgotten. */
export const createTableArchive = ({ register }: { register: Table }): Archive => {
  const write = async (groupId: string, operations: readonly Operation[]): Promise<void> => {
    if (operations.length === 0) return
    const { kind, ...rest } = await register.commit(groupId, operations)
    if (kind !== 'done') throw new Error(`the rows could not be written (${kind}): restore again`, { cause: rest })
  }
  return {
    async *rows(groupId) {
      let from = ' '
      while (true) {
        const page = await register.range(groupId, from, '~', undefined, pageRows)
        yield* page.map(archived)
        const last = page.at(-1)
        if (!last || page.length < pageRows) return
        // No key holds a character below the blank.
        from = `${last.key} `
      }
    },
    async restore(groupId, rows) {
      if (await register.get(groupId, keys.group)) throw new Error('that group is there already')
      let waiting: Operation[] = []
      let chars = 0
      let count = 0
      let guard: Extract<Operation, { do: 'put' }> | undefined
      for await (const row of rows) {
        count += 1
        const next = operation(row)
        if (row.key === keys.group) {
          const { schema } = row.record as Group
          if (schema > SCHEMA) throw new BeingUpgraded(`the export has schema ${schema}; this release writes ${SCHEMA}`)
          guard = next
          continue
        }
        const size = JSON.stringify(row).length
        if (waiting.length >= mostRows || chars + size > mostChars) {
          await write(groupId, waiting)
          waiting = []
          chars = 0
        }
        waiting.push(next)
        chars += size
      }
      if (!guard) throw new Error('the export has no group in it')
      await write(groupId, waiting)
      await write(groupId, [{ ...guard, do: 'insert' }])
      return count
    },
  }
}
