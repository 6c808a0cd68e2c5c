import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { ConnectorClientOptions } from 'botframework-connector/lib/connectorApi/models'
import { ChannelError } from './channel-error'

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>
type Request = Parameters<HttpClient['sendRequest']>[0]

/** A send that has not ended by then is given up (DESIGN.md §6). */
const DEADLINE_MS = 20_000

/** `Retry-After` in seconds or as a date -> milliseconds from `now`. */
export const retryAfterMs = (header: string | null, now: number): number | undefined => {
  if (!header?.trim()) return undefined
  const wait = Number.isFinite(Number(header)) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

/** Nothing of the request can have reached the other side. */
const neverLeft = ({ code = '' }: { code?: string }): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'].includes(code)

/** A connection that nobody used for this long may be closed by the other side just as it is used again: a new one is made. */
const IDLE_MS = 4000
const agents = {
  'http:': new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
  'https:': new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bodyAsText: string
}

/** By node's own client: `fetch` takes twice as long to put a card on the wire. It follows no redirect: our token goes nowhere else. */
const exchange = ({ url, method, headers, body }: Request): Promise<Answer> =>
  new Promise((done, fail) => {
    const open = url.startsWith('https:') ? httpsRequest : httpRequest
    const bytes = Buffer.from(typeof body === 'string' ? body : '')
    const sent = open(url, {
      method,
      headers: { ...headers.toJson(), 'accept-encoding': 'identity', 'content-length': bytes.byteLength },
      agent: url.startsWith('https:') ? agents['https:'] : agents['http:'],
    })
    const late = setTimeout(() => sent.destroy(new Error(`no answer within ${DEADLINE_MS} ms`)), DEADLINE_MS)
    sent.on('close', () => clearTimeout(late))
    sent.on('error', fail)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, bodyAsText: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    sent.end(bytes)
  })

const ask = async (request: Request): Promise<Answer> => {
  try {
    return await exchange(request)
  } catch (error) {
    const repeatable = neverLeft(error as { code?: string }) || request.method !== 'POST'
    throw new ChannelError(repeatable ? 'DAG_NOT_SENT' : 'DAG_BROKEN', undefined, String(error))
  }
}

const again = (status: number): boolean => status === 408 || status === 429 || status >= 500 || (status >= 300 && status < 400)

/**
 * The HTTP client botbuilder sends through. Its pipeline would repeat a POST up to three times on 408, 5xx and broken sockets, and
 * so post a card twice (TEAMS.md §8.2): an error of ours, that it does not recognise, ends that. Our own retry policy sits above.
 */
export const sendOnce: HttpClient = {
  async sendRequest(request) {
    const { status, headers, bodyAsText } = await ask(request)
    if (again(status)) {
      throw new ChannelError('DAG_STATUS', status, bodyAsText, retryAfterMs(headers['retry-after'] ?? null, Date.now()))
    }
    const told = request.headers.clone()
    for (const name of told.headerNames()) told.remove(name)
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) told.set(name, String(value))
    return { request, status, headers: told, bodyAsText }
  },
}
