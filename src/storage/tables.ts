import { TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import type { TokenCredential } from '@azure/identity'
import { createAzureTable } from './azure-table'
import { type Policy, quickRetry } from './quick-retry'
import type { Table } from './table'

/** The tables of DESIGN.md §5; `deliveries` and `wake` are the sweep's, `imports` holds reports that wait for their sender's word. */
export const tableNames = ['register', 'wake', 'deliveries', 'people', 'chats', 'imports'] as const
export type TableName = (typeof tableNames)[number]

/** `credential` absent: the identity that the machine has (managed identity, or whoever is signed in). */
export type TablesConfig = { connectionString: string } | { endpoint: string; credential?: TokenCredential }

export interface TablesOptions {
  /** Before each table's name; letters and digits, a letter first. For several worlds in one account. */
  prefix?: string
  /** Bounds a call, its one retry included (ms). */
  deadlineMs?: number
  /** Waited before every request on the wire (ms): Azure is not loopback. */
  delayMs?: number
}

export interface Tables extends Record<TableName, Table> {
  /** Requests put on the wire so far, retries included. */
  requests(): number
}

/** Loaded where it is needed alone: the library takes longer to load than the rest of the storage. */
const ownIdentity = async (): Promise<TokenCredential> => new (await import('@azure/identity')).DefaultAzureCredential()

/** Opens the tables and creates those that do not exist yet. Throws where the service cannot be reached. */
export const openTables = async (config: TablesConfig, options: TablesOptions = {}): Promise<Tables> => {
  const { prefix = '', deadlineMs = 2000, delayMs = 0 } = options
  let requests = 0
  const counting: Policy = {
    name: 'countingPolicy',
    async sendRequest(request, next) {
      requests++
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
      return next(request)
    },
  }
  const address = 'connectionString' in config ? config.connectionString : config.endpoint
  const clientOptions: TableServiceClientOptions = {
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [
      { policy: quickRetry, position: 'perCall' },
      { policy: counting, position: 'perRetry' },
    ],
    allowInsecureConnection: /http:\/\/|=http;|UseDevelopmentStorage=true/i.test(address),
  }
  const credential = 'endpoint' in config ? (config.credential ?? (await ownIdentity())) : undefined
  const open = async (name: TableName): Promise<Table> => {
    const table = prefix + name
    const client =
      credential === undefined
        ? TableClient.fromConnectionString(address, table, clientOptions)
        : new TableClient(address, table, credential, clientOptions)
    await client.createTable({ abortSignal: AbortSignal.timeout(5 * deadlineMs) })
    return createAzureTable(client, deadlineMs)
  }
  const [register, wake, deliveries, people, chats, imports] = await Promise.all([
    open('register'),
    open('wake'),
    open('deliveries'),
    open('people'),
    open('chats'),
    open('imports'),
  ])
  return { register, wake, deliveries, people, chats, imports, requests: () => requests }
}
