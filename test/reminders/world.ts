import type { Instant } from '../../src/domain/due'
import { type ChatAddress, defaultSettings, type PersonAddress, SCHEMA, type Settings } from '../../src/domain/group'
import type { Owner } from '../../src/domain/owner'
import type { Action, Meeting } from '../../src/domain/record'
import { actionId } from '../../src/domain/refs'
import { meetingCalendar, nextLook } from '../../src/domain/reminder-policy'
import type { Message } from '../../src/domain/reply'
import type { Change, Delivery, Directory, Messenger, Outbox, Store } from '../../src/ports'
import type { SweepReport } from '../../src/reminders/sweep-report'
import type { SweepWorld } from '../../src/reminders/sweep-world'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableDirectory } from '../../src/storage/table-directory'
import { createTableOutbox } from '../../src/storage/table-outbox'
import { createTableStore } from '../../src/storage/table-store'
import type { Tables } from '../../src/storage/tables'

/** When the meeting was minuted; all looks are planned then. */
export const minuted: Instant = '2024-04-10T09:30:00.000Z'

export const paul = { name: 'Paul Pettitt', id: 'aad:t/paul' }
export const sean = { name: 'Sean Cooper', id: 'aad:t/sean' }
export const fraser = { name: 'Fraser Mathieson', id: 'aad:t/fraser' }
export const chris = { name: 'Chris Day', id: 'aad:t/chris' }
export const carolyn = { name: 'Carolyn Burns', id: 'aad:t/carolyn' }

export const chat: ChatAddress = {
  tenantId: 't',
  conversationId: '19:meeting_one@thread.v2',
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
}

export const addressOf = ({ name, id }: { name: string; id: string }): PersonAddress => ({
  ...chat,
  conversationId: `a:${id}`,
  personal: true,
  personId: id,
  name,
})

export const settings: Settings = {
  ...defaultSettings('DAG', 't'),
  title: 'MHHS Design Advisory Group (DAG)',
  chat,
  secretaries: [fraser.id],
  // Its tests ask for it.
  reminders: { ...defaultSettings('DAG', 't').reminders, digest: 0 },
  people: [
    { ...paul, party: 'Programme' },
    { ...sean, party: 'Programme' },
    { ...fraser, party: 'Programme' },
    { ...chris, party: 'Elexon', representative: true },
    { ...carolyn, party: 'Small Supplier', representative: true },
    { name: 'David Yeoman', party: 'DNO', representative: true },
  ],
  teams: [{ party: 'Programme', team: 'PMO', contact: { name: fraser.name } }],
}

export const meeting: Meeting = {
  number: 35,
  ref: 'DAG035',
  date: '2024-04-10',
  venue: 'Virtual',
  classification: 'Public',
  state: 'running',
  startedAt: minuted,
  next: { date: '2024-05-08' },
  counters: { action: 0, area: 0, discussion: 0 },
}

export const owner = (...persons: { name: string; id?: string }[]): Owner => ({ party: 'Programme', persons, collective: false })

export const action = (number: number, over: Partial<Action> = {}): Action => ({
  id: actionId(35, number),
  ref: `DAG35-${String(number).padStart(2, '0')}`,
  meeting: 35,
  number,
  text: `Matter ${number}`,
  owners: [owner(paul)],
  due: { kind: 'date', date: '2024-05-08' },
  firstDue: { kind: 'date', date: '2024-05-08' },
  status: 'open',
  updates: [],
  raisedAt: minuted,
  raisedBy: fraser,
  ...over,
})

/** An action as the bot saves it: with its next look. */
export const planned = (each: Action, of: Settings = settings, after: Instant = minuted): Action => {
  const { look: _look, ...rest } = each
  const look = nextLook(rest, of, meetingCalendar(of, meeting), after)
  return { ...rest, ...(look ? { look: look.at } : {}) }
}

const nobodyListens = { info: () => undefined, warn: () => undefined, error: () => undefined }

export interface Letter {
  to: string
  text: string
  message: Message
}

export interface World extends Omit<SweepWorld, 'at'> {
  tables: Tables
  store: Store
  outbox: Outbox
  directory: Directory
  /** What arrived, in order. */
  letters: Letter[]
  /** What the channel says to a person instead of taking the message. */
  refuse: Map<string, Delivery | (() => Promise<Delivery>)>
  /** When a wake is lowered. */
  clock: { now: Instant }
  /** Saves changes as the bot would. */
  change(changes: Change[], groupId?: string): Promise<void>
}

/** A group that held meeting 35 with these actions, its people met in private; on any tables. */
export const createWorld = async (
  actions: readonly Action[],
  over: Partial<Settings> = {},
  tables: Tables = createMemoryTables(),
): Promise<World> => {
  const clock = { now: minuted }
  const store = createTableStore(tables, () => clock.now)
  const directory = createTableDirectory(tables)
  const of = { ...settings, ...over }
  const letters: Letter[] = []
  const refuse: World['refuse'] = new Map()
  const take = async (to: string, message: Message): Promise<Delivery> => {
    const refusal = refuse.get(to)
    if (refusal) return typeof refusal === 'function' ? refusal() : refusal
    letters.push({ to, text: message.text, message })
    return { delivered: true, conversationId: `a:${to}`, activityId: String(letters.length) }
  }
  const messenger: Messenger = {
    toChat: (_address, message) => take('the meeting chat', message),
    toPerson: (address, message) => take(address.name, message),
    update: async () => true,
  }
  const change = async (changes: Change[], groupId = 'g1'): Promise<void> => {
    const base = await store.load(groupId)
    const fresh = {
      id: groupId,
      schema: SCHEMA,
      decision: 0,
      event: 0,
      proposal: 0,
      meeting: 35,
      running: true,
      counters: meeting.counters,
    }
    const saved = await store.save({ group: base?.group ?? fresh, ...(base ? { etag: base.etag } : {}), changes, events: [], said: [] })
    if (saved.kind !== 'saved') throw new Error(saved.kind)
  }
  await change([
    { kind: 'settings', settings: of },
    { kind: 'meeting', meeting },
  ])
  // Ten actions of several owners each fit in a transaction.
  for (let from = 0; from < actions.length; from += 10)
    await change(actions.slice(from, from + 10).map((each) => ({ kind: 'action', after: planned(each, of) })))
  for (const person of [paul, sean, fraser, chris, carolyn]) await directory.remember(addressOf(person), 'g1')
  const outbox = createTableOutbox(tables)
  return {
    tables,
    store,
    outbox,
    directory,
    messenger,
    letters,
    refuse,
    clock,
    change,
    log: nobodyListens,
  }
}

/** `Paul Pettitt: DAG35-01 before 5, DAG35-02 today`, one line a message, those told to secretaries in brackets. */
export const toldIn = (report: SweepReport): string[] =>
  report.messages
    .map(
      ({ name, items, undelivered }) =>
        `${name}: ${[...items.map(({ ref, rule }) => `${ref} ${rule}`), ...undelivered.map(({ ref, rule }) => `[${ref} ${rule}]`)].join(', ')}`,
    )
    .sort()
