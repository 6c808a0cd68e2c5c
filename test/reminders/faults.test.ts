import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { sweep } from '../../src/reminders/sweep'
import { steps } from '../../src/reminders/sweep-world'
import { openTables, type Tables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'
import { buildSweepWorker, type SweepProcesses, startSweepProcesses } from './sweep-processes'
import { type Death, type SweepWork, workerWorld } from './sweep-worker'
import { action, carolyn, chris, createWorld, fraser, owner, paul, sean } from './world'

// Real processes: ten seconds of two quiet cores, and many times that on a machine that others use too.
jest.setTimeout(300_000)

const nine = '2024-04-30T08:00:00.000Z'
const minute = (count: number): string => new Date(Date.parse(nine) + count * 60_000).toISOString()

interface Letter {
  to: string
  refs: string[]
}

let azurite: Azurite
let channel: Server
let processes: SweepProcesses
/** What the channel accepted, by the world it was sent from: whom, and the references it read. */
const accepted = new Map<string, Letter[]>()

beforeAll(async () => {
  buildSweepWorker()
  azurite = await startAzurite()
  processes = startSweepProcesses(3)
  channel = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { to, text } = JSON.parse(body) as { to: string; text: string }
    const letters = accepted.get(request.url?.slice(1) ?? '') ?? []
    // Carolyn has blocked the bot; everybody else takes what comes.
    const blocked = to === carolyn.name
    if (!blocked) letters.push({ to, refs: [...new Set(text.match(/DAG35-\d+/g) ?? [])] })
    const delivery = blocked
      ? { delivered: false, why: 'blocked', again: false, detail: 'blocked' }
      : { delivered: true, conversationId: `a:${to}`, activityId: String(letters.length) }
    response.end(JSON.stringify(delivery))
  }).listen(0, '127.0.0.1')
  await once(channel, 'listening')
})
afterAll(async () => {
  await processes.stop()
  channel.closeAllConnections()
  channel.close()
  await azurite.stop()
})

/** Tables of its own, and what its sweeps sent. */
interface FaultWorld {
  tables: Tables
  letters: Letter[]
  work(death?: Death, atOnce?: number): SweepWork
}

let worlds = 0
/** Seven actions of four people, one of whom cannot be reached and one a party without a person; and a card owed to the chat. */
const freshWorld = async (): Promise<FaultWorld> => {
  const prefix = `f${worlds++}`
  const tables = await openTables(azurite, { prefix })
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
  const letters: Letter[] = []
  accepted.set(prefix, letters)
  const address = channel.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/${prefix}`
  const { connectionString } = azurite
  return {
    tables,
    letters,
    work: (death, atOnce = 1) => ({ connectionString, prefix, channel: url, at: nine, atOnce, ...(death ? { death } : {}) }),
  }
}

const told: Record<string, string[]> = {
  [paul.name]: ['DAG35-01', 'DAG35-02'],
  [sean.name]: ['DAG35-02', 'DAG35-05'],
  [chris.name]: ['DAG35-03', 'DAG35-07'],
  [fraser.name]: ['DAG35-04', 'DAG35-06', 'DAG35-07'],
}

/** Sweeps again, as later sweeps do: when claims have run out, and in the next hour, which takes what came too late for this one's message. */
const recover = async ({ tables, work }: FaultWorld): Promise<void> => {
  for (const at of [minute(20), minute(62), minute(64)]) await sweep(workerWorld(tables, { ...work(), at }))
}

/** How often each person was told of each of their actions: the least and the most of all. */
const copies = ({ letters }: FaultWorld): { least: number; most: number; strangers: string[] } => {
  const counts = Object.entries(told).flatMap(([to, refs]) =>
    refs.map((ref) => letters.filter((letter) => letter.to === to && letter.refs.includes(ref)).length),
  )
  const strangers = letters.flatMap(({ to, refs }) =>
    refs.filter((ref) => to !== 'the meeting chat' && !told[to]?.includes(ref)).map((ref) => `${to} ${ref}`),
  )
  return { least: Math.min(...counts), most: Math.max(...counts), strangers }
}

/** Kills one sweep after another in this world, two minutes apart. Returns which died; those that come to their end alive did not. */
const killInTurn = async (world: FaultWorld, deaths: readonly Death[], atOnce: number): Promise<boolean[]> => {
  const died: boolean[] = []
  for (const [index, death] of deaths.entries()) died.push(await processes.sweep({ ...world.work(death, atOnce), at: minute(2 * index) }))
  return died
}

/** Killed at "sent", the channel has a message that nobody recorded: its person reads it again. At all other steps nothing is in flight. */
it.each([
  [['looked', 'owed', 'relooked'], 1],
  [['posted', 'raised', 'claimed'], 1],
  [['sent', 'told', 'settled'], 2],
] as const)('killed at the steps %j one after another: everybody is told, and only what was in flight repeats', async (names, most) => {
  const world = await freshWorld()
  const died = await killInTurn(
    world,
    names.map((step) => ({ step, nth: 1 })),
    1,
  )
  await recover(world)
  expect([died, copies(world)]).toEqual([[true, true, true], { least: 1, most, strangers: [] }])
  expect(world.letters.filter(({ to }) => to === 'the meeting chat')).toHaveLength(1)
})

it('every step of a sweep is one it was killed at above', () => {
  expect([...steps].sort()).toEqual(['claimed', 'looked', 'owed', 'posted', 'raised', 'relooked', 'sent', 'settled', 'told'])
})

/** Seeded, so that a failure can be played again. */
const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

it('killed at two dozen random writes, several messages in flight: everybody is told, each kill repeats a message once at most', async () => {
  const dice = random(35)
  const death = (): Death => ({ write: 1 + Math.floor(dice() * 9), side: dice() < 0.5 ? 'before' : 'after' })
  const runs: { kills: number; least: number; most: number; strangers: string[] }[] = []
  const kills = (): number => runs.reduce((sum, run) => sum + run.kills, 0)
  const worker = async (): Promise<void> => {
    while (kills() < 24) {
      const world = await freshWorld()
      const died = await killInTurn(world, [death(), death(), death(), death(), death()], 8)
      await recover(world)
      runs.push({ kills: died.filter(Boolean).length, ...copies(world) })
    }
  }
  await Promise.all([worker(), worker()])
  expect(runs.filter((run) => run.least < 1 || run.most > 1 + run.kills || run.strangers.length > 0)).toEqual([])
})

it.each([2, 4])('%i sweepers at once: everybody is told once', async (count) => {
  const world = await freshWorld()
  await Promise.all(Array.from({ length: count }, () => processes.sweep(world.work(undefined, 8))))
  await recover(world)
  expect(copies(world)).toEqual({ least: 1, most: 1, strangers: [] })
})

it('four at once, three of them killed on the way: everybody is told, each kill repeats a message once at most', async () => {
  const world = await freshWorld()
  const deaths: (Death | undefined)[] = [{ step: 'owed', nth: 1 }, { step: 'sent', nth: 1 }, { step: 'claimed', nth: 2 }, undefined]
  const killed = await Promise.all(deaths.map((death) => processes.sweep(world.work(death, 2))))
  await recover(world)
  const { least, most, strangers } = copies(world)
  expect([least, strangers]).toEqual([1, []])
  expect(most).toBeLessThanOrEqual(1 + killed.filter(Boolean).length)
})
