import type { Outbox } from '../ports'
import { createMemoryTable } from './memory-table'
import type { Table } from './table'
import { createTableOutbox } from './table-outbox'

/** The sweep's outbox in memory; share `wake` with the store of the same world. Lost with the process. */
export const createMemoryOutbox = (tables: { wake: Table; deliveries?: Table; register?: Table } = { wake: createMemoryTable() }): Outbox =>
  createTableOutbox({ deliveries: createMemoryTable(), register: createMemoryTable(), ...tables })
