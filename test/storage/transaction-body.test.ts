import { TableClient, type TransactionAction } from '@azure/data-tables'
import type { Operation } from '../../src/storage/table'
import { transactionBody } from '../../src/storage/transaction-body'

const partition = "g'1 é|x"
const operations: Operation[] = [
  { do: 'insert', key: "said|2024 'é+%(a)*!~", values: { json: 'ü€"\\\n\u2028<at>😀', n: 3, b: true, bytes: new Uint8Array([1, 2, 250]) } },
  { do: 'replace', key: 'group', values: { json: '{}', schema: 1 }, etag: 'W/"datetime\'2026-11-23T20%3A34%3A52\'"' },
  { do: 'put', key: 'open|0035-0001', values: {} },
  { do: 'delete', key: 'tell|DAG35-01' },
]
const actions = operations.map((operation): TransactionAction => {
  const keys = { partitionKey: partition, rowKey: operation.key }
  if (operation.do === 'delete') return ['delete', keys]
  const entity = { ...keys, ...operation.values }
  if (operation.do === 'insert') return ['create', entity]
  return operation.do === 'put' ? ['upsert', entity, 'Replace'] : ['update', entity, 'Replace', { etag: operation.etag }]
})
const parted = (body: string) => body.replace(/(batch|changeset)_[0-9a-f-]{36}/g, '$1')

/** What the library itself puts on the wire for a transaction. */
const libraryBody = async (account: string): Promise<string> => {
  const client = new TableClient(account, 'register', { allowInsecureConnection: true })
  let body = ''
  client.pipeline.addPolicy({
    name: 'listening',
    sendRequest(request) {
      body = String(request.body)
      return Promise.reject(new Error('heard enough'))
    },
  })
  await client.submitTransaction(actions).catch(() => undefined)
  return body
}

it.each(['http://127.0.0.1:10002/devstoreaccount1', 'https://scribe.table.core.windows.net'])(
  'a transaction for %s is what the library would send, byte for byte',
  async (account) => {
    const ids = { batch: '00000000-0000-0000-0000-000000000000', changes: '00000000-0000-0000-0000-000000000001' }
    expect(parted(transactionBody(`${account}/register`, partition, operations, ids))).toBe(parted(await libraryBody(account)))
  },
)
