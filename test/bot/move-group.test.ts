import { type Bot, createBot } from '../../src/bot'
import { foundGroup } from '../../src/bot/found-group'
import { printReply } from '../../src/cli/print-reply'
import type { ChatAddress } from '../../src/domain/group'
import type { Reply } from '../../src/domain/reply'
import type { Said } from '../../src/domain/said'
import type { Delivery, Store } from '../../src/ports'
import { sweep } from '../../src/reminders/sweep'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableDirectory } from '../../src/storage/table-directory'
import { createTableOutbox } from '../../src/storage/table-outbox'
import { createTableStore } from '../../src/storage/table-store'
import type { Tables } from '../../src/storage/tables'
import { roles } from '../commands/group'

const address = (conversationId: string): ChatAddress => ({
  tenantId: 'tenant-1',
  conversationId,
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
})
const OLD = address('19:old@thread.v2')
const NEW = address('19:new@thread.v2')
const THIRD = address('19:third@thread.v2')
const action = 'action IPA to describe the test window by 8 May 2024'
const GONE = /meets in another chat now/
const log = { info: () => undefined, warn: () => undefined, error: ({ err }: { err?: unknown }) => void thrown.push(err) }
const thrown: unknown[] = []
afterEach(() => expect(thrown.splice(0)).toEqual([]))

let count = 0
/** One process of the bot. */
const instance = (tables: Tables, over: (store: Store) => Store = (store) => store) => {
  const store = over(createTableStore(tables, () => '2024-04-10T09:00:00.000Z'))
  const directory = createTableDirectory(tables)
  const members = Object.values(roles)
  const bot: Bot = createBot({
    store,
    directory,
    roster: { members: async () => members, organizer: async () => undefined },
    log,
    pause: async () => undefined,
  })
  const hear = (chat: ChatAddress, more: Partial<Said>): Promise<Reply> => {
    count += 1
    const at = new Date(Date.parse('2024-04-10T09:00:00Z') + count * 1000).toISOString()
    return bot.hear({ id: `said-${count}`, by: roles.secretary, at, chat: { kind: 'group', address: chat }, mentions: [], ...more })
  }
  return { bot, store, directory, hear, say: async (chat: ChatAddress, words: string) => printReply(await hear(chat, { words })) }
}

/** A group whose secretary is the one who speaks here. */
const founded = (ports: Parameters<typeof foundGroup>[0], id: string, code: string, chat: ChatAddress): Promise<unknown> =>
  foundGroup(ports, id, { code, tenantId: 'tenant-1', secretaries: [roles.secretary.id] }, chat, '2024-01-01T00:00:00.000Z')

/** Two processes on one storage; the group meets in OLD, where minutes are taken. */
const twoInstances = async () => {
  const tables = createMemoryTables()
  const [first, second] = [instance(tables), instance(tables)]
  await founded(first, 'group-1', 'DAG', OLD)
  await first.say(OLD, 'start DAG035 10 April 2024 10:00')
  // Both know the group.
  await second.say(OLD, 'note before')
  const notes = async () =>
    ((await first.store.read('group-1', [{ of: 'meeting', number: 35 }])).meetings[0]?.discussion ?? []).map(({ text }) => text)
  const chat = async () => (await first.store.load('group-1'))?.settings.chat?.conversationId
  return { tables, first, second, notes, chat }
}
type Instances = Awaited<ReturnType<typeof twoInstances>>

/** A sweep long after, and what it posted to which chat. */
const swept = async ({ tables, first }: Instances, meanwhile: () => Promise<void> = async () => undefined) => {
  const sent: { to: string; text: string }[] = []
  const take = async (to: string, text: string): Promise<Delivery> => {
    sent.push({ to, text })
    return { delivered: true, conversationId: to, activityId: `activity ${sent.length}` }
  }
  const report = await sweep({
    store: first.store,
    outbox: createTableOutbox(tables),
    directory: first.directory,
    messenger: {
      toChat: ({ conversationId }, { text }) => take(conversationId, text),
      toPerson: ({ name }, { text }) => take(name, text),
      update: async () => true,
    },
    at: '2024-04-10T12:00:00.000Z',
    log,
    cardOf: async (groupId, ref) => {
      await meanwhile()
      return first.bot.cardOf(groupId, ref, '2024-04-10T12:00:00.000Z')
    },
  })
  expect(report.failures).toBe(0)
  return sent
}

describe('an instance that did not hear of the move', () => {
  test('records nothing typed in the old chat, and looks nothing up there', async () => {
    const { first, second, notes } = await twoInstances()
    expect(await first.say(NEW, 'settings group DAG')).toContain('✓ DAG meets in this chat')
    expect(await second.say(OLD, 'note too late')).toMatch(GONE)
    expect(await second.say(OLD, 'actions')).toMatch(GONE)
    expect(await notes()).toEqual(['before'])
  })

  test('looks nothing up in the old chat, that first of all', async () => {
    const { first, second } = await twoInstances()
    await first.say(NEW, 'settings group DAG')
    expect(await second.say(OLD, 'lines')).toMatch(GONE)
  })

  test('serves the new chat, where it was asked for help before', async () => {
    const { tables, first, second, notes } = await twoInstances()
    await founded(first, 'group-2', '', NEW)
    for (const each of [first, second]) expect(await each.say(NEW, 'actions')).toContain('This chat has no group yet')
    await first.say(NEW, 'settings group DAG')
    expect(await second.say(NEW, 'note heard')).not.toContain('no group')
    expect(await notes()).toEqual(['before', 'heard'])
    expect(await instance(tables).say(NEW, 'lines')).toContain('heard')
  })

  test('knows a group that was begun elsewhere, where it was asked for help before', async () => {
    const { tables } = await twoInstances()
    const [first, second] = [instance(tables), instance(tables)]
    await founded(first, 'group-3', '', THIRD)
    expect(await second.say(THIRD, 'actions')).toContain('This chat has no group yet')
    await first.say(THIRD, 'start SEAG001 10 April 2024 10:00')
    expect(await second.say(THIRD, 'actions')).toContain('No open actions')
  })

  test('does not take it back with the old chat’s new address', async () => {
    const { first, second, chat } = await twoInstances()
    await first.say(NEW, 'settings group DAG')
    await second.say({ ...OLD, serviceUrl: 'http://127.0.0.1:10' }, 'actions')
    await second.bot.flush()
    expect(await chat()).toBe(NEW.conversationId)
  })
})

test('what Teams tells of the old chat’s calls is no more of the group', async () => {
  const { first, second } = await twoInstances()
  await first.say(NEW, 'settings group DAG')
  const told = { kind: 'group' as const, address: OLD }
  for (const { bot } of [first, second]) {
    await bot.participated({ chat: told, how: 'joined', people: [roles.outsider], at: '2024-04-10T10:00:00.000Z' })
    expect(printReply(await bot.meetingStarted(told, '2024-04-10T10:00:00.000Z'))).toBe('')
    expect(printReply(await bot.meetingEnded(told, '2024-04-10T10:30:00.000Z'))).toBe('')
  }
  const base = await first.store.load('group-1')
  const { attendees } = await first.store.read('group-1', [{ of: 'attendees', meeting: 35 }])
  // Its own, of the start.
  expect([attendees, base?.meeting?.sessions]).toEqual([[], [{ from: expect.anything() }]])
})

test.each([
  ['one instance', 0],
  ['two', 1],
])('two chats say it at the same moment, to %s: it meets in one of them, the other is told so', async (_name, other) => {
  const world = await twoInstances()
  const second = [world.first, world.second][other] ?? world.first
  const answers = await Promise.all([world.first.say(NEW, 'settings group DAG'), second.say(THIRD, 'settings group DAG')])
  const at = await world.chat()
  const winner = [NEW, THIRD].findIndex(({ conversationId }) => conversationId === at)
  expect(answers[winner]).toContain('✓ DAG meets in this chat')
  expect(answers[1 - winner]).toContain('Somebody changed the record in the same moment')
  const [there, elsewhere] = winner === 0 ? [NEW, THIRD] : [THIRD, NEW]
  expect(await second.say(there, 'note in the right one')).not.toMatch(GONE)
  expect(await second.say(OLD, 'note in the old one')).toMatch(GONE)
  expect(await second.say(elsewhere, 'note nowhere')).toContain('no group yet')
  expect(await world.notes()).toEqual(['before', 'in the right one'])
})

test('a line typed in the old chat in the same moment is recorded or refused, and says which', async () => {
  for (const order of ['line first', 'move first']) {
    const { first, notes } = await twoInstances()
    const line = () => first.say(OLD, 'note in the same moment')
    const move = () => first.say(NEW, 'settings group DAG')
    const [said, moved] = order === 'line first' ? await Promise.all([line(), move()]) : (await Promise.all([move(), line()])).reverse()
    // Lost to the line, it is said again.
    if (!moved?.includes('✓')) expect(await move()).toContain('✓ DAG meets in this chat')
    expect(await notes()).toEqual(GONE.test(said ?? '') ? ['before'] : ['before', 'in the same moment'])
  }
})

test('a press in the old chat, right after the move and while it is under way, does its work once', async () => {
  for (const when of ['after', 'meanwhile']) {
    const { first, second } = await twoInstances()
    await first.say(OLD, action)
    await first.bot.posted('group-1', [
      { ref: 'DAG35-01', conversationId: OLD.conversationId, activityId: 'card', at: '2024-04-10T09:30:00.000Z' },
    ])
    const press = () => second.hear(OLD, { command: 'close', args: { words: 'DAG35-01' }, groupId: 'group-1' })
    const move = () => first.say(NEW, 'settings group DAG')
    const [, pressed] = when === 'after' ? [await move(), await press()] : await Promise.all([move(), press()])
    expect(printReply(pressed)).toContain('closed')
    expect(pressed.refused).toBe(undefined)
    await move()
    const { actions } = await first.store.read('group-1', [{ of: 'action', id: '0035-0001' }])
    expect(actions).toMatchObject([{ status: 'closed' }])
    // Its new state goes to the group's chat of that moment, never to both.
    for (const { posted, chat } of pressed.toGroup) expect(posted && posted.conversationId !== chat?.conversationId).toBeFalsy()
    await first.bot.flush()
  }
})

test('killed between the record and the chat’s own row, it is completed when it is said again, and claims nothing', async () => {
  const world = await twoInstances()
  const adopt = jest.spyOn(world.first.directory, 'adopt').mockRejectedValueOnce(new Error('killed'))
  await world.first.say(NEW, 'settings group DAG')
  adopt.mockRestore()
  thrown.splice(0)
  expect(await world.second.say(OLD, 'note lost')).toMatch(GONE)
  expect(await world.second.say(NEW, 'note nowhere yet')).toContain('no group yet')
  const answer = await world.second.say(NEW, 'settings group DAG')
  expect(answer).toContain('✓ DAG meets in this chat')
  expect(answer).not.toContain('was told')
  for (const each of [world.first, world.second]) await each.say(NEW, `note heard`)
  expect(await world.notes()).toEqual(['before', 'heard', 'heard'])
})

test('moved back, the first chat is the group’s again, in every instance', async () => {
  const { first, second, notes, chat } = await twoInstances()
  expect(await first.say(NEW, 'settings group DAG')).toContain('✓ DAG meets in this chat')
  expect(await second.say(NEW, 'note over there')).not.toMatch(GONE)
  expect(await second.say(OLD, 'settings group DAG')).toContain('✓ DAG meets in this chat')
  expect(await chat()).toBe(OLD.conversationId)
  expect(await first.say(NEW, 'note lost')).toMatch(GONE)
  expect(await first.say(OLD, 'note back again')).not.toMatch(GONE)
  expect(await notes()).toEqual(['before', 'over there', 'back again'])
})

test('the meeting’s card in the old chat shows nothing of what comes later, but loses what is confidential', async () => {
  const { first } = await twoInstances()
  await first.say(OLD, 'area Quiet staffing')
  const ref = 'meeting 35'
  await first.bot.posted('group-1', [{ ref, conversationId: OLD.conversationId, activityId: 'card', at: '2024-04-10T09:30:00.000Z' }])
  await first.say(NEW, 'settings group DAG')
  const redrawn = async (words: string) => {
    const { refresh = [] } = await first.hear(NEW, { words })
    return Promise.all(refresh.map((each) => first.bot.standing(each, '2024-04-10T10:00:00.000Z')))
  }
  expect(await redrawn('area Later')).toEqual([undefined])
  const [card] = await redrawn('confidential area Quiet staffing')
  expect(card).toMatchObject({ ref, posted: { conversationId: OLD.conversationId } })
  expect(JSON.stringify(card?.message)).not.toContain('Quiet staffing')
})

describe('the sweep posts what is owed', () => {
  test('in the chat it moved to, and knows where it stands', async () => {
    const world = await twoInstances()
    await world.first.say(OLD, action)
    await world.first.say(NEW, 'settings group DAG')
    const sent = await swept(world)
    expect(sent.find(({ text }) => text.includes('DAG35-01'))?.to).toBe(NEW.conversationId)
    const { cards } = await world.first.store.read('group-1', [{ of: 'card', ref: 'DAG35-01' }])
    expect(cards).toMatchObject([{ conversationId: NEW.conversationId, activityId: expect.stringContaining('activity') }])
    // Changed later, it is drawn again there and not posted a second time.
    const answer = await world.second.hear(NEW, { words: 'close DAG35-01' })
    expect(answer.toGroup).toMatchObject([{ posted: { conversationId: NEW.conversationId } }])
  })

  test('in the chat it moved to while the sweep was posting', async () => {
    const world = await twoInstances()
    await world.first.say(OLD, action)
    let moved = false
    const sent = await swept(world, async () => {
      if (moved) return
      moved = true
      expect(await world.first.say(NEW, 'settings group DAG')).toContain('✓')
    })
    for (const { to } of sent.filter(({ text }) => text.includes('DAG35'))) expect(to).toBe(NEW.conversationId)
    expect(sent.length).toBeGreaterThan(0)
  })
})
