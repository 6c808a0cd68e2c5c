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
const neverLeft = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(
    ((error as Error).cause as { code?: string } | undefined)?.code ?? '',
  )

const ask = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson({ preserveCase: true }),
      body: request.body as BodyInit | undefined,
      // Our token goes to the host it was meant for and no further.
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
  } catch (error) {
    const repeatable = neverLeft(error) || request.method !== 'POST'
    throw new ChannelError(repeatable ? 'DAG_NOT_SENT' : 'DAG_BROKEN', undefined, `${error} ${(error as Error).cause ?? ''}`)
  }
}

const again = (status: number): boolean => status === 408 || status === 429 || status >= 500 || (status >= 300 && status < 400)

/**
 * The HTTP client botbuilder sends through. Its pipeline would repeat a POST up to three times on 408, 5xx and broken sockets, and
 * so post a card twice (TEAMS.md §8.2): an error of ours, that it does not recognise, ends that. Our own retry policy sits above.
 */
export const sendOnce: HttpClient = {
  async sendRequest(request) {
    const response = await ask(request)
    const bodyAsText = await response.text().catch(() => '')
    if (again(response.status)) {
      throw new ChannelError('DAG_STATUS', response.status, bodyAsText, retryAfterMs(response.headers.get('retry-after'), Date.now()))
    }
    const headers = request.headers.clone()
    for (const name of headers.headerNames()) headers.remove(name)
    response.headers.forEach((value, name) => {
      headers.set(name, value)
    })
    return { request, status: response.status, headers, bodyAsText }
  },
}
