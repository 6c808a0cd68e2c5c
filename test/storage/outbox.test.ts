import type { Delivery, Outbox, OwedItem, OwedMessage } from '../../src/ports'
import { createMemoryOutbox } from '../../src/storage/memory-outbox'
import { createMemoryTable } from '../../src/storage/memory-table'
import { pack } from '../../src/storage/packed'
import type { Operation, Table } from '../../src/storage/table'
import { createTableOutbox } from '../../src/storage/table-outbox'
import { openTables } from '../../src/storage/tables'
import { createWakeLowering } from '../../src/storage/wake-rows'
import { type Azurite, startAzurite } from '../azurite'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.stop())

let worlds = 0
const places: [string, () => Promise<{ outbox: Outbox; wake: Table }>][] = [
  [
    'Azurite',
    async () => {
      const tables = await openTables({ connectionString: azurite.connectionString }, { prefix: `w${worlds++}` })
      return { outbox: createTableOutbox(tables), wake: tables.wake }
    },
  ],
  [
    'memory',
    async () => {
      const wake = createMemoryTable()
      return { outbox: createMemoryOutbox({ wake }), wake }
    },
  ],
]

const nine = '2024-04-30T08:00:00.000Z'
const minutes = (count: number): string => new Date(Date.parse(nine) + count * 60_000).toISOString()
const owes = (personId: string, actionId: string, rule = 'before 5'): OwedItem => ({ personId, groupId: 'g1', actionId, rule })
const delivered: Delivery = { delivered: true, conversationId: 'a:1', activityId: '17' }
const refused = (why: 'blocked' | 'fault' | 'throttled', again: boolean): Delivery => ({
  delivered: false,
  why,
  again,
  detail: 'as the channel put it',
})
const paul = 'aad:tenant/paul'
const sean = 'aad:tenant/sean'
const told = (messages: OwedMessage[]): string[] =>
  messages.map(({ personId, items }) => `${personId}: ${items.map(({ actionId, rule }) => `${actionId} ${rule}`).join(', ')}`).sort()

describe.each(places)('the outbox in %s', (_, open) => {
  let outbox: Outbox
  let wake: Table
  beforeEach(async () => {
    ;({ outbox, wake } = await open())
  })
  const claimOnly = async (now: string): Promise<OwedMessage> => {
    const [message] = await outbox.owed(now)
    const claimed = message && (await outbox.claim(message, now))
    if (!claimed) throw new Error('nothing to claim')
    return claimed
  }

  it('owes one message a person and hour, whoever adds to it', async () => {
    expect(await outbox.owe(nine, [owes(paul, '0035-0001'), owes(sean, '0035-0004'), owes(paul, '0035-0002', 'today')])).toEqual([])
    await outbox.owe(nine, [owes(paul, '0035-0003', 'asap')])
    expect(told(await outbox.owed(nine))).toEqual([
      'aad:tenant/paul: 0035-0001 before 5, 0035-0002 today, 0035-0003 asap',
      'aad:tenant/sean: 0035-0004 before 5',
    ])
  })

  it('owes nothing before its hour', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    expect(await outbox.owed('2024-04-30T07:59:59.000Z')).toEqual([])
  })

  it('owes an item once, however often its look is played', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    await outbox.owe(nine, [owes(paul, '0035-0001'), owes(paul, '0035-0001')])
    expect(told(await outbox.owed(nine))).toEqual(['aad:tenant/paul: 0035-0001 before 5'])
    await outbox.settle(await claimOnly(nine), delivered, nine)
    expect(await outbox.owe(nine, [owes(paul, '0035-0001')])).toEqual([])
    expect(await outbox.owed(minutes(60))).toEqual([])
  })

  it('sends an item to the next hour when its message has gone, and the same way again when played again', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    await outbox.settle(await claimOnly(nine), delivered, nine)
    const late = owes(paul, '0035-0002')
    for (const _time of [1, 2]) {
      expect(await outbox.owe(nine, [owes(paul, '0035-0001'), late])).toEqual([late])
      expect(await outbox.owe(minutes(60), [late])).toEqual([])
    }
    expect(await outbox.owed(minutes(59))).toEqual([])
    expect(told(await outbox.owed(minutes(60)))).toEqual(['aad:tenant/paul: 0035-0002 before 5'])
  })

  it('adds nothing to a message that somebody is sending', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    const claimed = await claimOnly(nine)
    const late = owes(paul, '0035-0002')
    expect(await outbox.owe(nine, [late])).toEqual([late])
    await outbox.settle(claimed, refused('throttled', true), nine)
    expect(await outbox.owe(nine, [late])).toEqual([late])
    expect(told(await outbox.owed(nine))).toEqual(['aad:tenant/paul: 0035-0001 before 5'])
  })

  it('gives a message to one of two senders', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    const [message] = await outbox.owed(nine)
    const claims = await Promise.all(message ? [outbox.claim(message, nine), outbox.claim(message, nine), outbox.claim(message, nine)] : [])
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await outbox.owed(nine)).toEqual([])
  })

  it('does not give a message that has grown since it was read', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    const [message] = await outbox.owed(nine)
    await outbox.owe(nine, [owes(paul, '0035-0002')])
    expect(message && (await outbox.claim(message, nine))).toBeUndefined()
    expect((await claimOnly(nine)).items).toHaveLength(2)
  })

  it('gives it again after sixty seconds to the next, and then the first cannot settle it', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    const first = await claimOnly(nine)
    expect(await outbox.owed('2024-04-30T08:00:59.000Z')).toEqual([])
    const second = await claimOnly(minutes(1))
    await outbox.settle(first, delivered, minutes(1))
    expect(await outbox.owed(minutes(2))).toHaveLength(1)
    await outbox.settle(second, delivered, minutes(1))
    expect(await outbox.owed(minutes(120))).toEqual([])
  })

  it.each<[string, Delivery, number]>([
    ['refused for good: once', refused('blocked', false), 1],
    ['a fault: three times at most', refused('fault', true), 3],
    ['throttled: until it passes', refused('throttled', true), 6],
  ])('tries again at a later sweep, %s', async (_how, delivery, tries) => {
    await outbox.owe(nine, [owes(paul, '0035-0001')])
    let sent = 0
    while (sent < 6 && (await outbox.owed(nine)).length > 0) {
      await outbox.settle(await claimOnly(nine), delivery, nine)
      sent++
    }
    expect(sent).toBe(tries)
  })

  it('two sweeps owing at once lose nothing', async () => {
    const items = Array.from({ length: 24 }, (_item, n) => owes(paul, `0035-${String(n).padStart(4, '0')}`))
    await Promise.all([items.slice(0, 16), items.slice(8), items.slice(4, 20)].map((part) => outbox.owe(nine, part)))
    const [message, ...others] = await outbox.owed(nine)
    expect(others).toEqual([])
    expect(message?.items.map(({ actionId }) => actionId).sort()).toEqual(items.map(({ actionId }) => actionId))
  })

  it('owes two hundred people a hundred things each hour', async () => {
    const items = Array.from({ length: 200 }, (_item, n) => owes(`person ${n}`, '0035-0001')).concat(
      Array.from({ length: 100 }, (_item, n) => owes('person 0', `0036-${n}`)),
    )
    await outbox.owe(nine, items)
    const messages = await outbox.owed(nine)
    expect([messages.length, messages.find(({ personId }) => personId === 'person 0')?.items.length]).toEqual([200, 101])
  })

  it('tells a secretary of what could not be delivered beside what they owe', async () => {
    await outbox.owe(nine, [owes(paul, '0035-0001'), owes(paul, '0035-0001', 'undelivered before 5')])
    expect(told(await outbox.owed(nine))).toEqual(['aad:tenant/paul: 0035-0001 before 5, 0035-0001 undelivered before 5'])
  })

  describe('wake', () => {
    const awake = async (now: string): Promise<string[]> => (await outbox.awake(now)).map(({ groupId, at }) => `${groupId} ${at}`).sort()

    it('is the earliest moment anything in the group asked for', async () => {
      const lower = createWakeLowering(wake)
      await lower('g1', minutes(60), minutes(-60))
      await lower('g1', '2024-04-30T08:00Z', minutes(-50))
      await lower('g1', minutes(30), minutes(-40))
      await lower('g2', minutes(1), minutes(-40))
      expect(await awake('2024-04-30T07:59:00Z')).toEqual([])
      expect(await awake('2024-04-30T08:00:00Z')).toEqual([`g1 ${nine}`])
      expect(await awake(minutes(1))).toEqual([`g1 ${nine}`, `g2 ${minutes(1)}`])
    })

    it('is raised by a sweep that found nothing earlier, to nothing if there is nothing', async () => {
      const lower = createWakeLowering(wake)
      await lower('g1', nine, minutes(-60))
      const [read] = await outbox.awake(nine)
      expect(read && (await outbox.raise(read, minutes(60), nine))).toBe(true)
      expect(await awake(minutes(59))).toEqual([])
      const [later] = await outbox.awake(minutes(60))
      expect(later && (await outbox.raise(later, undefined, minutes(60)))).toBe(true)
      expect(await awake('2034-01-01T00:00:00Z')).toEqual([])
      await lower('g1', minutes(90), minutes(61))
      expect(await awake(minutes(90))).toEqual([`g1 ${minutes(90)}`])
    })

    it('is not raised while a transaction may be on its way', async () => {
      await createWakeLowering(wake)('g1', nine, minutes(-0.5))
      const [read] = await outbox.awake(nine)
      expect(read && (await outbox.raise(read, minutes(60), nine))).toBe(false)
      expect(read && (await outbox.raise(read, minutes(60), minutes(1)))).toBe(true)
    })

    it('is not raised when it was lowered since it was read, though it needed no lowering', async () => {
      const [one, other] = [createWakeLowering(wake), createWakeLowering(wake)]
      await one('g1', nine, minutes(-60))
      const [read] = await outbox.awake(nine)
      await other('g1', minutes(10), nine)
      expect(read && (await outbox.raise(read, minutes(60), minutes(2)))).toBe(false)
      expect(await awake(nine)).toEqual([`g1 ${nine}`])
    })

    it('is raised by one of two sweeps', async () => {
      await createWakeLowering(wake)('g1', nine, minutes(-60))
      const [read] = await outbox.awake(nine)
      const raised = await Promise.all(read ? [outbox.raise(read, minutes(60), nine), outbox.raise(read, undefined, nine)] : [])
      expect(raised.filter(Boolean)).toHaveLength(1)
    })
  })
})

describe('who sends', () => {
  const two = (): [Outbox, Outbox] => {
    const tables = { wake: createMemoryTable(), deliveries: createMemoryTable(), register: createMemoryTable() }
    return [createTableOutbox(tables), createTableOutbox(tables)]
  }

  it('is one instance, for as long as it says so', async () => {
    const [one, other] = two()
    expect([await one.lead(nine), await other.lead(nine), await one.lead(minutes(0.5)), await other.lead(minutes(1))]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('is the next one once the first has ended, or has not been heard of for 45 seconds', async () => {
    const [one, other] = two()
    await one.lead(nine)
    await one.yield(nine)
    expect(await other.lead(nine)).toBe(true)
    expect(await one.lead(minutes(0.74))).toBe(false)
    expect(await one.lead(minutes(0.76))).toBe(true)
    expect(await other.lead(minutes(0.77))).toBe(false)
  })

  it('is one of those who ask in the same moment, however often', async () => {
    const [one, other] = two()
    const asked = await Promise.all([one, one, one, other, other].map((each) => each.lead(nine)))
    expect(asked.filter(Boolean).length).toBeGreaterThan(0)
    expect(asked.slice(0, 3).some(Boolean) && asked.slice(3).some(Boolean)).toBe(false)
  })
})

describe('what has been kept long enough', () => {
  const keysOf = async (table: Table, partition: string): Promise<string[]> =>
    (await table.range(partition, ' ', '~')).map(({ key }) => key)
  const put = (table: Table, partition: string, keys: string[]) =>
    table.commit(
      partition,
      keys.map((key) => ({ do: 'put' as const, key, values: {} })),
    )

  it('goes: what was said 30 days ago, by group and day, with nothing else of the group', async () => {
    const register = createMemoryTable()
    const outbox = createMemoryOutbox({ wake: createMemoryTable(), register })
    await put(register, 'g1', [
      'group',
      'said|2024-03-01|a',
      'said|2024-03-30|b',
      'said|2024-03-31|c',
      'said|2024-04-30|d',
      'open|0035-0001',
    ])
    await put(register, 'g2', ['said|2024-03-01|a'])
    await outbox.purge(nine, 'g1')
    expect(await keysOf(register, 'g1')).toEqual(['group', 'open|0035-0001', 'said|2024-03-31|c', 'said|2024-04-30|d'])
    expect(await keysOf(register, 'g2')).toEqual(['said|2024-03-01|a'])
  })

  it('goes: what was told of deliveries 90 days ago', async () => {
    const register = createMemoryTable()
    const outbox = createTableOutbox({ wake: createMemoryTable(), deliveries: createMemoryTable(), register })
    await put(register, 'g1', ['told|2024-01-30T08:00|a', 'told|2024-02-02T08:00|b'])
    await outbox.purge(nine, 'g1')
    expect(await keysOf(register, 'g1')).toEqual(['told|2024-02-02T08:00|b'])
  })

  it('goes by what the group says: other days, and drafts once their report is approved, of the last meeting never', async () => {
    const register = createMemoryTable()
    const row = (key: string, record: unknown): Operation => ({ do: 'put', key, values: pack(record) })
    const view = (text: string) => ({ answers: [{ words: text }], earlier: [{ answers: [{ words: `before ${text}` }] }] })
    const proposal = (at: string, state: string, text: string) => ({ id: text, at, state, text, args: { words: text }, command: 'say' })
    const held = (number: number, day: string) => ({ number, startedAt: `${day}T09:00:00.000Z`, endedAt: `${day}T12:00:00.000Z` })
    const rows = [
      row('group', { meeting: 36 }),
      row('issued|0034', { meeting: 34 }),
      row('issued|0035', { meeting: 35, approved: { at: 36 } }),
      row('issued|0036', { meeting: 36, approved: { at: 36 } }),
      row('meeting|0034', held(34, '2024-03-10')),
      row('meeting|0035', held(35, '2024-04-10')),
      row('meeting|0034|view|0001|a', view('thirty-four')),
      row('meeting|0035|view|0001|a', view('thirty-five')),
      row('meeting|0036|view|0001|a', view('thirty-six')),
      row('proposal|1', proposal('2024-04-10T10:00:00.000Z', 'accepted', 'accepted')),
      row('proposal|2', proposal('2024-04-10T10:00:00.000Z', 'open', 'still open')),
      row('proposal|3', proposal('2024-03-10T10:00:00.000Z', 'declined', 'of another meeting')),
    ]
    await register.commit('g1', rows)
    await put(register, 'g1', ['said|2024-04-22|a', 'said|2024-04-24|b', 'told|2024-04-01T08:00|a', 'told|2024-04-20T08:00|b'])
    const settings = (retention: object) => register.commit('g1', [row('group|settings', { retention })])
    const words = async (): Promise<string> => (await register.range('g1', '!', '~')).map(({ values }) => String(values.json)).join()

    await settings({ said: 7, deliveries: 14, drafts: 'for good' })
    await createMemoryOutbox({ wake: createMemoryTable(), register }).purge(nine, 'g1')
    expect((await keysOf(register, 'g1')).filter((key) => /^(said|told)/.test(key))).toEqual([
      'said|2024-04-24|b',
      'told|2024-04-20T08:00|b',
    ])
    expect(await words()).toContain('before thirty-five')

    await settings({})
    for (let twice = 0; twice < 2; twice++) await createMemoryOutbox({ wake: createMemoryTable(), register }).purge(nine, 'g1')
    const left = await words()
    for (const gone of ['before thirty-five', '"accepted","args"', '"words":"accepted"']) expect(left).not.toContain(gone)
    for (const there of [
      '"words":"thirty-five"',
      'before thirty-four',
      'before thirty-six',
      '"text":"still open"',
      '"text":"of another meeting"',
    ])
      expect(left).toContain(there)
  })

  it('goes: deliveries of hours 90 days ago, found by their hours; once a day is often enough', async () => {
    const deliveries = createMemoryTable()
    const outbox = createTableOutbox({ wake: createMemoryTable(), deliveries, register: createMemoryTable() })
    const settled = async (hour: string): Promise<void> => {
      await outbox.owe(hour, [owes(paul, '0035-0001'), owes(sean, '0035-0002')])
      for (const message of await outbox.owed(hour)) {
        const claimed = await outbox.claim(message, hour)
        if (claimed) await outbox.settle(claimed, delivered, hour)
      }
    }
    await settled('2024-01-30T08:00:00.000Z')
    await settled('2024-02-02T08:00:00.000Z')
    await outbox.purge(nine)
    expect([await keysOf(deliveries, '2024-01-30T08'), (await keysOf(deliveries, '2024-02-02T08')).length]).toEqual([[], 4])
    expect((await keysOf(deliveries, 'queue')).filter((key) => key.startsWith('hours'))).toEqual(['hours|2024-02-02T08'])
  })
})
