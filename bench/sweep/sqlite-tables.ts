import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { checkTransaction } from '../../src/storage/limits'
import type { Committed, Operation, Row, Table, Values } from '../../src/storage/table'
import { type TableName, tableNames } from '../../src/storage/tables'

/** What a page of a query holds at most, as in Azure. */
const page = 1000

export interface Cost {
  requests: number
  /** Rows that came back, or were written. */
  rows: number
}

interface Stored {
  key: string
  data: string
  etag: number
}

const asRow = ({ key, data, etag }: Stored): Row => ({ key, values: JSON.parse(data) as Values, etag: String(etag) })

const refusalOf = (operation: Operation, found: Stored | undefined): Committed | undefined => {
  if (operation.do === 'insert') return found ? { kind: 'exists' } : undefined
  if (operation.do === 'put') return undefined
  if (!found) return { kind: 'missing' }
  return operation.do === 'replace' && String(found.etag) !== operation.etag ? { kind: 'changed' } : undefined
}

/**
 * The tables in a file, for benches: a million plans outgrow Azurite, which keeps all in memory and scans a partition for each range;
 * here a range costs what it finds, as in Azure. Each request and row is counted. Plain values only.
 */
export class SqliteTables {
  readonly #db: DatabaseSync
  readonly cost: Cost = { requests: 0, rows: 0 }
  #etag = Date.now()

  constructor(file: string) {
    this.#db = new DatabaseSync(file)
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
    for (const name of tableNames)
      this.#db.exec(
        `CREATE TABLE IF NOT EXISTS ${name} (part TEXT, key TEXT, data TEXT, etag INTEGER, PRIMARY KEY (part, key)) WITHOUT ROWID`,
      )
  }

  /** What `work` writes is taken back: the same file serves the next bench. */
  async asIfNothing<T>(work: () => Promise<T>): Promise<T> {
    this.#db.exec('BEGIN')
    try {
      return await work()
    } finally {
      this.#db.exec('ROLLBACK')
    }
  }

  /** Many rows in one go: loading is not what is measured. */
  load(name: TableName, rows: Iterable<{ partition: string; key: string; data: string }>): void {
    const put = this.#db.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?, ?)`)
    this.#db.exec('BEGIN')
    for (const { partition, key, data } of rows) put.run(partition, key, data, ++this.#etag)
    this.#db.exec('COMMIT')
  }

  count(name: TableName): number {
    return Number((this.#db.prepare(`SELECT count(*) AS n FROM ${name}`).get() as { n: number }).n)
  }

  close(): void {
    this.#db.close()
  }

  tables(): Record<TableName, Table> {
    return Object.fromEntries(tableNames.map((name) => [name, this.#table(name)])) as Record<TableName, Table>
  }

  #table(name: TableName): Table {
    const prepared = (sql: string): StatementSync => this.#db.prepare(sql.replace('TABLE', name))
    const one = prepared('SELECT key, data, etag FROM TABLE WHERE part = ? AND key = ?')
    const some = prepared('SELECT key, data, etag FROM TABLE WHERE part = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?')
    const put = prepared('INSERT OR REPLACE INTO TABLE VALUES (?, ?, ?, ?)')
    const remove = prepared('DELETE FROM TABLE WHERE part = ? AND key = ?')
    const find = (partition: string, key: string): Stored | undefined => one.get(partition, key) as unknown as Stored | undefined
    const charge = (requests: number, rows: number): void => {
      this.cost.requests += requests
      this.cost.rows += rows
    }
    return {
      get: async (partition, key) => {
        const found = find(partition, key)
        charge(1, found ? 1 : 0)
        return found && asRow(found)
      },
      range: async (partition, from, below, atMost, limit) => {
        const found = (some.all(partition, from, below, limit ?? -1) as unknown as Stored[]).map(asRow)
        const rows = found.filter(({ values }) => !atMost || String(values[atMost.property]) <= atMost.value)
        charge(Math.max(1, Math.ceil(rows.length / page)), rows.length)
        return rows
      },
      commit: async (partition, operations) => {
        checkTransaction(partition, operations)
        charge(1, operations.length)
        for (const operation of operations) {
          const refusal = refusalOf(operation, find(partition, operation.key))
          if (refusal) return refusal
        }
        const etags = operations.map((operation) => {
          if (operation.do === 'delete') {
            remove.run(partition, operation.key)
            return undefined
          }
          put.run(partition, operation.key, JSON.stringify(operation.values), ++this.#etag)
          return String(this.#etag)
        })
        return { kind: 'done', etags }
      },
    }
  }
}
