import type { Instant } from '../domain/due'
import type { Store } from '../ports'
import { createMemoryTables } from './memory-tables'
import type { Table } from './table'
import { createTableStore } from './table-store'

/** The register in memory: the same rows, guards and refusals, lost with the process. */
export const createMemoryStore = (
  now: () => Instant = () => '1970-01-01T00:00:00.000Z',
  tables: { register: Table; wake: Table } = createMemoryTables(),
): Store => createTableStore(tables, now)
