import { createMemoryTable } from './memory-table'
import type { Tables } from './tables'

/** The tables in memory, for tests and for a terminal that keeps nothing. */
export const createMemoryTables = (): Tables => ({
  register: createMemoryTable(),
  wake: createMemoryTable(),
  deliveries: createMemoryTable(),
  people: createMemoryTable(),
  chats: createMemoryTable(),
  imports: createMemoryTable(),
  requests: () => 0,
})
