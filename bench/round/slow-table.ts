import { setTimeout } from 'node:timers/promises'
import type { Table } from '../../src/storage/table'

/** A table each of whose requests takes that much longer, and what was asked of it since it was last counted. */
export const slowTable = (inner: Table, delayMs: number): { table: Table; count(): { requests: number; transactions: number } } => {
  let requests = 0
  let transactions = 0
  const later = async <T>(ask: () => Promise<T>): Promise<T> => {
    requests += 1
    await setTimeout(delayMs)
    return ask()
  }
  return {
    table: {
      get: (partition, key) => later(() => inner.get(partition, key)),
      range: (...args) => later(() => inner.range(...args)),
      commit: (partition, operations) => {
        transactions += 1
        return later(() => inner.commit(partition, operations))
      },
    },
    count() {
      const counted = { requests, transactions }
      requests = 0
      transactions = 0
      return counted
    },
  }
}
