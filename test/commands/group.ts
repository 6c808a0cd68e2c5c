import { type Bot, createBot } from '../../src/bot'
import { foundGroup } from '../../src/bot/found-group'
import { printReply } from '../../src/cli/print-reply'
import type { ChatAddress } from '../../src/domain/group'
import type { Person } from '../../src/domain/person'
import type { Reply } from '../../src/domain/reply'
import type { Said } from '../../src/domain/said'
import type { Base, Change, Directory, Facts, Need, Store } from '../../src/ports'
import { createMemoryDirectory } from '../../src/storage/memory-directory'
import { createMemoryStore } from '../../src/storage/memory-store'
import { createMemoryTables } from '../../src/storage/memory-tables'
import type { Operation, Table } from '../../src/storage/table'
import type { Tables } from '../../src/storage/tables'

const tenantId = 'tenant-1'
const address = (conversationId: string): ChatAddress => ({
  tenantId,
  conversationId,
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
})
const person = (name: string): Person => ({ id: `aad:tenant-1/${name.toLowerCase().replace(' ', '-')}`, name, tenantId })

export const roles = {
  secretary: person('Fraser Mathieson'),
  chair: person('Justin Andrews'),
  member: person('Chris Day'),
  outsider: person('Zoe Stranger'),
  /** Of the organizer's choice in Teams, and a member here. */
  presenter: person('Priya Presenter'),
  /** Owner of DAG34-01, and not in the chat. */
  owner: person('Olive Owner'),
  /** From another organisation, signed in there. */
  guest: { ...person('Gus Guest'), guest: true },
  anonymous: { id: 'ch:29:1anonymous', name: 'Justin Andrews', tenantId, guest: true },
  tenant: { id: 'aad:tenant-2/tess', name: 'Fraser Mathieson', tenantId: 'tenant-2' },
  /** A secretary elsewhere. */
  other: person('Otto Other'),
}
export type RoleName = keyof typeof roles

type Commit = [table: 'register' | 'wake' | 'people' | 'chats', partition: string, operations: readonly Operation[]]

/** What was written before, and where what is written now is noted. */
interface Kept {
  replay: Commit[]
  record: Commit[]
}

const recording = (tables: Tables, record: Commit[]): Tables => {
  const noted = (name: Commit[0]): Table => ({
    ...tables[name],
    commit: (partition, operations) => {
      record.push([name, partition, operations])
      return tables[name].commit(partition, operations)
    },
  })
  return { ...tables, register: noted('register'), wake: noted('wake'), people: noted('people'), chats: noted('chats') }
}

/** A group in memory, with the real bot before it. */
export interface TestGroup {
  say(role: RoleName, words: string): Promise<Reply>
  /** A button or form of the group, pressed in a private chat (how somebody outside its chat may reach it), its own or another group's. */
  press(role: RoleName, command: string, args: Record<string, unknown>, where?: 'private' | 'chat' | 'other chat'): Promise<Reply>
  /** In the group's own chat. */
  pressInChat(role: RoleName, command: string, args: Record<string, unknown>): Promise<Reply>
  /** In the group's chat, whatever is given. */
  said(role: RoleName, more: Partial<Said>): Promise<Reply>
  /** By the secretary of PSG, another group of the tenant, in its own chat. */
  elsewhere(words: string): Promise<Reply>
  cardOf: Bot['cardOf']
  standing: Bot['standing']
  /** The card of an item came to stand in the chat. */
  posted(ref: string, shows?: string): Promise<void>
  /** As before the process ends. */
  flush(): Promise<void>
  /** The operator's log. */
  logged: string[]
  store: Store
  directory: Directory
  /** What is kept, as rows. */
  tables: Tables
  base(): Promise<Base>
  read(...needs: Need[]): Promise<Facts>
  /** Straight into the register, as an import writes. */
  save(changes: Change[]): Promise<void>
}

/** `over`: what stands between the bot and its register. */
export const newGroup = async (
  code = 'DAG',
  over: (store: Store) => Store = (store) => store,
  tables: Tables = createMemoryTables(),
  kept?: Kept,
): Promise<TestGroup> => {
  for (const [name, partition, operations] of kept?.replay ?? []) await tables[name].commit(partition, operations)
  const written = kept ? recording(tables, kept.record) : tables
  const store = over(createMemoryStore(undefined, written))
  const directory = createMemoryDirectory(written)
  const chat = address('19:meeting_test@thread.v2')
  const inChat = [roles.secretary, roles.chair, roles.member, roles.presenter, roles.guest, roles.anonymous]
  const given = { code, tenantId, secretaries: [roles.secretary.id], chairs: [roles.chair.id] }
  await foundGroup({ store, directory }, 'group-1', given, chat, '2024-01-01T00:00:00.000Z')
  const other = { code: 'PSG', tenantId, secretaries: [roles.other.id] }
  const otherChat = address('19:meeting_psg@thread.v2')
  await foundGroup({ store, directory }, 'group-2', other, otherChat, '2024-01-01T00:00:00.000Z')
  const logged: string[] = []
  const bot: Bot = createBot({
    store,
    directory,
    roster: { members: async () => inChat, organizer: async () => undefined },
    log: {
      info: () => undefined,
      warn: (fields, message) => void logged.push(`${message} ${JSON.stringify(fields)}`),
      error: (fields) => {
        throw (fields as { err?: unknown }).err
      },
    },
    pause: async () => undefined,
  })
  let count = kept?.replay.length ?? 0
  const said = (by: Person, more: Partial<Said>): Promise<Reply> => {
    count += 1
    const at = new Date(Date.parse('2024-04-10T09:00:00Z') + count * 1000).toISOString()
    return bot.hear({ id: `said-${count}`, by, at, chat: { kind: 'group', address: chat }, mentions: [], ...more })
  }
  return {
    logged,
    store,
    directory,
    tables,
    say: (role, words) => said(roles[role], { words }),
    press: (role, command, args, where = 'private') =>
      said(roles[role], {
        command,
        args,
        groupId: 'group-1',
        ...(where === 'chat' ? {} : { chat: { kind: where === 'private' ? 'personal' : 'group', address: address(`${where}:${role}`) } }),
      }),
    pressInChat: (role, command, args) => said(roles[role], { command, args, groupId: 'group-1' }),
    said: (role, more) => said(roles[role], more),
    flush: () => bot.flush(),
    cardOf: bot.cardOf,
    standing: bot.standing,
    elsewhere: (words) => said(roles.other, { words, chat: { kind: 'group', address: otherChat } }),
    posted: (ref, shows) =>
      store.posted('group-1', [
        {
          ref,
          conversationId: chat.conversationId,
          activityId: `card of ${ref}`,
          at: '2024-04-10T09:00:00.000Z',
          ...(shows ? { shows } : {}),
        },
      ]),
    async base() {
      const base = await store.load('group-1')
      if (!base) throw new Error('no group')
      return base
    },
    async save(changes) {
      const base = await store.load('group-1')
      if (base) await store.save({ group: base.group, etag: base.etag, changes, events: [], said: [] })
      // Somebody else wrote: the bot hears of it when its next save is lost.
    },
    read: (...needs) => store.read('group-1', needs),
  }
}

/** Said before an example is tried: three meetings, the items that the examples name, the third meeting running. */
const PREPARED = [
  'start DAG032 14 February 2024',
  ...Array.from({ length: 6 }, (_, n) => `action IPA to describe test window ${n + 1} by 8 May 2024`),
  'end',
  'start DAG034 13 March 2024',
  ...Array.from({ length: 4 }, (_, n) => `action Elexon to share figure ${n + 1} by 8 May 2024`),
  'end',
  'issue report DAG034',
  'start DAG035 10 April 2024 10:00-13:00',
  'agenda add CR044 Decision; CR045 Decision',
  'area CR044 Decision',
  'action Programme to raise a risk on CR044 by 8 May 2024',
  'action Programme to test CR044 by 8 May 2024',
  'action Programme to plan CR045 by 8 May 2024',
  'action Programme to cost CR046 by 8 May 2024',
]
const DECISIONS = [
  'settings next decision 99',
  'decision The SRO recommends CR044',
  'decision The SRO recommends CR045',
  'decision The SRO approved CR046',
  'note the papers came late',
]

const prepared = new Map<boolean, Promise<Commit[]>>()

/** Said once, and written again for every test that asks: each has a group of its own. */
const prepare = async (decisions: boolean): Promise<Commit[]> => {
  const record: Commit[] = []
  const group = await newGroup('DAG', undefined, undefined, { replay: [], record })
  for (const words of [...PREPARED, ...(decisions ? DECISIONS : [])]) {
    const answer = await group.say('secretary', words)
    if (answer.refused) throw new Error(`“${words}” was refused: ${printReply(answer)}`)
  }
  const { actions } = await group.read({ of: 'action', id: '0034-0001' })
  const owners = [{ party: 'Elexon', persons: [{ name: roles.owner.name, id: roles.owner.id }], collective: false }]
  // Nobody can be picked who is not in the chat: an imported register may name them.
  await group.save(actions.map((before) => ({ kind: 'action', before, after: { ...before, owners } })))
  return record
}

export const preparedGroup = async (decisions = true, tables?: Tables): Promise<TestGroup> => {
  const replay = prepared.get(decisions) ?? prepare(decisions)
  prepared.set(decisions, replay)
  return newGroup('DAG', undefined, tables, { replay: await replay, record: [] })
}

export const printed = printReply
