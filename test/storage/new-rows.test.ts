import type { Batch, Store } from '../../src/ports'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { keys } from '../../src/storage/row-keys'
import type { Operation, Table } from '../../src/storage/table'
import { createTableStore } from '../../src/storage/table-store'
import { openTables, type Tables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'
import { action, at, founding, said, taylor } from './world'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.stop())

let opened = 0
const places: [string, () => Promise<Tables>][] = [
  ['in memory', async () => createMemoryTables()],
  ['on Azurite', () => openTables({ connectionString: azurite.connectionString }, { prefix: `new${++opened}`, deadlineMs: 10_000 })],
]

const founded = async (tables: Tables) => {
  const store = createTableStore(tables, () => at)
  await store.save(founding('g'))
  const rows = async () => (await tables.register.range('g', '!', '~')).map(({ key, values }) => [key, JSON.stringify(values)] as const)
  return { store, rows }
}

/** A capture of this action as the next event, on the group as it stands. */
const capture = async (store: Store, number: number, more: Partial<Batch> = {}): Promise<Batch> => {
  const base = await store.load('g')
  if (!base) throw new Error('no group')
  const event = base.group.event + 1
  const after = action(number)
  return {
    group: { ...base.group, event },
    etag: base.etag,
    changes: [
      { kind: 'action', after },
      { kind: 'tell', card: { ref: after.ref, conversationId: 'c', at } },
    ],
    events: [{ number: event, at, by: taylor, command: 'action', ref: after.ref }],
    said: [said(`capture ${number}`, after.ref)],
    ...more,
  }
}
const left = { text: 'left by what never ended' }

describe.each(places)('what is new is inserted, %s', (_place, open) => {
  test('over every row that stands there already, each once, and nothing else', async () => {
    const { register, ...others } = await open()
    const { store, rows } = await founded({ register, ...others })
    const batch = await capture(store, 1)
    const plain = await open()
    const clean = await founded(plain)
    expect((await clean.store.save({ ...batch, etag: (await clean.store.load('g'))?.etag ?? '' })).kind).toBe('saved')
    const wanted = await clean.rows()
    const before = (await rows()).map(([key]) => key)
    for (const [key] of wanted)
      if (!before.includes(key) && !key.startsWith('said|'))
        await register.commit('g', [{ do: 'put', key, values: { json: JSON.stringify(left) } }])
    expect((await store.save(batch)).kind).toBe('saved')
    expect(await rows()).toEqual(wanted)
  })

  test('a copy that is gone beside a row that should not be there: both are seen to', async () => {
    const tables = await open()
    const { store, rows } = await founded(tables)
    await store.save(await capture(store, 1))
    // As an older release left it, and an import that never ended.
    await tables.register.commit('g', [{ do: 'delete', key: 'open|0035-0001' }])
    await tables.register.commit('g', [{ do: 'put', key: 'event|000000000002', values: { json: JSON.stringify(left) } }])
    const base = await store.load('g')
    if (!base) throw new Error('no group')
    const closed = { ...action(1), status: 'closed' as const }
    const saved = await store.save({
      group: { ...base.group, event: 2 },
      etag: base.etag,
      changes: [{ kind: 'action', before: action(1), after: closed }],
      events: [{ number: 2, at, by: taylor, command: 'close', ref: closed.ref }],
      said: [said('close 1', closed.ref)],
    })
    expect(saved.kind).toBe('saved')
    expect(JSON.stringify(await rows())).not.toContain(left.text)
  })

  test('two at once on one number: one has it, the other is told that it lost, and no row is mixed', async () => {
    const tables = await open()
    const { store, rows } = await founded(tables)
    const other = createTableStore(tables, () => at)
    await tables.register.commit('g', [{ do: 'put', key: 'event|000000000001', values: { json: JSON.stringify(left) } }])
    const batches = [await capture(store, 1), await capture(store, 1, { said: [said('capture by another')] })]
    const [one, two] = batches.map((batch, index) => ({
      ...batch,
      changes: batch.changes.map((change) =>
        change.kind === 'action' ? { ...change, after: { ...change.after, text: `Wording ${index}` } } : change,
      ),
    }))
    if (!one || !two) throw new Error('none')
    const kinds = (await Promise.all([store.save(one), other.save(two)])).map(({ kind }) => kind)
    expect([...kinds].sort()).toEqual(['lost', 'saved'])
    const winner = kinds.indexOf('saved')
    const all = JSON.stringify(await rows())
    expect([all.includes(`Wording ${winner}`), all.includes(`Wording ${1 - winner}`)]).toEqual([true, false])
    expect((await rows()).filter(([key]) => key.startsWith('said|'))).toHaveLength(1)
  })

  test('heard already is never written over, whatever else stands there', async () => {
    const tables = await open()
    const { store, rows } = await founded(tables)
    await store.save(await capture(store, 1))
    const before = await rows()
    const again = await capture(store, 2, { said: [said('capture 1', 'DAG35-02')] })
    await tables.register.commit('g', [{ do: 'put', key: 'event|000000000002', values: { json: JSON.stringify(left) } }])
    expect((await store.save(again)).kind).toBe('heard')
    expect((await rows()).filter(([key]) => key !== 'event|000000000002')).toEqual(before)
  })

  test('a frozen report is never written over, not even beside a row that is', async () => {
    const tables = await open()
    const { store } = await founded(tables)
    const key = keys.report(35, 1, 0)
    await tables.register.commit('g', [{ do: 'put', key, values: { json: JSON.stringify('as it was issued') } }])
    await tables.register.commit('g', [{ do: 'put', key: 'event|000000000001', values: { json: JSON.stringify(left) } }])
    const batch = await capture(store, 1)
    const report = { meeting: { number: 35 } } as never
    const saved = await store.save({ ...batch, changes: [...batch.changes, { kind: 'report', meeting: 35, version: 1, report }] })
    expect(saved.kind).not.toBe('saved')
    expect((await tables.register.get('g', key))?.values.json).toBe('"as it was issued"')
    expect(await tables.register.get('g', 'open|0035-0001')).toBe(undefined)
  })

  test.each([
    ['the first try', 1],
    ['the second', 2],
  ])('the answer to %s is lost after the commit: nobody knows, and said again it is heard', async (_which, lost) => {
    const tables = await open()
    const { store } = await founded(tables)
    if (lost === 2) await tables.register.commit('g', [{ do: 'put', key: 'event|000000000001', values: { json: JSON.stringify(left) } }])
    const batch = await capture(store, 1)
    let tries = 0
    const register: Table = {
      ...tables.register,
      commit: async (partition, operations: readonly Operation[]) => {
        const committed = await tables.register.commit(partition, operations)
        return ++tries === lost ? { kind: 'unknown', cause: new Error('no answer') } : committed
      },
    }
    const deaf = createTableStore({ ...tables, register }, () => at)
    expect((await deaf.save(batch)).kind).toBe('unknown')
    expect((await store.save(batch)).kind).toBe('heard')
    expect((await store.read('g', [{ of: 'open' }])).open).toHaveLength(1)
    expect((await store.load('g'))?.group.event).toBe(1)
  })

  test('a transaction near its limit, with rows in its way', async () => {
    const tables = await open()
    const { store, rows } = await founded(tables)
    const base = await store.load('g')
    if (!base) throw new Error('no group')
    const numbers = Array.from({ length: 16 }, (_, index) => index + 1)
    const batch: Batch = {
      group: { ...base.group, event: numbers.length },
      etag: base.etag,
      changes: numbers.flatMap((number): Batch['changes'] => [
        { kind: 'action', after: action(number, { ref: `DAG35-${number}` }) },
        { kind: 'tell', card: { ref: `DAG35-${number}`, conversationId: 'c', at } },
      ]),
      events: numbers.map((number) => ({ number, at, by: taylor, command: 'action', ref: `DAG35-${number}` })),
      said: numbers.map((number) => said(`many ${number}`)),
    }
    expect(store.operations(batch)).toBeGreaterThan(90)
    expect(store.operations(batch)).toBeLessThanOrEqual(100)
    for (const number of [1, 9, 16])
      await tables.register.commit('g', [
        { do: 'put', key: `event|${String(number).padStart(12, '0')}`, values: { json: JSON.stringify(left) } },
      ])
    expect((await store.save(batch)).kind).toBe('saved')
    expect(JSON.stringify(await rows())).not.toContain(left.text)
    expect((await store.read('g', [{ of: 'open' }])).open).toHaveLength(16)
  })
})
