import { createMemoryTable } from './memory-table'
import type { Tables } from './tables'

/** The five tables in memory, for tests and for a terminal that keeps nothing. */
export const createMemoryTables = (): Tables => ({
  register: createMemoryTable(),
  wake: createMemoryTable(),
  deliveries: createMemoryTable(),
  people: createMemoryTable(),
  chats: createMemoryTable(),
  requests: () => 0,
})
