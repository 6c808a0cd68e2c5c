import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { finishErasures } from '../../src/bot/finish-erasures'
import { groupText } from '../../src/cli/group-file'
import type { RegisterTerminal } from '../../src/cli/open-terminal'
import { restoreGroup } from '../../src/cli/restore'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableArchive } from '../../src/storage/table-archive'
import { createTableDirectory } from '../../src/storage/table-directory'
import { createTableOutbox } from '../../src/storage/table-outbox'
import { createTableStore } from '../../src/storage/table-store'
import { type TableName, type Tables, tableNames } from '../../src/storage/tables'
import { newGroup, roles, type TestGroup } from '../commands/group'

const at = '2024-04-10T09:00:00.000Z'
const later = '2024-04-10T12:00:00.000Z'
const hour = '2024-04-30T08:00:00.000Z'
const THEM = /chris[\s-]+day|aad:tenant-1\/chris/i
const ERASE = 'person erase Chris Day because they asked for it'

/** Every partition that is written to is noted, so that all of every table can be read. */
const noting = (tables: Tables) => {
  const partitions = {} as Record<TableName, Set<string>>
  for (const name of tableNames) {
    partitions[name] = new Set()
    const commit = tables[name].commit.bind(tables[name])
    tables[name].commit = (partition, operations) => {
      partitions[name].add(partition)
      return commit(partition, operations)
    }
  }
  /** By table, partition and key: ETag and values, byte by byte. */
  return async (): Promise<Map<string, string>> => {
    const found = new Map<string, string>()
    for (const name of tableNames)
      for (const partition of partitions[name])
        for (const { key, values, etag } of await tables[name].range(partition, '!', '~')) {
          const bytes = Object.entries(values).map(([prop, value]) => [
            prop,
            value instanceof Uint8Array ? inflateRawSync(value).toString('utf8') : value,
          ])
          found.set(`${name} ${partition} ${key}`, JSON.stringify([etag, bytes]))
        }
    return found
  }
}

/** Two groups in which they did the same; both owe them something. `over`: how the first is written to. */
const twoGroups = async (tables: Tables = createMemoryTables(), over?: Parameters<typeof newGroup>[1]) => {
  const rows = noting(tables)
  const group = await newGroup('DAG', over, tables)
  const outbox = createTableOutbox(tables)
  const said = (code: string) => [
    `start ${code}035 10 April 2024 10:00`,
    'seat Elexon: Chris Day',
    'area Rooms',
    'action Elexon (Chris Day) to find a room by 8 May 2024',
    'note Elexon Representative: Chris Day would have a larger one',
    'decision The SRO approved what Chris Day proposed',
    'objections? approve CR046',
  ]
  for (const words of said('DAG')) expect([words, (await group.say('secretary', words)).refused]).toEqual([words, undefined])
  for (const words of said('PSG')) expect([words, (await group.elsewhere(words)).refused]).toEqual([words, undefined])
  for (const words of ['present', 'update DAG35-01 I asked', 'mute']) await group.say('member', words)
  for (const groupId of ['group-1', 'group-2']) {
    await group.directory.remember(
      {
        tenantId: 'tenant-1',
        conversationId: 'a:chris',
        serviceUrl: 'http://127.0.0.1:9',
        botId: '28:bot',
        channelId: 'msteams',
        personId: roles.member.id,
        name: roles.member.name,
        personal: true,
        state: 'reachable',
      },
      groupId,
    )
    await outbox.owe(hour, [{ personId: roles.member.id, groupId, actionId: '0035-0001', rule: 'before 5' }])
    await group.store.told(groupId, { at: hour, person: roles.member.id, name: roles.member.name, refs: ['35-01'] })
  }
  return { group, rows, outbox, tables }
}

/** What of it is not the first group's own. */
const others = (all: Map<string, string>): [string, string][] =>
  [...all].filter(([key]) => !key.startsWith('register group-1 ') && !key.startsWith('wake'))

test.each([
  ['redacted', 'redact DAG35-01 because it names a person'],
  ['a line redacted', 'redact line 1 because it names a person'],
  ['erased', ERASE],
])('%s in one group, not a byte of another’s rows changes', async (what, words) => {
  const { group, rows, outbox } = await twoGroups()
  const before = others(await rows())
  expect(before.filter(([key, text]) => key.startsWith('register group-2') && THEM.test(text)).length).toBeGreaterThan(8)
  expect((await group.say('secretary', words)).refused).toBe(undefined)
  if (what === 'erased') await outbox.forget(roles.member.id, 'group-1')
  const after = new Map(others(await rows()))
  const changed = before.filter(([key, text]) => after.get(key) !== text).map(([key]) => key.split(/[ |]/)[0])
  // Of the tables that both share: what the person is and is owed of the first group alone.
  expect([...new Set(changed)].sort()).toEqual(what === 'erased' ? ['deliveries', 'people'] : [])
  expect((await group.directory.person(roles.member.id))?.groups.sort()).toEqual(what === 'erased' ? ['group-2'] : ['group-1', 'group-2'])
  expect(await outbox.mail(hour, roles.member.id)).toMatchObject(
    what === 'erased' ? [{ groupId: 'group-2' }] : [{ groupId: 'group-1' }, { groupId: 'group-2' }],
  )
})

test('what was sent and waits goes where it names them in any way, and nothing else does', async () => {
  const { group } = await twoGroups()
  const held = (text: string) => ({ part0: deflateRawSync(JSON.stringify({ text })) })
  const texts = ['CHRIS  DAY to go', 'Day, Chris', 'by Chris\nDay', 'aad:tenant-1/chris-day', 'Chris Daynes to go', 'the zebra to go']
  // The day that the tests' register lives in.
  for (const [at, text] of texts.entries())
    await group.tables.imports.commit('1970-01-01', [{ do: 'put', key: `held|${at}`, values: held(text) }])
  await group.say('secretary', ERASE)
  expect((await group.tables.imports.range('1970-01-01', '!', '~')).map(({ key }) => key)).toEqual(['held|4', 'held|5'])
})

test('speaking again they are known again; erased a second time nothing is left, and the first former member stays another', async () => {
  const { group, rows } = await twoGroups()
  await group.say('secretary', ERASE)
  for (const words of ['present', 'action IPA to buy chairs', 'update DAG35-01 I am back']) await group.say('member', words)
  await group.say('secretary', 'note Chris Day is back')
  const own = async () => [...(await rows())].filter(([key]) => key.startsWith('register group-1 '))
  expect((await own()).some(([, text]) => THEM.test(text))).toBe(true)
  const attendees = async () => (await group.read({ of: 'attendees', meeting: 35 })).attendees ?? []
  const there = (await attendees()).length
  expect((await group.say('secretary', ERASE)).refused).toBe(undefined)
  expect((await own()).filter(([key, text]) => THEM.test(text) || THEM.test(key)).map(([key]) => key)).toEqual([])
  expect(await attendees()).toHaveLength(there)
})

const naming = (rows: Iterable<[string, string]>, words = THEM): string[] =>
  [...rows].filter(([key, text]) => words.test(text) || words.test(key)).map(([key]) => key)

const asTerminal = (tables: Tables): RegisterTerminal => ({
  tenantId: 'tenant-1',
  world: {
    store: createTableStore(tables, () => at),
    directory: createTableDirectory(tables),
    archive: createTableArchive(tables),
    now: () => new Date(later),
  },
})

describe('an export is restored', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'erased-'))
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
  })
  afterAll(async () => {
    jest.restoreAllMocks()
    await rm(folder, { recursive: true })
  })
  const exported = async ({ tables }: TestGroup, name: string): Promise<string> => {
    let text = ''
    for await (const part of groupText({ id: 'group-1', code: 'DAG' }, createTableArchive(tables).rows('group-1'))) text += part
    const file = join(folder, name)
    await writeFile(file, text)
    return file
  }
  const restored = async (file: string) => {
    const tables = createMemoryTables()
    const rows = noting(tables)
    await restoreGroup(asTerminal(tables), {}, [file])
    return [...(await rows())].filter(([key]) => !key.startsWith('chats'))
  }

  test('made after it: nobody is in it; made before: all is as it was, and it can be erased there', async () => {
    const { group } = await twoGroups()
    const before = await exported(group, 'before.json')
    await group.say('secretary', ERASE)
    expect(naming(await restored(await exported(group, 'after.json')))).toEqual([])
    expect(naming(await restored(before)).length).toBeGreaterThan(10)
  })

  test('made while it was broken off: what was owed is carried out there', async () => {
    const { group } = await twoGroups(createMemoryTables(), (store) => ({ ...store, erase: () => Promise.reject(new Error('killed')) }))
    for (const words of [ERASE, 'redact DAG-DEC1 because it does']) await group.say('secretary', words)
    const left = await restored(await exported(group, 'meanwhile.json'))
    expect(naming(left)).toEqual([])
    expect(naming(left, /The SRO approved/)).toEqual([])
  })
})

test('killed at any write of it, the sweep finishes it: every row is as if nothing had happened', async () => {
  const plain = (all: Map<string, string>) =>
    [...all].filter(([key]) => !/^wake|said\|/.test(key)).map(([key, text]) => [key, JSON.stringify(JSON.parse(text)[1])])
  const run = async (dieAt: number) => {
    const tables = createMemoryTables()
    let armed = false
    let writes = 0
    const world = await twoGroups(tables, (store) => ({
      ...store,
      erase: async (...erasure) => {
        armed = true
        await store.erase(...erasure).finally(() => {
          armed = false
        })
      },
    }))
    const commit = tables.register.commit.bind(tables.register)
    tables.register.commit = async (partition, operations) => {
      if (armed && ++writes === dieAt) throw new Error('killed')
      return commit(partition, operations)
    }
    await world.group.say('secretary', ERASE)
    const { store, directory } = world.group
    await finishErasures({ store, directory, outbox: world.outbox }, 'group-1', later)
    await world.outbox.forget(roles.member.id, 'group-1')
    return { rows: plain(await world.rows()).sort(), writes }
  }
  const whole = await run(0)
  expect(whole.writes).toBeGreaterThan(10)
  expect(JSON.stringify(whole.rows.filter(([key]) => key?.startsWith('register group-1 ')))).not.toMatch(THEM)
  for (let dieAt = 1; dieAt <= whole.writes; dieAt++) expect([dieAt, (await run(dieAt)).rows]).toEqual([dieAt, whole.rows])
})
