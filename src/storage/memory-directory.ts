import type { Directory } from '../ports'
import { createMemoryTables } from './memory-tables'
import type { Table } from './table'
import { createTableDirectory } from './table-directory'

/** Chats and people in memory: the same rules, lost with the process. */
export const createMemoryDirectory = (tables: { chats: Table; people: Table } = createMemoryTables()): Directory =>
  createTableDirectory(tables)
