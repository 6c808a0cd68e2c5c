import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Messenger } from '../src/ports'
import { sweep } from '../src/reminders/sweep'
import type { SweepReport } from '../src/reminders/sweep-report'
import { createTableDirectory } from '../src/storage/table-directory'
import { createTableOutbox } from '../src/storage/table-outbox'
import { createTableStore } from '../src/storage/table-store'
import { accessOf, createTeams } from '../src/teams/create-teams'
import { TeamsDouble } from '../test/teams-double/teams-double'
import { print } from './capture/printing'
import { dueAt, loadPlans, type Plan, personOf } from './sweep/load-plans'
import { type Cost, SqliteTables } from './sweep/sqlite-tables'

const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => console.error(fields) }

interface Swept extends Cost {
  report: SweepReport
  ms: number
  /** Highest resident memory while it ran (MiB), and how much of it came with the sweep. */
  peak: number
  grown: number
}

const swept = async (store: SqliteTables, messenger: Messenger, at: string): Promise<Swept> => {
  const tables = store.tables()
  const before = { ...store.cost }
  global.gc?.()
  const resident = (): number => process.memoryUsage.rss() / 2 ** 20
  const [began, rss] = [performance.now(), resident()]
  let peak = rss
  const watch = setInterval(() => {
    peak = Math.max(peak, resident())
  }, 20)
  const report = await sweep({
    store: createTableStore(tables, () => at),
    outbox: createTableOutbox(tables),
    directory: createTableDirectory(tables),
    messenger,
    at,
    now: () => new Date(Date.parse(at) + performance.now() - began).toISOString(),
    log,
  })
  clearInterval(watch)
  peak = Math.max(peak, resident())
  const { requests, rows } = store.cost
  return {
    report,
    requests: requests - before.requests,
    rows: rows - before.rows,
    ms: performance.now() - began,
    peak,
    grown: peak - rss,
  }
}

/** Takes all at once: what a sweep itself costs. */
const atOnce: Messenger = {
  toChat: async () => ({ delivered: true, conversationId: 'c', activityId: '1' }),
  toPerson: async ({ conversationId }) => ({ delivered: true, conversationId, activityId: '1' }),
  update: async () => true,
}

const meet = async (store: SqliteTables, people: number, over: (n: number) => object): Promise<void> => {
  const directory = createTableDirectory(store.tables())
  const address = { tenantId: 't', serviceUrl: 'http://127.0.0.1:9', botId: '28:bot', channelId: 'msteams', personal: true }
  for (let n = 0; n < people; n++) {
    const { id, name, objectId } = personOf(n)
    await directory.remember({ ...address, conversationId: `a:${n}`, personId: id, name, objectId, ...over(n) })
  }
}

const opened = async (name: string, plan: Plan): Promise<SqliteTables> => {
  const folder = join('.local', 'bench')
  mkdirSync(folder, { recursive: true })
  const store = new SqliteTables(join(folder, `${name}.db`))
  const began = performance.now()
  const groups = await loadPlans(store, plan, 'http://127.0.0.1:9')
  if (groups > 0) await meet(store, plan.people, () => ({}))
  print(
    groups > 0
      ? `${name}: ${groups} groups loaded in ${((performance.now() - began) / 1000).toFixed(0)} s, ${store.count('register')} rows in .local/bench/${name}.db`
      : `${name}: as loaded before, ${store.count('register')} rows`,
  )
  return store
}

const shown = (name: string, { report, requests, rows, ms, peak, grown }: Swept): void =>
  print(
    `  ${name.padEnd(22)} ${String(report.looked).padStart(6)} looked at  ${String(report.sent).padStart(5)} messages  ${String(requests).padStart(6)} requests  ${String(rows).padStart(7)} rows  ${(ms / 1000).toFixed(2).padStart(6)} s  ${peak.toFixed(0).padStart(5)} MiB (+${grown.toFixed(0)})  ${report.failures} failures`,
  )

/** 1,000 due among 10,000 and among 1,000,000 that are planned over a year; a sweep with nothing due after each. */
const costOfWhatExists = async (): Promise<void> => {
  print('\n1,000 due, of 500 people in 100 groups; the channel takes each message at once')
  const requests: number[] = []
  for (const actions of [10_000, 1_000_000]) {
    const plan = { groups: 100, people: 500, actions, due: 1000 }
    const store = await opened(`plans-${actions}`, plan)
    await store.asIfNothing(async () => {
      const first = await swept(store, atOnce, dueAt)
      shown(`among ${actions}`, first)
      shown('  a minute later', await swept(store, atOnce, '2024-04-30T08:01:00.000Z'))
      requests.push(first.requests)
    })
    store.close()
  }
  const [few = 1, many = 0] = requests
  print(`  requests, a million to ten thousand: ${(many / few).toFixed(3)} (goal: at most 1.2)`)
}

/** 10,000 due to 500 people at once, through the real channel, its pacing and Teams' double with Teams' own limits. */
const manyAtOnce = async (): Promise<void> => {
  print('\n10,000 due to 500 people at once; the real channel at 20 a second, the double with the limits of Teams')
  const teams = await TeamsDouble.start()
  const { appId, tenantId } = teams
  const access = accessOf(
    {
      mode: 'teams',
      host: '0.0.0.0',
      port: 0,
      bot: { appId, tenantId, appType: 'SingleTenant', password: teams.tokens.secret },
      storage: { kind: 'connection string', connectionString: '' },
      allowedTenants: [tenantId],
      serviceHosts: [],
    },
    { issuer: teams.issuer(), serviceHosts: ['127.0.0.1'] },
  )
  const { unhurried, messenger } = createTeams({ access, log })
  const store = new SqliteTables(':memory:')
  try {
    const plan = { groups: 100, people: 500, actions: 10_000, due: 10_000 }
    await loadPlans(store, plan, teams.serviceUrl)
    const person = (n: number) => ({ id: `29:1owner${n}`, name: `Owner ${n}`, objectId: `owner-${n}` })
    await meet(store, plan.people, (n) => ({
      conversationId: teams.personal(person(n)).id,
      channelUserId: `29:1owner${n}`,
      serviceUrl: teams.serviceUrl,
      botId: `28:${appId}`,
      tenantId,
    }))
    const chat = teams.group([person(0), person(1)])
    const address = { tenantId, serviceUrl: teams.serviceUrl, botId: `28:${appId}`, channelId: 'msteams', conversationId: chat.id }
    const waits: number[] = []
    const reply = async (): Promise<void> => {
      const began = performance.now()
      await messenger.toChat(address, { text: 'a reply in the middle of it' })
      waits.push(performance.now() - began)
    }
    const talk = setInterval(() => void reply().catch((error: unknown) => print(String(error))), 1500)
    const took: number[] = []
    const from = { at: 0, cpu: process.cpuUsage() }
    const timed: Messenger = {
      ...unhurried,
      async toPerson(to, message) {
        from.at ||= performance.now()
        const delivery = await unhurried.toPerson(to, message)
        took.push(performance.now() - from.at)
        return delivery
      },
    }
    const all = await swept(store, timed, dueAt)
    const used = process.cpuUsage(from.cpu)
    const cpu = (used.user + used.system) / 1000
    clearInterval(talk)
    shown('10,000 due', all)
    const sent = teams.server.seen.filter(({ method, status }) => method === 'POST' && status === 201).length
    const throttled = teams.server.seen.filter(({ status }) => status === 429).length
    waits.sort((a, b) => a - b)
    print(
      `  ${sent} posts taken (${waits.length} of them replies to people), ${throttled} throttled; at 20 a second: ${(sent / 20).toFixed(1)} s`,
    )
    print(
      `  from the first message to the last: ${((took.at(-1) ?? 0) / 1000).toFixed(1)} s; processor time of bot and double: ${(cpu / 1000).toFixed(1)} s`,
    )
    print(`  a reply meanwhile: median ${waits[Math.floor(waits.length / 2)]?.toFixed(0)} ms, longest ${waits.at(-1)?.toFixed(0)} ms`)
  } finally {
    store.close()
    await teams.stop()
  }
}

/** What a sweep costs, and what it does not: the million that are not due. `--many`: the second part alone. */
export const benchSweep = async (args: readonly string[]): Promise<void> => {
  print('Storage: SQLite files that behave as the tables do; each request and row counted (a query: one request a thousand rows)')
  if (!args.includes('--many')) await costOfWhatExists()
  await manyAtOnce()
}
