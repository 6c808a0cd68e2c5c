import type { Operation, Values } from './table'

const END = '\r\n'
/** What each kind of operation is sent with, as @azure/data-tables sends it. */
const headers = {
  insert: [
    'Content-Type: application/json;odata=nometadata',
    'Accept: application/json;odata=minimalmetadata',
    'DataServiceVersion: 3.0',
    'Prefer: return-no-content',
  ],
  put: ['Content-Type: application/json', 'DataServiceVersion: 3.0', 'Accept: application/json'],
  replace: ['Content-Type: application/json', 'DataServiceVersion: 3.0', 'Accept: application/json'],
  delete: ['Accept: application/json;odata=minimalmetadata', 'DataServiceVersion: 3.0', 'If-Match: *'],
} as const
const methods = { insert: 'POST', put: 'PUT', replace: 'PUT', delete: 'DELETE' } as const

const inUrl = (key: string): string => encodeURIComponent(key.replaceAll("'", "''"))

const entity = (partition: string, key: string, values: Values): string => {
  const sent: Record<string, unknown> = { PartitionKey: partition, RowKey: key }
  for (const [name, value] of Object.entries(values)) {
    sent[name] = value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
    if (value instanceof Uint8Array) sent[`${name}@odata.type`] = 'Edm.Binary'
  }
  return JSON.stringify(sent)
}

/**
 * The body of one transaction ("Performing entity group transactions"), byte for byte what @azure/data-tables 13.3 would send, in a
 * fraction of its time: it sends every operation through a pipeline of its own. `tableUrl`: without a query. `ids` part the parts.
 */
export const transactionBody = (
  tableUrl: string,
  partition: string,
  operations: readonly Operation[],
  ids: { batch: string; changes: string },
): string => {
  const lines = [`--batch_${ids.batch}`, `content-type: multipart/mixed; boundary=changeset_${ids.changes}`, '', '']
  const within = `(PartitionKey='${inUrl(partition)}',RowKey='`
  for (const operation of operations) {
    const { do: kind, key } = operation
    const url = kind === 'insert' ? tableUrl : `${tableUrl}${within}${inUrl(key)}')`
    lines.push(`--changeset_${ids.changes}`, 'content-type: application/http', 'content-transfer-encoding: binary', '')
    lines.push(`${methods[kind]} ${url} HTTP/1.1`, ...headers[kind])
    if (operation.do === 'replace') lines.push(`If-Match: ${operation.etag}`)
    lines.push('', '')
    if (operation.do !== 'delete') lines.push(entity(partition, key, operation.values))
  }
  lines.push(`--changeset_${ids.changes}--`, `--batch_${ids.batch}--`, '')
  return lines.join(END)
}
