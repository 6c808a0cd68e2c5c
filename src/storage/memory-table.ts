import { checkTransaction } from './limits'
import type { Committed, Operation, Row, Table } from './table'

const refusalOf = (operation: Operation, row: Row | undefined): Committed | undefined => {
  if (operation.do === 'insert') return row ? { kind: 'exists' } : undefined
  if (operation.do === 'put') return undefined
  if (!row) return { kind: 'missing' }
  return operation.do === 'replace' && row.etag !== operation.etag ? { kind: 'changed' } : undefined
}

/** A table in memory: the same refusals, ETags and order as `createAzureTable`. Lost with the process. */
export const createMemoryTable = (): Table => {
  const partitions = new Map<string, Map<string, Row>>()
  let version = 0
  const rowsOf = (partition: string): Map<string, Row> => partitions.get(partition) ?? new Map<string, Row>()
  return {
    get: async (partition, key) => rowsOf(partition).get(key),

    range: async (partition, from, below, atMost, limit) =>
      [...rowsOf(partition).values()]
        .filter(({ key, values }) => key >= from && key < below && (!atMost || String(values[atMost.property]) <= atMost.value))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, limit),

    async commit(partition, operations) {
      checkTransaction(partition, operations)
      const rows = rowsOf(partition)
      for (const operation of operations) {
        const refusal = refusalOf(operation, rows.get(operation.key))
        if (refusal) return refusal
      }
      const etags = operations.map((operation) => {
        if (operation.do === 'delete') {
          rows.delete(operation.key)
          return undefined
        }
        const etag = `W/"${++version}"`
        rows.set(operation.key, { key: operation.key, values: { ...operation.values }, etag })
        return etag
      })
      partitions.set(partition, rows)
      return { kind: 'done', etags }
    },
  }
}
