import { createMemoryTables } from '../../src/storage/memory-tables'
import { beginningWith } from '../../src/storage/table'
import { openTables, type Tables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.stop())

const worlds: [string, () => Promise<Tables>][] = [
  ['Azurite', () => openTables({ connectionString: azurite.connectionString })],
  ['memory', async () => createMemoryTables()],
]

describe.each(worlds)('a table in %s', (world, open) => {
  let tables: Tables
  beforeAll(async () => {
    tables = await open()
  })

  it('keeps a row and reads it back, the ETag of the write being the ETag of the row', async () => {
    const written = await tables.chats.commit('p', [
      { do: 'insert', key: 'a|1', values: { text: 'İ 🙂', count: 3, yes: true, bytes: new Uint8Array([1, 2]) } },
    ])
    const row = await tables.chats.get('p', 'a|1')
    expect(row?.values.text).toBe('İ 🙂')
    expect(row?.values.count).toBe(3)
    expect(row?.values.yes).toBe(true)
    expect(Buffer.from((row?.values.bytes ?? []) as Uint8Array)).toEqual(Buffer.from([1, 2]))
    expect(written).toEqual({ kind: 'done', etags: [row?.etag] })
    expect(await tables.chats.get('p', 'nobody')).toBeUndefined()
  })

  it('refuses with the first reason, and then changes nothing', async () => {
    const values = { text: 'x' }
    await tables.chats.commit('q', [{ do: 'insert', key: 'here', values }])
    const before = await tables.chats.get('q', 'here')
    const etag = 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"'
    const put = { do: 'put', key: 'other', values } as const
    expect(await tables.chats.commit('q', [put, { do: 'insert', key: 'here', values }])).toEqual({ kind: 'exists' })
    expect(await tables.chats.commit('q', [put, { do: 'replace', key: 'here', values, etag }])).toEqual({ kind: 'changed' })
    expect(await tables.chats.commit('q', [put, { do: 'replace', key: 'gone', values, etag }])).toEqual({ kind: 'missing' })
    expect(await tables.chats.commit('q', [put, { do: 'delete', key: 'gone' }])).toEqual({ kind: 'missing' })
    expect(await tables.chats.get('q', 'other')).toBeUndefined()
    expect((await tables.chats.get('q', 'here'))?.etag).toBe(before?.etag)
  })

  it('reads a key range in order, over pages, and nothing beside it', async () => {
    const keys = Array.from({ length: 1100 }, (_, n) => `r|${String(n).padStart(4, '0')}`)
    for (let start = 0; start < keys.length; start += 100)
      await tables.chats.commit(
        'r',
        keys.slice(start, start + 100).map((key) => ({ do: 'put', key, values: { at: key } })),
      )
    await tables.chats.commit('r', [
      { do: 'put', key: 'r', values: {} },
      { do: 'put', key: 's|0001', values: {} },
    ])
    const rows = await tables.chats.range('r', ...beginningWith('r|'))
    expect(rows.map((row) => row.key)).toEqual(keys)
    const some = await tables.chats.range('r', ...beginningWith('r|'), { property: 'at', value: 'r|0002' })
    expect(some.map((row) => row.key)).toEqual(keys.slice(0, 3))
  })

  it(`counts requests (${world})`, async () => {
    const before = tables.requests()
    await tables.chats.get('p', 'a|1')
    expect(tables.requests() - before).toBe(world === 'memory' ? 0 : 1)
  })
})
