import type { AddressInfo } from 'node:net'
import { createServer, type Next, type Request, type Response } from 'restify'
import type { Log } from '../ports'
import { Background } from './background'
import { readJson } from './read-json'

/** What a Teams request comes to: see src/teams/adapter.ts. */
export interface Received {
  status: number
  body?: unknown
  afterwards?: () => Promise<void>
}

export interface Download {
  status: number
  headers: Record<string, string>
  body: Uint8Array | string
}

export interface ServerPorts {
  /** `Authorization` header and parsed body of `POST /api/messages`. */
  receive(header: string, body: unknown): Promise<Received>
  /** A signed link's file; absent: no such route. */
  download?(token: string): Promise<Download>
  /** Is what the bot stands on there? */
  healthy?(): Promise<boolean>
  log: Log
  newId: () => string
}

export interface ServerOptions {
  host: string
  port: number
  /** This machine only: a page of the web that found the port is sent away. */
  local?: boolean
  /** Milliseconds after which a message is answered 200 although its reply is still being sent. */
  patienceMs?: number
}

export interface Running {
  address: string
  port: number
  /** Answers what is in hand, then ends. */
  close(): Promise<void>
}

/** Names this machine goes by: a web page that finds the port comes under another. */
const LOCAL_NAMES = ['127.0.0.1', 'localhost', '[::1]']
const hostOf = ({ headers: { host } }: Request): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '')

const MOST_BYTES = 1_048_576
const safe = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }

/** By restify's own `sendRaw`: it must know that an answer was given, or it gives a second one. */
const answer = (response: Response, status: number, body?: unknown): void => {
  if (response.headersSent) return
  // The rest of a body that was too large is not waited for.
  const headers = { ...safe, ...(status === 413 ? { connection: 'close' } : {}) }
  if (body === undefined) response.sendRaw(status, '', headers)
  else response.sendRaw(status, JSON.stringify(body), { ...headers, 'content-type': 'application/json; charset=utf-8' })
}

/** Every route of the bot. Nothing that went wrong inside is told outside, but the id it is logged under. */
export const startServer = async (
  ports: ServerPorts,
  { host, port, local = false, patienceMs = 5000 }: ServerOptions,
): Promise<Running> => {
  const { receive, download, healthy, log, newId } = ports
  const background = new Background(log)
  const server = createServer({ name: 'DAG Scribe', maxParamLength: 4096 })

  server.pre((request: Request, response: Response, next: Next) => {
    if (local && !LOCAL_NAMES.includes(hostOf(request))) {
      answer(response, 403, { error: 'this machine only' })
      return next(false)
    }
    return next()
  })

  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readJson(request, MOST_BYTES)
    if ('status' in body) return answer(response, body.status, { error: body.error })
    const received = await receive(request.headers.authorization ?? '', body.json)
    const { afterwards } = received
    // An invoke's answer goes first; a message's sender sees the reply first, unless that takes long.
    if (!afterwards || received.body !== undefined || received.status !== 200) {
      answer(response, received.status, received.body)
      if (afterwards) void background.run(afterwards)
      return
    }
    const timer = setTimeout(() => answer(response, 200), patienceMs)
    await background.run(afterwards)
    clearTimeout(timer)
    answer(response, 200)
  })

  server.get('/healthz', async (_request: Request, response: Response) => {
    const well = (await healthy?.().catch(() => false)) ?? true
    answer(response, well ? 200 : 503, { ok: well })
  })

  server.get('/reports/:token', async (request: Request, response: Response) => {
    if (!download) return answer(response, 404, { error: 'not found' })
    const { status, headers, body } = await download(String((request.params as { token?: string }).token ?? ''))
    response.sendRaw(status, typeof body === 'string' ? body : Buffer.from(body), { ...safe, ...headers })
  })

  server.on('restifyError', (request: Request, response: Response, error: { statusCode?: number; message?: string }, done: () => void) => {
    const status = error.statusCode ?? 500
    const id = newId()
    if (status >= 500) log.error({ err: error, correlation: id, path: request.path() }, 'a request failed')
    answer(response, status, status >= 500 ? { error: 'a fault on our side', correlation: id } : { error: 'not found' })
    done()
  })

  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: set PORT to another one.`) : error),
    )
    server.listen(port, host, done)
  })
  // A body that trickles in holds a connection no longer than this.
  server.server.requestTimeout = 30_000
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    address: `http://${host === '0.0.0.0' ? 'localhost' : host}:${bound}`,
    async close() {
      const closed = new Promise((done) => server.close(() => done(undefined)))
      server.server.closeIdleConnections()
      await closed
      await background.idle()
    },
  }
}
