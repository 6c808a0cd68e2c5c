import { once } from 'node:events'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type Server, type ServerResponse } from 'node:http'
import type { Batch, Store } from '../../src/ports'
import { createTableStore } from '../../src/storage/table-store'
import { openTables, type Tables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'
import { action, at, founding, group, said } from './world'

/** What becomes of one request on its way to the table service. */
type Fate = 'passes' | 'hangs' | 'is reset' | 'meets 503' | 'is asked to wait' | 'is done, its answer lost'

/** Stands between the store and Azurite; requests in order meet the fates given, and then pass. */
class Road {
  fates: Fate[] = []
  seen = 0
  private constructor(
    private readonly server: Server,
    readonly connectionString: string,
  ) {}

  static async to(azurite: Azurite): Promise<Road> {
    const target = /http:\/\/127\.0\.0\.1:(\d+)/.exec(azurite.connectionString)?.[1] ?? ''
    const server = createServer((incoming, answer) => road.carry(incoming, answer, Number(target))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const road: Road = new Road(server, azurite.connectionString.replace(target, String(port)))
    return road
  }

  private carry(incoming: IncomingMessage, answer: ServerResponse, port: number): void {
    this.seen++
    const fate = this.fates.shift() ?? 'passes'
    if (fate === 'hangs') return
    if (fate === 'is reset') return void incoming.socket.destroy()
    // Not chained: restify, where it shares the process, makes writeHead return nothing.
    const tell = (status: number, headers: OutgoingHttpHeaders = {}): ServerResponse => {
      answer.writeHead(status, headers)
      return answer
    }
    if (fate === 'meets 503') return void tell(503).end('{}')
    if (fate === 'is asked to wait') return void tell(503, { 'Retry-After': '30' }).end('{}')
    const onward = request({ host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (back) => {
      if (fate === 'passes') return void back.pipe(tell(back.statusCode ?? 500, back.headers))
      back.resume().on('end', () => incoming.socket.destroy())
    })
    incoming.pipe(onward)
  }

  async close(): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
  }
}

let azurite: Azurite
let road: Road
let tables: Tables
let store: Store
let etag = ''
beforeAll(async () => {
  azurite = await startAzurite()
  road = await Road.to(azurite)
  tables = await openTables(road, { deadlineMs: 500 })
  store = createTableStore(tables, () => at)
})
afterAll(async () => {
  await road.close()
  await azurite.stop()
})

let groups = 0
let id = ''
beforeEach(async () => {
  id = `g${groups++}`
  const founded = await store.save(founding(id))
  etag = founded.kind === 'saved' ? founded.etag : ''
  road.seen = 0
})
afterEach(() => {
  road.fates = []
})

const batch = (): Batch => ({ group: group(id, { event: 1 }), etag, changes: [], events: [], said: [said('one')] })
const wasSaved = async (): Promise<boolean> => (await store.read(id, [{ of: 'said', key: said('one').key }])).said.length === 1

it('takes a row that is not there for an answer: asked for once', async () => {
  expect(await tables.register.get(id, 'nowhere')).toBeUndefined()
  expect(road.seen).toBe(1)
})

it.each<[string, Fate[], string, boolean, number]>([
  ['a broken connection is tried again at once', ['is reset'], 'saved', true, 2],
  ['a busy service is tried again once', ['meets 503', 'passes'], 'saved', true, 2],
  ['twice broken, nobody knows', ['is reset', 'is reset'], 'unknown', false, 2],
  ['twice busy, nobody knows', ['meets 503', 'meets 503', 'passes'], 'unknown', false, 2],
  ['a service that asks for half a minute is not waited for', ['is asked to wait'], 'unknown', false, 1],
  ['a service that says nothing is left at the deadline', ['hangs'], 'unknown', false, 1],
  ['an answer lost on its way is heard of at the retry', ['is done, its answer lost'], 'heard', true, 2],
  ['all answers lost, it was saved all the same', ['is done, its answer lost', 'is reset'], 'unknown', true, 2],
])('%s', async (_, fates, kind, saved, requests) => {
  road.fates = [...fates]
  expect((await store.save(batch())).kind).toBe(kind)
  expect(road.seen).toBe(requests)
  road.fates = []
  expect(await wasSaved()).toBe(saved)
})

it('a wake that could not be lowered stops the transaction that needs it', async () => {
  road.fates = ['is reset', 'is reset', 'is reset', 'is reset']
  const result = await store.save({ ...batch(), changes: [{ kind: 'action', after: action(1) }] })
  expect(result.kind).toBe('unknown')
  road.fates = []
  expect(await wasSaved()).toBe(false)
})

it('a reading that hangs ends in a fault at the deadline', async () => {
  road.fates = ['hangs']
  await expect(store.load(id)).rejects.toThrow()
})
