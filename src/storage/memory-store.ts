import type { Instant } from '../domain/due'
import type { Store } from '../ports'
import { createMemoryTables } from './memory-tables'
import { createTableStore, type StoreTables } from './table-store'

/** The register in memory: the same rows, guards and refusals, lost with the process. */
export const createMemoryStore = (
  now: () => Instant = () => '1970-01-01T00:00:00.000Z',
  tables: StoreTables = createMemoryTables(),
): Store => createTableStore(tables, now)
