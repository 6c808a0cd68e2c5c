import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTableStore } from '../src/storage/table-store'
import { openTables } from '../src/storage/tables'
import { startAzurite } from '../test/azurite'
import type { DoubleChat } from '../test/teams-double/chats'
import { people } from '../test/teams-double/people'
import { TeamsDouble } from '../test/teams-double/teams-double'
import { Child, costOf } from './capture/child'
import { Client, type Round, round } from './capture/client'
import { loadRegister } from './capture/load-register'
import { line, perCapture, print, ratio } from './capture/printing'
import type { ServerOptions } from './capture/server-options'
import { median } from './capture/stats'

/** Rounds in turn, A B C A B C …, so that all meet the same weather. */
const inTurn = async <K extends string>(rounds: number, runs: Record<K, () => Promise<Round>>): Promise<Record<K, Round[]>> => {
  const names = Object.keys(runs) as K[]
  const found = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<K, Round[]>
  for (let n = 0; n < rounds; n++) for (const name of names) found[name].push(await runs[name]())
  return found
}

const GROUPS = 8
const WIDTHS = [
  { width: 1, rounds: 16, count: 40 },
  { width: 16, rounds: 8, count: 240 },
  { width: 64, rounds: 6, count: 480 },
]
const members = [people.secretary, people.chair, people.design, people.elexon, people.smallSupplier, people.team, people.largeSupplier]

/** Issue "the main job", bench: (a) an echo bot, (b) the same with a transaction of four rows, (c) DAG Scribe capturing. */
export const benchCapture = async (args: readonly string[]): Promise<void> => {
  const profile = args.includes('--profile') ? join('dist', 'bench', 'profile') : undefined
  if (profile) mkdirSync(profile, { recursive: true })
  const quick = args.includes('--quick')
  // To look at what one capture costs, as often as one likes.
  const one = args.includes('--one')
  const times = (full: number): number => (quick ? Math.ceil(full / 4) : full)

  const azurite = await startAzurite()
  const teams = await TeamsDouble.start({ strict: false })
  const client = new Client(teams)
  const started: Child[] = []
  const common = {
    connectionString: azurite.connectionString,
    appId: teams.appId,
    tenantId: teams.tenantId,
    secret: teams.tokens.secret,
    doubleUrl: teams.server.url,
  }
  const start = async (name: string, over: Pick<ServerOptions, 'kind'> & Partial<ServerOptions>, profiled?: string): Promise<Child> => {
    const child = await Child.start(name, { ...common, delayMs: 0, ...over }, profiled)
    started.push(child)
    return child
  }
  try {
    const tables = await openTables({ connectionString: azurite.connectionString })
    const store = createTableStore(tables, () => new Date().toISOString())
    const found = async (id: string, actions = 0): Promise<DoubleChat> => {
      const chat = teams.group(members)
      await loadRegister(tables, store, teams.stage, { id, chat, actions })
      return chat
    }
    const chats = await Promise.all(Array.from({ length: GROUPS }, (_, n) => found(`g${String.fromCharCode(97 + n)}`)))
    const [shared, slow, starting] = [await found('shared'), await found('slow'), await found('starting')]
    const chatOf = (n: number): DoubleChat => chats[n % GROUPS] as DoubleChat
    const a = await start('a', { kind: 'echo' })
    const b = await start('b', { kind: 'echo and table' })
    const c = await start('c', { kind: 'scribe' }, profile)
    const over = (child: Child, count: number, width: number) => () => round(count, width, (n) => client.capture(child.address, chatOf(n)))
    const within = (child: Child, chat: DoubleChat, count: number) => () => round(count, 1, () => client.capture(child.address, chat))

    for (const child of [a, b, c]) await over(child, times(800), 16)()

    print('(a) echo on restify + CloudAdapter, (b) echo + one transaction of 4 rows, (c) DAG Scribe capturing')
    print(`ms until the answer stands in the chat; medians over rounds, taken in turn; ${GROUPS} groups`)
    for (const { width, rounds, count } of one ? WIDTHS.slice(0, 1) : WIDTHS) {
      const got = await inTurn(times(rounds), { a: over(a, count, width), b: over(b, count, width), c: over(c, count, width) })
      print(`${width} at once`)
      line('a', got.a)
      line('b', got.b)
      line('c', got.c, `c/b ${ratio(got.c, got.b).toFixed(2)}  c/a ${ratio(got.c, got.a).toFixed(2)}`)
      const answered = `answered: c/b ${ratio(got.c, got.b, 'answered').toFixed(2)}  c/a ${ratio(got.c, got.a, 'answered').toFixed(2)}`
      const speeds = (of: Round[]) => median(of.map(({ perSecond }) => perSecond))
      print(`  ${answered}; msg/s: c/b ${(speeds(got.c) / speeds(got.b)).toFixed(2)}  c/a ${(speeds(got.c) / speeds(got.a)).toFixed(2)}`)
      print(`  b: ${perCapture(await costOf([b], over(b, 240, width)), 240)}`)
      print(`  c: ${perCapture(await costOf([c], over(c, 240, width)), 240)}`)
    }

    if (one) return
    print('One at a time: two instances, and groups that rested')
    const second = await start('c2', { kind: 'scribe' })
    let turn = 0
    const alternating = () => round(30, 1, () => client.capture(turn++ % 2 ? c.address : second.address, shared))
    /** Each group is heard for the first time in half a minute, by the server's clock. */
    const rested = () =>
      round(GROUPS, 1, async (n) => {
        await c.later(31_000 / GROUPS)
        return client.capture(c.address, chatOf(n))
      })
    for (const child of [c, second]) await within(child, shared, 5)()
    await over(second, times(400), 8)()
    await rested()
    const two = await inTurn(times(12), { b: over(b, 30, 1), few: over(c, 30, 1), alternating, rested })
    line('b', two.b)
    line('c, wrote last', two.few, `c/b ${ratio(two.few, two.b).toFixed(2)}`)
    line('c, two instances in alternation', two.alternating, `c/b ${ratio(two.alternating, two.b).toFixed(2)}`)
    print(`  ${perCapture(await costOf([c, second], alternating), 30)}`)
    line('c, the group’s first in half a minute', two.rested, `c/b ${ratio(two.rested, two.b).toFixed(2)}`)
    print(`  ${perCapture(await costOf([c], rested), GROUPS)}`)

    print('One at a time into one group, by the actions it has')
    const hundred = await found('hundred', 100)
    const most = quick ? 1000 : 10_000
    const tenThousand = await found('most', most)
    for (const chat of [hundred, tenThousand]) await within(c, chat, 5)()
    const sized = await inTurn(times(12), {
      b: over(b, 30, 1),
      few: within(c, chatOf(0), 30),
      hundred: within(c, hundred, 30),
      tenThousand: within(c, tenThousand, 30),
    })
    line('b', sized.b)
    line('c, those of this run', sized.few, `c/b ${ratio(sized.few, sized.b).toFixed(2)}`)
    line('c, 100 before', sized.hundred, `c/b ${ratio(sized.hundred, sized.b).toFixed(2)}`)
    print(`  ${perCapture(await costOf([c], within(c, hundred, 30)), 30)}`)
    line(`c, ${most.toLocaleString('en-GB')} before`, sized.tenThousand, `c/b ${ratio(sized.tenThousand, sized.b).toFixed(2)}`)
    print(`  ${perCapture(await costOf([c], within(c, tenThousand, 30)), 30)}`)

    print('10 ms added to every storage request')
    const far = await start('c, far', { kind: 'scribe', delayMs: 10 })
    for (let n = 0; n < 3; n++) await round(30, 30, () => client.capture(far.address, slow))
    const burst = () => round(30, 30, () => client.capture(far.address, slow))
    const single = () => round(10, 1, () => client.capture(far.address, slow))
    const bursts = await inTurn(times(6), { single, burst })
    line('c, one at a time', bursts.single)
    line('c, 30 at once into one group', bursts.burst)
    print(`  30 at once: ${perCapture(await costOf([far], burst), 30)}`)

    print('Start of the bundled process until its first answer stands in the chat, and its memory then')
    const born = { a: [] as number[], c: [] as number[], rssA: [] as number[], rssC: [] as number[] }
    for (let n = 0; n < times(5); n++)
      for (const kind of ['echo', 'scribe'] as const) {
        const child = await start(kind, { kind })
        await client.capture(child.address, starting)
        born[kind === 'echo' ? 'a' : 'c'].push(performance.now() - child.startedAt)
        born[kind === 'echo' ? 'rssA' : 'rssC'].push((await child.cost()).rss)
        await child.stop()
        started.splice(started.indexOf(child), 1)
      }
    const mib = (values: number[]) => `${median(values).toFixed(0)} MiB`
    print(`  a ${median(born.a).toFixed(0)} ms, ${mib(born.rssA)}    c ${median(born.c).toFixed(0)} ms, ${mib(born.rssC)}`)
    const used = await Promise.all([a, b, c].map((child) => child.cost()))
    print(`  after all of the above: a ${mib([used[0]?.rss ?? 0])}, b ${mib([used[1]?.rss ?? 0])}, c ${mib([used[2]?.rss ?? 0])}`)

    const open = (await store.read('ga', [{ of: 'open' }])).open ?? []
    const gaps = open.filter(({ number }, index) => number !== index + 1).length
    print(`  ${open.length} actions in the first group, ${gaps === 0 ? 'numbered without a gap' : `${gaps} OUT OF ORDER`}`)
  } finally {
    await Promise.all(started.map((child) => child.stop()))
    client.close()
    await teams.stop()
    await azurite.stop()
  }
}
