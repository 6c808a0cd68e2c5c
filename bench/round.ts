import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { createBot } from '../src/bot'
import { withSeat } from '../src/domain/change-seats'
import { defaultSettings, type Settings } from '../src/domain/group'
import type { Person } from '../src/domain/person'
import type { Chat, Said } from '../src/domain/said'
import { createMemoryTables } from '../src/storage/memory-tables'
import { createTableDirectory } from '../src/storage/table-directory'
import { createTableStore } from '../src/storage/table-store'
import { openTables, type Tables } from '../src/storage/tables'
import { createDeliver } from '../src/teams/deliver'
import { startAzurite } from '../test/azurite'
import { group, meeting } from '../test/storage/world'
import { quantile } from './capture/stats'
import { slowTable } from './round/slow-table'

/** Added to each storage request. */
const DELAY_MS = 10
/** All press within this. */
const WITHIN_MS = 2000

const tenantId = 'bench'
const address = {
  tenantId,
  conversationId: '19:meeting_round@thread.v2',
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
}
const chat: Chat = { kind: 'group', address }
const person = (name: string): Person => ({ id: `aad:${tenantId}/${name.toLowerCase().replace(/\W+/g, '-')}`, name, tenantId })
const secretary = person('Fraser Mathieson')

/** `people` representatives answer a round of two questions within two seconds, a press each, at moments spread evenly. */
const run = async (people: number, where: string, tables: Tables): Promise<void> => {
  const register = slowTable(tables.register, DELAY_MS)
  const store = createTableStore({ register: register.table, wake: tables.wake }, () => new Date().toISOString())
  const directory = createTableDirectory(tables)
  const members = Array.from({ length: people }, (_, n) => person(`Representative ${n + 1}`))
  const everybody = [secretary, ...members]
  const seats = members.reduce((settings: Settings, { name, id }, n) => withSeat(settings, `Constituency ${n + 1}`, { name, id }), {
    ...defaultSettings('DAG', tenantId),
    chat: address,
    secretaries: [secretary.id],
  })
  await directory.bind(address, 'g', 'DAG')
  await store.save({
    group: group('g'),
    changes: [
      { kind: 'settings', settings: seats },
      { kind: 'meeting', meeting: meeting() },
    ],
    events: [],
    said: [],
  })
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object) => void process.stderr.write(`${JSON.stringify(fields)}\n`),
  }
  const bot = createBot({
    store,
    directory,
    // One list for as long as nothing changes, as the roster of Teams answers.
    roster: { members: async () => everybody, organizer: async () => undefined },
    log,
    pause: (tries) => setTimeout(tries),
  })
  let updates = 0
  const sent = { delivered: true, conversationId: address.conversationId, activityId: 'card' } as const
  const unused = async (): Promise<never> => {
    throw new Error('nothing is sent so here')
  }
  const deliver = createDeliver({
    bot,
    directory,
    log,
    now: () => new Date(),
    files: { offer: unused, answer: unused },
    messenger: {
      toChat: async () => sent,
      toPerson: async () => sent,
      activityToChat: unused,
      remove: unused,
      update: async () => {
        updates += 1
        return true
      },
    },
  })
  let count = 0
  const said = (by: Person, more: Partial<Said>): Said => ({
    id: `s${count++}`,
    by,
    at: new Date().toISOString(),
    chat,
    mentions: [],
    ...more,
  })
  const asked = await bot.hear(said(secretary, { words: 'views CR044: should the design change? and before M10?' }))
  await deliver(asked, chat, secretary)
  register.count()

  const deliveries: Promise<void>[] = []
  const press = async (by: Person, n: number): Promise<number> => {
    await setTimeout((n * WITHIN_MS) / people)
    const from = performance.now()
    const args = { round: '0035-0001', c1: 'supports', w1: 'it is wanted', c2: 'against', w2: 'there is no window for its testing' }
    const answer = await bot.hear(said(by, { command: 'view', groupId: 'g', args }))
    const took = performance.now() - from
    if (answer.refused) throw new Error(`refused: ${answer.here[0]?.text}`)
    deliveries.push(deliver({ ...answer, here: [] }, chat, by))
    return took
  }
  const took = await Promise.all(members.map(press))
  await Promise.all(deliveries)
  const { requests, transactions } = register.count()
  const [record] = (await store.read('g', [{ of: 'meeting', number: 35 }])).meetings
  const kept = record?.views?.filter(({ seat }) => seat !== undefined).length ?? 0
  const ms = (share: number): string => `${Math.round(quantile(took, share))} ms`
  process.stdout.write(
    `${where.padEnd(8)}${String(people).padStart(4)} people: press to answer p50 ${ms(0.5)}, p99 ${ms(0.99)}; ${requests} table requests (${transactions} transactions, ${(requests / people).toFixed(1)} a press); card drawn ${updates} times; ${kept} of ${people} views kept, ${record?.discussion.length} lines\n`,
  )
  if (kept !== people) throw new Error(`${people - kept} views were lost`)
  if (quantile(took, 0.99) >= 3000) throw new Error('p99 is not below 3 s')
}

/** Issue "the meeting itself", bench: 30 and 300 people answering a round within two seconds, with 10 ms added to each storage request. */
export const benchRound = async (): Promise<void> => {
  const azurite = await startAzurite()
  try {
    process.stdout.write(`answers within ${WITHIN_MS / 1000} s, ${DELAY_MS} ms added to each storage request\n`)
    // In memory what is measured is our own; Azurite, in JavaScript on the same processors, is slower than the service it stands for.
    for (const people of [30, 300]) await run(people, 'memory', createMemoryTables())
    for (const people of [30, 300]) await run(people, 'Azurite', await openTables(azurite, { prefix: `r${people}` }))
  } finally {
    await azurite.stop()
  }
}
