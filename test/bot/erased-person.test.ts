import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { finishErasures } from '../../src/bot/finish-erasures'
import { buildPersonExport } from '../../src/reports/person-export'
import { hashed } from '../../src/storage/row-keys'
import { createTableOutbox } from '../../src/storage/table-outbox'
import { type TableName, tableNames } from '../../src/storage/tables'
import { newGroup, preparedGroup, printed, roles, type TestGroup } from '../commands/group'

const gone = roles.member
/** Name or identity, however it is written. */
const THEM = /chris[\s-]+day|day, chris|aad:tenant-1\/chris/i
const why = 'because they asked for it'
const hour = '2024-04-30T08:00:00.000Z'

const texts = (values: object): string[] =>
  Object.values(values).map((value) => (value instanceof Uint8Array ? inflateRawSync(value).toString('utf8') : String(value)))

/** Every row of every table, by table and key. */
const everything = async ({ tables }: TestGroup, partitions: Partial<Record<TableName, string[]>>): Promise<[string, string][]> => {
  const found: [string, string][] = []
  for (const name of tableNames)
    for (const partition of partitions[name] ?? [])
      for (const { key, values } of await tables[name].range(partition, '!', '~')) found.push([`${name} ${key}`, texts(values).join(' ')])
  return found
}

/** A group in which they have done and were given all there is, with what was sent to them. */
const theirGroup = async () => {
  const group = await preparedGroup()
  const partitions: Record<string, Set<string>> = {}
  for (const name of tableNames) {
    partitions[name] = new Set()
    const table = group.tables[name]
    const commit = table.commit.bind(table)
    table.commit = (partition, operations) => {
      partitions[name]?.add(partition)
      return commit(partition, operations)
    }
  }
  const outbox = createTableOutbox(group.tables)
  const say = async (role: 'secretary' | 'member', words: string) =>
    expect([words, (await group.say(role, words)).refused]).toEqual([words, undefined])
  for (const words of [
    'approve report DAG034',
    'settings representatives Chris Day (Elexon Representative), Carolyn Burns (Small Supplier Representative)',
    'settings contact Programme (PMO): Chris Day',
    'seat Elexon: Chris Day',
    'area Rooms',
    'action Elexon (Chris Day) to find a room by 8 May 2024',
    'action DAG Members to ask Chris Day for a room by 8 May 2024',
    'action Elexon (Chris Day) to find chairs by 8 May 2024',
    'close DAG35-07',
    'note Elexon Representative: Day, Chris would have a larger one',
    'decision The SRO approved what CHRIS  DAY proposed',
    'views CR044: should the design change?',
  ])
    await say('secretary', words)
  for (const words of [
    'present',
    'view supports; not in May',
    'update DAG35-05 I asked',
    'tick DAG35-06',
    'action IPA to buy chairs',
    'mute',
  ])
    await group.say('member', words)
  for (const words of ['close round', 'objections? approve CR046', 'Andrew Grace for Chris Day']) await say('secretary', words)
  // Before they had a seat, a comment of their own.
  const comment = { round: '0035-0001', meeting: 35, label: gone.name, person: gone, answers: [{ words: 'fine' }], at: hour, earlier: [] }
  await group.save([{ kind: 'view', after: comment }])
  for (const number of ['99', '100', '101', '102']) await say('secretary', `outcome DAG-DEC${number} approved; by Chris Day; at 01:00:00`)
  await group.directory.remember(
    { ...addressOf, personId: gone.id, name: gone.name, objectId: 'chris-day-object', personal: true, state: 'blocked' },
    'group-1',
  )
  await group.store.told('group-1', { at: hour, person: gone.id, name: gone.name, refs: ['DAG35-05'] })
  await outbox.owe(hour, [{ personId: gone.id, groupId: 'group-1', actionId: '0035-0005', rule: 'before 5' }])
  await group.tables.imports.commit('1970-01-01', [
    { do: 'put', key: 'held|a', values: { part0: deflateRawSync(JSON.stringify({ text: 'Chris Day to go' })) } },
  ])
  partitions.imports?.add('1970-01-01')
  partitions.register?.add('group-1')
  const rows = () =>
    everything(
      group,
      Object.fromEntries(Object.entries(partitions).map(([name, known]) => [name, [...known]])) as Record<TableName, string[]>,
    )
  const naming = async () => (await rows()).filter(([key, text]) => THEM.test(text) || THEM.test(key)).map(([key]) => key)
  return { group, outbox, naming, say, rows }
}
const addressOf = {
  tenantId: 'tenant-1',
  conversationId: 'a:chris',
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
}

/** What is left to be taken out of the other tables: here no sweep and no world does it. */
const erase = async ({ group, outbox }: Awaited<ReturnType<typeof theirGroup>>) => {
  const answer = await group.say('secretary', `person erase Chris Day ${why}`)
  expect(answer.refused).toBe(undefined)
  await outbox.forget(gone.id, 'group-1')
  return answer
}

test('after it no row of any table holds name or identity; what was recorded stays', async () => {
  const world = await theirGroup()
  const before = await world.naming()
  for (const kind of ['attendee', 'view', 'told', 'action', 'open', 'event', 'settings', 'proposal', 'held', 'mail', 'address'])
    expect([kind, before.some((key) => key.includes(kind))]).toEqual([kind, true])
  const keysBefore = (await world.rows()).map(([key]) => key)
  expect(keysBefore.some((key) => key.includes(' mine|'))).toBe(true)
  const answer = await erase(world)
  expect(await world.naming()).toEqual([])
  const left = await world.rows()
  // Rows that are theirs alone are gone, those of the record are there.
  const short = hashed(gone.id)
  expect(keysBefore.filter((key) => key.includes(short)).length).toBeGreaterThan(3)
  expect(left.map(([key]) => key).filter((key) => key.includes(short) || /held\||mail\|/.test(key))).toEqual([])
  expect(await world.group.directory.person(gone.id)).toBe(undefined)
  const all = left.map(([, text]) => text).join('\n')
  for (const words of [
    'to find a room',
    'ask a former member for a room',
    'a former member would have a larger one',
    'what a former member proposed',
  ])
    expect(all.toLowerCase()).toContain(words)
  expect(printed(answer)).not.toMatch(THEM)
  const { settings } = await world.group.base()
  expect(settings.people.map(({ name }) => name)).not.toContain(gone.name)
  const { actions } = await world.group.read({ of: 'action', id: '0035-0005' })
  expect(actions[0]?.owners).toEqual([{ party: 'Elexon', persons: [{ name: 'a former member' }], collective: false }])
})

test('who asked, when and why is an event; the group goes on', async () => {
  const world = await theirGroup()
  await erase(world)
  const events = (await world.rows()).filter(([key]) => key.startsWith('register event|')).map(([, text]) => text)
  expect(events.find((text) => text.includes('person erase'))).toContain('they asked for it')
  expect(events.find((text) => text.includes('person erase'))).toContain(roles.secretary.id)
  for (const words of ['close DAG35-05', 'tick DAG35-06', 'actions', 'coverage', 'attendance', 'reminders', 'check', 'owner DAG35-06 IPA'])
    expect([words, (await world.group.say('secretary', words)).refused ?? words === 'tick DAG35-06']).toEqual([
      words,
      words === 'tick DAG35-06',
    ])
})

test('reports that were issued keep them, and are named in the answer', async () => {
  const world = await theirGroup()
  for (const words of ['end', 'issue report DAG035']) await world.say('secretary', words)
  const answer = await erase(world)
  expect(printed(answer)).toContain('these name them: DAG035 version 1')
  expect((await world.naming()).map((key) => key.slice(0, 24))).toEqual(['register report|0035|01|'])
})

test('killed before it is done, the next sweep does it', async () => {
  let dead = true
  const group = await newGroup('DAG', (store) => ({
    ...store,
    erase: (...erasure) => (dead ? Promise.reject(new Error('killed')) : store.erase(...erasure)),
  }))
  for (const words of ['start DAG035 10 April 2024', 'action IPA to ask Chris Day'])
    expect((await group.say('secretary', words)).refused).toBe(undefined)
  await group.say('secretary', `person erase Chris Day ${why}`)
  const rows = async () => (await group.tables.register.range('group-1', '!', '~')).map(({ values }) => texts(values).join(' ')).join('\n')
  expect(await rows()).toMatch(THEM)
  dead = false
  await finishErasures(group, 'group-1', '2024-04-10T10:00:00.000Z')
  expect(await rows()).not.toMatch(THEM)
})

test('of two of one name the id says which, and what bears the name alone stays', async () => {
  const group = await newGroup()
  const { settings } = await group.base()
  const two = [
    { name: 'Chris Day', id: 'aad:tenant-1/aaaaaaaa-1111' },
    { name: 'Chris Day', id: 'aad:tenant-1/bbbbbbbb-2222' },
  ]
  await group.save([{ kind: 'settings', settings: { ...settings, people: two } }])
  await group.say('secretary', 'start DAG035 10 April 2024')
  await group.say('secretary', 'note Chris Day was asked')
  const asked = await group.say('secretary', `person erase Chris Day ${why}`)
  expect([asked.refused, printed(asked)]).toEqual([true, expect.stringContaining('bbbbbbbb-2222')])
  const answer = await group.say('secretary', `person erase aaaaaaaa-1111 ${why}`)
  expect(printed(answer)).toContain('the same name')
  expect((await group.base()).settings.people).toEqual([two[1]])
  const { discussion } = await group.read({ of: 'discussion', id: '0035-000001' })
  expect(discussion[0]?.text).toContain('Chris Day')
})

test('somebody of another group here stays reachable there, and it is not told which', async () => {
  const world = await theirGroup()
  await world.group.directory.remember({ ...addressOf, personId: gone.id, name: gone.name }, 'group-2')
  await world.outbox.owe(hour, [{ personId: gone.id, groupId: 'group-2', actionId: '0001-0001', rule: 'today' }])
  await erase(world)
  expect((await world.group.directory.person(gone.id))?.groups).toEqual(['group-2'])
  expect((await world.outbox.mail(hour, gone.id)).map(({ groupId }) => groupId)).toEqual(['group-2'])
})

test.each([
  'person erase Chris Day',
  'person erase because they asked',
  'person erase Zoe Nobody because they asked',
  'person erase Chris because they asked',
  `person erase Fraser Mathieson ${why}`,
])('“%s” is refused, and nothing changes', async (words) => {
  const world = await theirGroup()
  const { settings } = await world.group.base()
  await world.group.save([
    { kind: 'settings', settings: { ...settings, people: [...settings.people, { name: roles.secretary.name, id: roles.secretary.id }] } },
  ])
  const before = (await world.rows()).filter(([key]) => !key.includes('group'))
  const answer = await world.group.say('secretary', words)
  expect([answer.refused, printed(answer)]).toEqual([true, expect.stringMatching(/\S/)])
  expect((await world.rows()).filter(([key]) => !key.includes('group'))).toEqual(before)
})

test('an export holds what the record, the directory and the mails hold of them, and of nobody else', async () => {
  const { group, outbox } = await theirGroup()
  const answer = await group.say('secretary', 'person export Chris Day')
  const file = answer.privately[0]?.file
  expect(file).toMatchObject({ what: 'person', person: { name: 'Chris Day' } })
  if (!file?.person) throw new Error('no file')
  const built = await buildPersonExport({ ...group, outbox }, 'group-1', file.person, hour)
  const held = JSON.parse(String(built?.bytes)) as {
    id: string
    sent: object[]
    reachedAt: object
    record: { key: string; record: object }[]
  }
  expect(held.id).toBe(gone.id)
  expect(held.reachedAt).toMatchObject({ conversationId: 'a:chris', state: 'blocked' })
  expect(held.sent).toEqual([{ hour, items: [expect.objectContaining({ actionId: '0035-0005' })] }])
  const kinds = held.record.map(({ key }) => key)
  for (const kind of ['attendee|', 'view|', 'mine|', 'told|', 'open|', 'event|', 'group|settings']) expect(kinds.join('\n')).toContain(kind)
  expect(JSON.stringify(held.record.filter(({ key }) => key.startsWith('open|')))).not.toContain('raise a risk')
})

test.each([
  ['José Núñez', ['José Núñez', 'JOSÉ NÚÑEZ', 'Jose\u0301 Nu\u0301n\u0303ez', 'Núñez, José'], 'José Núñezo'],
  ['Jose\u0301 Nu\u0301n\u0303ez', ['José Núñez'], 'José Núñezo'],
  ["Sean O'Brien", ['Sean O’Brien', "Sean O'Brien’s", 'SEAN  O’BRIEN'], 'Sean O’Briens'],
  ['Sean O’Brien', ["Sean O'Brien"], "Sean O'Brienne"],
  ['Ann-Marie Lee', ['Ann‑Marie Lee', 'ann-marie lee'], 'Joann-Marie Leeson'],
])('“%s” goes however it was written, and whoever has a longer name stays', async (name, spellings, other) => {
  const group = await newGroup()
  const { settings } = await group.base()
  const id = 'aad:tenant-1/somebody-else'
  await group.save([
    {
      kind: 'settings',
      settings: {
        ...settings,
        people: [
          { name: spellings[0] ?? '', id },
          { name: other, id: `${id}-2` },
        ],
      },
    },
  ])
  await group.say('secretary', 'start DAG035 10 April 2024')
  for (const spelling of [...spellings, other]) await group.say('secretary', `note ${spelling} was asked`)
  expect((await group.say('secretary', `person erase ${name} ${why}`)).refused).toBe(undefined)
  expect((await group.base()).settings.people.map((each) => each.name)).toEqual([other])
  const { meetings } = await group.read({ of: 'meeting', number: 35 })
  expect(meetings[0]?.discussion.map(({ text }) => text)).toEqual([
    ...spellings.map((spelling) => `A former member${spelling.endsWith('’s') ? '’s' : ''} was asked`),
    `${other} was asked`,
  ])
})
