import { odata, RestError, type TableClient, type TableEntityResult, type TransactionAction } from '@azure/data-tables'
import { checkTransaction } from './limits'
import type { Committed, Operation, Row, Table, Value } from './table'

type Entity = TableEntityResult<Record<string, unknown>>

const notOurs = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp'])

const toRow = (entity: Entity): Row => {
  const values: Record<string, Value> = {}
  for (const [name, value] of Object.entries(entity)) if (!notOurs.has(name) && !name.startsWith('odata.')) values[name] = value as Value
  return { key: entity.rowKey ?? '', values, etag: entity.etag }
}

const toAction = (partitionKey: string, operation: Operation): TransactionAction => {
  const rowKey = operation.key
  if (operation.do === 'delete') return ['delete', { partitionKey, rowKey }]
  const entity = { partitionKey, rowKey, ...operation.values }
  if (operation.do === 'insert') return ['create', entity]
  if (operation.do === 'put') return ['upsert', entity, 'Replace']
  return ['update', entity, 'Replace', { etag: operation.etag }]
}

/** Answers after which nobody knows whether it happened: none at all, time-outs, throttling, a failing service. */
const refusalOf = (error: unknown): Committed | undefined => {
  if (!(error instanceof RestError))
    return error instanceof Error && error.name === 'AbortError' ? { kind: 'unknown', cause: error } : undefined
  const status = error.statusCode
  if (status === 409) return { kind: 'exists' }
  if (status === 412) return { kind: 'changed' }
  if (status === 404) return { kind: 'missing' }
  return status === undefined || status === 408 || status === 429 || status >= 500 ? { kind: 'unknown', cause: error } : undefined
}

/** A table of Azure Table Storage (or Azurite, or Cosmos DB). `deadlineMs` bounds each call, its retry included. */
export const createAzureTable = (client: TableClient, deadlineMs: number): Table => {
  const within = async <T>(ask: (bounded: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> => {
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), deadlineMs)
    try {
      return await ask({ abortSignal: control.signal })
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    async get(partition, key) {
      try {
        return toRow(await within((bounded) => client.getEntity<Record<string, unknown>>(partition, key, bounded)))
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return undefined
        throw error
      }
    },

    async range(partition, from, below, atMost, limit = Number.POSITIVE_INFINITY) {
      const keys = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${below}`
      const filter = atMost ? `${keys} and ${atMost.property}${odata` le ${atMost.value}`}` : keys
      const rows: Row[] = []
      let continuationToken: string | undefined
      do {
        // Each page is a call of its own, with a deadline of its own.
        const page = (await within((bounded) =>
          client
            .listEntities<Record<string, unknown>>({ queryOptions: { filter }, ...bounded })
            .byPage({ continuationToken, maxPageSize: Math.min(1000, limit - rows.length) })
            .next(),
        ).then(({ value }) => value)) as (Entity[] & { continuationToken?: string }) | undefined
        for (const entity of page ?? []) rows.push(toRow(entity))
        continuationToken = page?.continuationToken
      } while (continuationToken && rows.length < limit)
      return rows
    },

    async commit(partition, operations) {
      checkTransaction(partition, operations)
      try {
        const actions = operations.map((operation) => toAction(partition, operation))
        const { subResponses } = await within((bounded) => client.submitTransaction(actions, bounded))
        return { kind: 'done', etags: subResponses.map((response) => response.etag) }
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal) return refusal
        throw error
      }
    },
  }
}
