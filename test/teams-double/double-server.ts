import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Asked, Connector, Told } from './connector'
import { Refusal } from './refusal'
import type { TokenService } from './token-service'

/** A fault to answer instead of the truth: the next `times` connector requests that match. */
export interface Fault {
  /** Matches `METHOD path`, undecoded: `/POST .*activities/`. */
  match: RegExp
  /** 0: the connection is cut without an answer. `after`: the request is carried out all the same. */
  status: number
  code?: string
  message?: string
  retryAfter?: string
  times?: number
  after?: boolean
}

export interface Seen {
  method: string
  path: string
  status: number
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const send = (response: ServerResponse, status: number, body?: object | string, headers: Record<string, string> = {}): void => {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  // Two statements: restify, where it is loaded, makes every server's writeHead return nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(text)
}

/** Everything Microsoft hosts, on one port of 127.0.0.1: keys, tokens, connector. */
export class DoubleServer {
  /** Every connector request, in order. */
  readonly seen: Seen[] = []
  readonly faults: Fault[] = []
  /** Milliseconds added to each connector answer. */
  latency = 0
  /** Which of Teams' addresses serves the tenant. */
  served: 'emea' | 'gcc' | 'neither' = 'emea'
  url = ''
  readonly #server: Server

  constructor(
    readonly tokens: TokenService,
    readonly connector: Connector,
    readonly checkTokens: boolean,
  ) {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) =>
        send(response, 500, { error: { code: 'DoubleBroken', message: String(error) } }),
      )
    })
  }

  async start(port: number): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(port, '127.0.0.1', done))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request
    const { pathname, searchParams } = new URL(url, this.url)
    if (pathname === '/v1/.well-known/openidconfiguration')
      return send(response, 200, { issuer: 'https://api.botframework.com', jwks_uri: `${this.url}/v1/.well-known/keys` })
    if (pathname === '/v1/.well-known/keys') return send(response, 200, this.tokens.jwks())
    const body = await read(request)
    if (pathname.endsWith('/oauth2/v2.0/token')) {
      const issued = this.tokens.issue(new URLSearchParams(body))
      return send(response, issued.status, issued.body)
    }
    const [, region, ...path] = pathname.split('/').map(decodeURIComponent)
    if (region !== 'emea' && region !== 'gcc') return send(response, 404)
    if (this.latency > 0) await new Promise((done) => setTimeout(done, this.latency))
    this.#connector(request, response, { method, path, query: searchParams, body: body ? JSON.parse(body) : undefined }, pathname, region)
  }

  #connector(request: IncomingMessage, response: ServerResponse, asked: Asked, path: string, region: 'emea' | 'gcc'): void {
    const fault = this.#fault(`${asked.method} ${path}`)
    const note = (status: number) => this.seen.push({ method: asked.method, path, status })
    try {
      if (fault && !fault.after) {
        if (fault.status !== 0) throw new Refusal(fault.status, fault.code ?? 'ServiceError', fault.message)
        note(0)
        request.socket.destroy()
        return
      }
      if (this.checkTokens && !this.tokens.accepts(request.headers.authorization))
        throw new Refusal(401, 'BotNotRegistered', 'Authorization has been denied for this request.')
      if (region !== this.served) throw new Refusal(403, 'InvalidBotApiHost', 'Invalid bot api host for this tenant.')
      const told: Told = this.connector.answer(asked)
      if (fault) {
        note(0)
        request.socket.destroy()
        return
      }
      note(told.status)
      send(response, told.status, told.body as object | undefined)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      note(error.status)
      const wait = fault?.retryAfter ?? error.retryAfter?.toString()
      send(response, error.status, { error: { code: error.code, message: error.message } }, wait ? { 'retry-after': wait } : {})
    }
  }

  #fault(line: string): Fault | undefined {
    const at = this.faults.findIndex((fault) => fault.match.test(line))
    const fault = this.faults[at]
    if (!fault) return undefined
    fault.times = (fault.times ?? 1) - 1
    if (fault.times <= 0) this.faults.splice(at, 1)
    return fault
  }
}
