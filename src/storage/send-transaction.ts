import { randomUUID } from 'node:crypto'
import { createDefaultHttpClient, createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline'
import { RestError, type TableClient } from '@azure/data-tables'
import type { Operation } from './table'
import { transactionBody } from './transaction-body'

const http = createDefaultHttpClient()

/** An address that carries its own signature, and Cosmos DB's paths: the library knows how. */
export const isPlain = (client: TableClient): boolean => !/\?|\.table\.cosmos\./i.test(client.url)

/** Of a refusal the service tells the first operation that failed, and nothing of the others. */
const etagsIn = (response: PipelineResponse): (string | undefined)[] => {
  const [, ...parts] = (response.bodyAsText ?? '').split('--changesetresponse_')
  return parts.slice(0, -1).map((part) => {
    const status = Number(/HTTP\/1\.1 (\d{3})/.exec(part)?.[1])
    if (!(status >= 200 && status < 300)) {
      const code = /"code":"(\w*)/.exec(part)?.[1]
      throw new RestError(`A transaction was refused: ${code ?? status}`, {
        statusCode: Number.isNaN(status) ? 500 : status,
        ...(code ? { code } : {}),
        request: response.request,
        response,
      })
    }
    return /^ETag: (.*?)\r?$/im.exec(part)?.[1]
  })
}

/**
 * Sends a transaction through the client's own pipeline (identity, signature, retry). Out: an ETag an operation, in order. Throws
 * RestError with the status of the operation that was refused, or of the request.
 */
export const sendTransaction = async (
  client: TableClient,
  partition: string,
  operations: readonly Operation[],
  abortSignal: AbortSignal,
): Promise<(string | undefined)[]> => {
  const ids = { batch: randomUUID(), changes: randomUUID() }
  const account = client.url.replace(/\/$/, '')
  const request = createPipelineRequest({
    url: `${account}/$batch`,
    method: 'POST',
    body: transactionBody(`${account}/${client.tableName}`, partition, operations, ids),
    headers: createHttpHeaders({
      accept: 'application/json',
      'accept-charset': 'UTF-8',
      'x-ms-version': '2019-02-02',
      DataServiceVersion: '3.0;',
      MaxDataServiceVersion: '3.0;NetFx',
      'Content-Type': `multipart/mixed; boundary=batch_${ids.batch}`,
    }),
    abortSignal,
    allowInsecureConnection: account.startsWith('http:'),
  })
  const response = await client.pipeline.sendRequest(http, request)
  const etags = etagsIn(response)
  if (response.status !== 202 || etags.length !== operations.length)
    throw new RestError('The answer to a transaction was not understood', { statusCode: 500, request, response })
  return etags
}
