import { startServer } from '../../src/http/server'
import type { Log } from '../../src/ports'
import type { Table } from '../../src/storage/table'
import { openTables, type TableName, tableNames } from '../../src/storage/tables'
import type { Access } from '../../src/teams/authentication'
import { UNPACED } from '../../src/teams/pacing'
import { createWorld } from '../../src/world'
import { localIssuer } from '../../test/teams-double/issuer'
import { answerParent, readOptions } from './server-options'

/** (c) DAG Scribe as it is served, with the double for Teams and without the sweep of each minute. */
const options = readOptions()
const { appId, tenantId, connectionString, delayMs } = options

const calls: Record<string, number> = {}
const count = <T>(what: string, asked: T): T => {
  calls[what] = (calls[what] ?? 0) + 1
  return asked
}
const counted = (name: TableName, table: Table): Table => ({
  get: (...args) => count(`get ${name}`, table.get(...args)),
  range: (...args) => count(`range ${name}`, table.range(...args)),
  commit: (...args) => count(`commit ${name}`, table.commit(...args)),
})

const told = (level: string) => (fields: object, message: string) => {
  const { err, ...rest } = fields as { err?: unknown }
  process.stderr.write(`${level}: ${message} ${JSON.stringify(rest)} ${err instanceof Error ? err.stack : ''}\n`)
}
const log: Log = { info: () => undefined, warn: told('warning'), error: told('error') }

const start = async (): Promise<void> => {
  const opened = await openTables({ connectionString }, { delayMs })
  const tables = { ...opened, ...Object.fromEntries(tableNames.map((name) => [name, counted(name, opened[name])])) }
  let ahead = 0
  const access: Access = {
    bot: { appId, tenantId, appType: 'SingleTenant', password: options.secret },
    allowedTenants: [tenantId],
    serviceHosts: ['127.0.0.1'],
    allowHttp: true,
    issuer: localIssuer(options.doubleUrl, appId, tenantId, options.secret),
  }
  // Teams takes far less a second than is measured here.
  const world = createWorld({ tables, access, log, now: () => new Date(Date.now() + ahead), pacing: UNPACED })
  const server = await startServer({ receive: world.receive, log, newId: () => 'bench' }, { host: '127.0.0.1', port: 0 })
  answerParent(
    server.address,
    () => ({ requests: opened.requests(), calls: { ...calls } }),
    (ms) => {
      ahead += ms
    },
  )
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
})
