import type { ChatAddress, PersonAddress } from '../../src/domain/group'
import type { Directory } from '../../src/ports'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableDirectory } from '../../src/storage/table-directory'
import { openTables, type Tables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'
import { chat } from './world'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.stop())

let worlds = 0
const places: [string, () => Promise<Tables>][] = [
  ['Azurite', () => openTables(azurite, { prefix: `d${worlds++}` })],
  ['memory', async () => createMemoryTables()],
]

describe.each(places)('the directory in %s', (_, open) => {
  let tables: Tables
  let directory: Directory
  /** Another instance of the bot on the same tables. */
  let other: Directory
  beforeEach(async () => {
    tables = await open()
    directory = createTableDirectory(tables)
    other = createTableDirectory(tables)
  })

  const elsewhere: ChatAddress = { ...chat, conversationId: '19:meeting_two@thread.v2' }
  const abroad: ChatAddress = { ...elsewhere, tenantId: 'another' }
  const taylor: PersonAddress = { ...chat, personId: 'aad:t/taylor', name: 'Taylor Thorpe' }
  const private_: PersonAddress = { ...taylor, conversationId: 'a:1', personal: true }

  it('binds a chat to a group under a code, once', async () => {
    expect(await directory.groupOfChat(chat)).toBeUndefined()
    expect(await directory.bind(chat, 'g1', 'DAG')).toBe('bound')
    expect(await directory.bind(chat, 'g1', 'DAG')).toBe('bound')
    expect(await other.groupOfChat({ ...chat, serviceUrl: 'http://127.0.0.1:10' })).toBe('g1')
    expect(await other.groupOfCode('t', 'dag')).toBe('g1')
    expect(await other.groupOfCode('another', 'DAG')).toBeUndefined()
    expect(await directory.groupOfChat(elsewhere)).toBeUndefined()
  })

  it('says which of the two is another group’s', async () => {
    await directory.bind(chat, 'g1', 'DAG')
    expect(await other.bind(elsewhere, 'g2', 'dag ')).toBe('code taken')
    expect(await other.bind(chat, 'g2', 'PSG')).toBe('chat taken')
    expect(await other.groupOfCode('t', 'PSG')).toBeUndefined()
    expect(await other.bind(abroad, 'g3', 'DAG')).toBe('bound')
  })

  it('gives a group its code later, and a second chat', async () => {
    expect(await directory.bind(chat, 'g1', 'id g1')).toBe('bound')
    expect(await directory.bind(chat, 'g1', 'DAG')).toBe('bound')
    expect(await other.bind(elsewhere, 'g1', 'DAG')).toBe('bound')
    expect(await directory.groupOfChat(elsewhere)).toBe('g1')
  })

  it('lets one of two win who want the same code at once', async () => {
    const answers = await Promise.all([directory.bind(chat, 'g1', 'DAG'), other.bind(elsewhere, 'g2', 'DAG')])
    expect(answers.sort()).toEqual(['bound', 'code taken'])
  })

  it('asks for a bound chat once', async () => {
    await directory.bind(chat, 'g1', 'DAG')
    const before = tables.requests()
    const asked = await Promise.all(Array.from({ length: 20 }, () => other.groupOfChat(chat)))
    expect(new Set([...asked, await other.groupOfChat(chat)])).toEqual(new Set(['g1']))
    expect(tables.requests() - before).toBeLessThanOrEqual(1)
  })

  it('knows nobody it has not met', async () => {
    expect(await directory.person('aad:t/nobody')).toBeUndefined()
  })

  it('knows a person’s address, groups and choice', async () => {
    await directory.remember(taylor, 'g2')
    await other.remember(taylor, 'g1')
    await directory.prefer(taylor.personId, 'g2')
    expect(await other.person(taylor.personId)).toEqual({ address: taylor, groups: ['g1', 'g2'], bound: 'g2' })
  })

  it('keeps the private conversation when the person is heard in a chat, and the newest service address', async () => {
    await directory.remember(private_)
    await other.remember({ ...taylor, serviceUrl: 'http://127.0.0.1:10' }, 'g1')
    expect((await directory.person(taylor.personId))?.address).toEqual({ ...private_, serviceUrl: 'http://127.0.0.1:10' })
  })

  it('forgets a refusal once the person speaks in private, not when they speak in a chat', async () => {
    await directory.remember(private_)
    await other.remember({ ...private_, state: 'blocked' })
    await directory.remember(taylor, 'g1')
    expect((await directory.person(taylor.personId))?.address?.state).toBe('blocked')
    await directory.remember(private_)
    expect((await directory.person(taylor.personId))?.address).toEqual(private_)
  })

  it('writes nothing for what is no news', async () => {
    await directory.remember(taylor, 'g1')
    const before = tables.requests()
    await directory.remember(taylor, 'g1')
    expect(tables.requests()).toBe(before)
  })

  it('keeps no name in a key', async () => {
    await directory.remember(taylor, 'g1')
    const { people } = tables
    expect(await people.range('aad:t/taylor', ' ', '~')).toEqual([])
  })
})
