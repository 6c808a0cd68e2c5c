import { once } from 'node:events'
import { createServer } from 'node:http'
import { sweep } from '../../src/reminders/sweep'
import { openTables, type Tables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'
import { buildSweepWorker, type SweepProcesses, startSweepProcesses } from './sweep-processes'
import { type Death, patienceMs, type SweepWork, workerWorld } from './sweep-worker'
import { action, carolyn, chris, createWorld, fraser, owner, paul, sean } from './world'

export const nine = '2024-04-30T08:00:00.000Z'
export const minute = (count: number): string => new Date(Date.parse(nine) + count * 60_000).toISOString()

export interface Letter {
  to: string
  refs: string[]
  text: string
}

/** Tables of its own, and what its sweeps sent. */
export interface FaultWorld {
  tables: Tables
  prefix: string
  /** What the channel accepted: whom, and the references it read. */
  letters: Letter[]
  work(death?: Death, atOnce?: number): SweepWork
}

/** Azurite, a channel that counts what it accepts, and processes that wait to sweep. */
export interface FaultStage {
  azurite: Azurite
  processes: SweepProcesses
  freshWorld(): Promise<FaultWorld>
  stop(): Promise<void>
}

/** Seven actions of four people, one of whom cannot be reached and one a party without a person; and a card owed to the chat. */
export const plant = async (tables: Tables): Promise<void> => {
  const owners = [
    [owner(paul)],
    [owner(sean, paul)],
    [owner(chris)],
    [owner(carolyn)],
    [owner(sean)],
    [{ party: 'IPA', persons: [], collective: false }],
    [owner(chris, carolyn)],
  ]
  const world = await createWorld(
    owners.map((of, n) => action(n + 1, { owners: of })),
    {},
    tables,
  )
  await world.change([{ kind: 'tell', card: { ref: 'DAG35-01', conversationId: 'c', at: '2024-04-30T07:00:00.000Z' } }])
}

const startChannel = async (accepted: ReadonlyMap<string, Letter[]>) => {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { to, text } = JSON.parse(body) as { to: string; text: string }
    const letters = accepted.get(request.url?.slice(1) ?? '') ?? []
    // Carolyn has blocked the bot; everybody else takes what comes.
    const blocked = to === carolyn.name
    if (!blocked) letters.push({ to, text, refs: [...new Set(text.match(/DAG35-\d+/g) ?? [])] })
    const delivery = blocked
      ? { delivered: false, why: 'blocked', again: false, detail: 'blocked' }
      : { delivered: true, conversationId: `a:${to}`, activityId: String(letters.length) }
    response.end(JSON.stringify(delivery))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const stop = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, stop }
}

export const setFaultStage = async (given?: Azurite): Promise<FaultStage> => {
  buildSweepWorker()
  const azurite = given ?? (await startAzurite())
  const processes = startSweepProcesses(3)
  /** By the world it was sent from. */
  const accepted = new Map<string, Letter[]>()
  const channel = await startChannel(accepted)
  let worlds = 0
  return {
    azurite,
    processes,
    async freshWorld() {
      const prefix = `f${worlds++}`
      const tables = await openTables(azurite, { prefix, deadlineMs: patienceMs })
      await plant(tables)
      const letters: Letter[] = []
      accepted.set(prefix, letters)
      const { connectionString } = azurite
      return {
        tables,
        prefix,
        letters,
        work: (death, atOnce = 1) => ({
          connectionString,
          prefix,
          channel: `${channel.url}/${prefix}`,
          at: nine,
          atOnce,
          ...(death ? { death } : {}),
        }),
      }
    },
    async stop() {
      await processes.stop()
      channel.stop()
      if (!given) await azurite.stop()
    },
  }
}

export const told: Record<string, string[]> = {
  [paul.name]: ['DAG35-01', 'DAG35-02'],
  [sean.name]: ['DAG35-02', 'DAG35-05'],
  [chris.name]: ['DAG35-03', 'DAG35-07'],
  [fraser.name]: ['DAG35-04', 'DAG35-06', 'DAG35-07'],
}

/** Sweeps again, as later sweeps do: when claims have run out, and in the next hour, which takes what came too late for this one's message. */
export const recover = async ({ tables, work }: FaultWorld): Promise<void> => {
  for (const at of [minute(20), minute(62), minute(64)]) await sweep(workerWorld(tables, { ...work(), at }))
}

/** How often each person was told of each of their actions: the least and the most of all. */
export const copies = ({ letters }: Pick<FaultWorld, 'letters'>): { least: number; most: number; strangers: string[] } => {
  const counts = Object.entries(told).flatMap(([to, refs]) =>
    refs.map((ref) => letters.filter((letter) => letter.to === to && letter.refs.includes(ref)).length),
  )
  const strangers = letters.flatMap(({ to, refs }) =>
    refs.filter((ref) => to !== 'the meeting chat' && !told[to]?.includes(ref)).map((ref) => `${to} ${ref}`),
  )
  return { least: Math.min(...counts), most: Math.max(...counts), strangers }
}

/** Kills one sweep after another in this world, two minutes apart. Returns which died; those that come to their end alive did not. */
export const killInTurn = async (stage: FaultStage, world: FaultWorld, deaths: readonly Death[], atOnce: number): Promise<boolean[]> => {
  const died: boolean[] = []
  for (const [index, death] of deaths.entries())
    died.push(await stage.processes.sweep({ ...world.work(death, atOnce), at: minute(2 * index) }))
  return died
}

/** Seeded, so that a failure can be played again. */
export const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
