import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportGroup } from '../../src/cli/export'
import { groupText, openGroupFile } from '../../src/cli/group-file'
import type { RegisterTerminal } from '../../src/cli/open-terminal'
import { restoreGroup } from '../../src/cli/restore'
import { defaultSettings } from '../../src/domain/group'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableArchive } from '../../src/storage/table-archive'
import { createTableDirectory } from '../../src/storage/table-directory'
import { createTableStore } from '../../src/storage/table-store'
import { openTables, type Tables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'
import { preparedGroup } from '../commands/group'

const tenantId = 'tenant-1'
const at = '2024-04-10T09:00:00.000Z'

/** As much of a terminal as the two verbs need. */
const terminalOf = (tables: Tables): RegisterTerminal => ({
  tenantId,
  world: {
    store: createTableStore(tables, () => at),
    directory: createTableDirectory(tables),
    archive: createTableArchive(tables),
    now: () => new Date(at),
  },
})

let azurite: Azurite
let folder: string
let rich: Tables
beforeAll(async () => {
  azurite = await startAzurite()
  folder = await mkdtemp(join(tmpdir(), 'archive-'))
  rich = createMemoryTables()
  const group = await preparedGroup(true, rich)
  for (const words of [
    'close DAG34-02 because it is done',
    'update DAG32-01 the draft is out',
    'due DAG35-02 12/06/2024 because the supplier asked',
    'present Chris Day',
    'seat Elexon: Chris Day',
    'views CR044: should the design change?',
    'next meeting 8 May 2024 10:00',
    `note ${'A long line\u2028 with "quotes", 🚢 and so on. '.repeat(90)}`,
  ])
    await group.say('secretary', words)
  await group.say('member', 'action Elexon to propose by 8 May 2024')
  // What the verbs tell the operator is not what is looked at here.
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await rm(folder, { recursive: true })
  await azurite.stop()
})

const exported = async (tables: Tables, name: string): Promise<string> => {
  const out = join(folder, name)
  await exportGroup(terminalOf(tables), { group: 'DAG', out })
  return readFile(out, 'utf8')
}
const places: [string, () => Promise<Tables>][] = [
  ['in memory', async () => createMemoryTables()],
  ['on Azurite', () => openTables({ connectionString: azurite.connectionString }, { prefix: 'restored', deadlineMs: 10_000 })],
]

test.each(places)(
  'restored %s, a group exports the same bytes; it answers, its chat is its own, and reminders are off',
  async (place, open) => {
    const before = await exported(rich, 'rich.json')
    expect(JSON.parse(before)).toMatchObject({ dagScribe: 'group', schema: 1, code: 'DAG' })
    const keys = (JSON.parse(before) as { rows: { key: string }[] }).rows.map(({ key }) => key.split('|')[0])
    expect(new Set(keys)).toEqual(new Set((await rich.register.range('group-1', ' ', '~')).map(({ key }) => key.split('|')[0])))

    const tables = await open()
    const terminal = terminalOf(tables)
    await restoreGroup(terminal, {}, [join(folder, 'rich.json')])
    expect(await exported(tables, `${place.replace(' ', '-')}.json`)).toBe(before)
    const { world } = terminal
    const base = await world.store.load('group-1')
    expect(base?.settings.remindersOn).toBe(false)
    if (base?.settings.chat) expect(await world.directory.groupOfChat(base.settings.chat)).toBe('group-1')
    expect((await world.store.read('group-1', [{ of: 'open' }])).open).toEqual(
      (await createTableStore(rich, () => at).read('group-1', [{ of: 'open' }])).open,
    )

    // Over a group that is there, nothing is written.
    await expect(restoreGroup(terminal, {}, [join(folder, 'rich.json')])).rejects.toThrow('already: nothing was restored')
    expect(await exported(tables, 'again.json')).toBe(before)
  },
)

test('cut off, damaged, of a newer release or no export at all: said, and no group is made', async () => {
  const whole = await exported(rich, 'rich.json')
  const lines = whole.split('\n')
  const bad: [string, RegExp][] = [
    [lines.slice(0, -3).join('\n'), /was cut off/],
    [[...lines.slice(0, 4), ...lines.slice(5)].join('\n'), /it is damaged/],
    [whole.replace('"key":', '"kye":'), /damaged at row 1/],
    [whole.replace('"schema":1', '"schema":9'), /newer release/],
    ['{"meeting":{}}', /is no export of a group/],
    ['', /is no export of a group/],
  ]
  for (const [text, why] of bad) {
    const tables = createMemoryTables()
    const path = join(folder, 'bad.json')
    await writeFile(path, text)
    await expect(restoreGroup(terminalOf(tables), {}, [path])).rejects.toThrow(why)
    expect(await terminalOf(tables).world.store.load('group-1')).toBeUndefined()
  }
})

test('a restore that was cut off is completed by the next', async () => {
  const tables = createMemoryTables()
  await exported(rich, 'rich.json')
  const { rows } = await openGroupFile(join(folder, 'rich.json'))
  const dying = (async function* () {
    let count = 0
    for await (const row of rows) {
      count += 1
      if (count === 100) throw new Error('the power went')
      yield row
    }
  })()
  await expect(createTableArchive(tables).restore('group-1', dying)).rejects.toThrow('the power went')
  await restoreGroup(terminalOf(tables), {}, [join(folder, 'rich.json')])
  expect(await exported(tables, 'completed.json')).toBe(await readFile(join(folder, 'rich.json'), 'utf8'))
})

test('more rows than a page holds come in order, each once', async () => {
  const tables = createMemoryTables()
  for (let from = 0; from < 1200; from += 100)
    await tables.register.commit(
      'g',
      Array.from({ length: 100 }, (_, n) => ({
        do: 'put' as const,
        key: `row|${String(from + n).padStart(4, '0')}`,
        values: { json: '{}' },
      })),
    )
  const keys: string[] = []
  for await (const { key } of createTableArchive(tables).rows('g')) keys.push(key)
  expect(keys).toEqual(Array.from({ length: 1200 }, (_, n) => `row|${String(n).padStart(4, '0')}`))
})

test('a row of bytes and numbers comes back as it was', async () => {
  const [from, to] = [createMemoryTables(), createMemoryTables()]
  const values = { part0: new Uint8Array([0, 255, 10]), schema: 1, on: true, at: 'x' }
  const settings = defaultSettings('DAG', tenantId)
  await from.register.commit('g', [
    { do: 'put', key: 'report|0035|01|0000', values },
    { do: 'put', key: 'group', values: { json: '{"schema":1}', schema: 1 } },
    { do: 'put', key: 'group|settings', values: { json: JSON.stringify(settings) } },
  ])
  await createTableArchive(to).restore('g', createTableArchive(from).rows('g'))
  const back = await to.register.get('g', 'report|0035|01|0000')
  expect(back?.values).toEqual(values)
  let text = ''
  for await (const part of groupText({ id: 'g', code: 'DAG' }, createTableArchive(to).rows('g'))) text += part
  expect(JSON.parse(text).count).toBe(3)
})
