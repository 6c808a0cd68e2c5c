import type { ChatAddress } from '../../src/domain/group'
import { ChannelError } from '../../src/teams/channel-error'
import { pauseMs } from '../../src/teams/retry-policy'
import { retryAfterMs } from '../../src/teams/send-once'
import { whyNot } from '../../src/teams/why-not'
import type { DoubleChat } from '../teams-double/chats'
import { people } from '../teams-double/people'
import { card, type Stage, setStage } from './stage'

let stage: Stage
let chat: DoubleChat
let address: ChatAddress

beforeEach(async () => {
  stage = await setStage()
  chat = stage.teams.group([people.secretary, people.chair])
  address = {
    tenantId: stage.teams.tenantId,
    conversationId: chat.id,
    serviceUrl: stage.teams.serviceUrl,
    botId: `28:${stage.teams.appId}`,
    channelId: 'msteams',
  }
})
afterEach(() => stage.stop())

const POST = /^POST .*activities$/
const posts = (): number => stage.teams.server.seen.filter(({ method }) => method === 'POST').length
const send = () => stage.app.messenger.toChat(address, { text: 'hello' })

describe('a tenant that GCC serves', () => {
  test('the public address refuses it once; then everything goes there', async () => {
    stage.teams.server.served = 'gcc'
    expect(await send()).toMatchObject({ delivered: true })
    expect(await stage.app.roster.members(address)).toHaveLength(2)
    expect(await send()).toMatchObject({ delivered: true })
    expect(stage.teams.server.seen.map(({ path, status }) => `${path.split('/')[1]} ${status}`)).toEqual([
      'emea 403',
      'gcc 201',
      'gcc 200',
      'gcc 201',
    ])
  })

  test('refused there too: asked once at each, and never believed to be there', async () => {
    stage.teams.server.served = 'neither'
    expect(await send()).toMatchObject({ delivered: false })
    expect(posts()).toBe(2)
    stage.teams.server.served = 'emea'
    expect(await send()).toMatchObject({ delivered: true })
    expect(posts()).toBe(3)
  })
})

// The SDK left to itself sends four times on each of these (TEAMS.md §8.2).
test.each([408, 500, 501, 505])('%i: one POST, and no more', async (status) => {
  stage.teams.fail({ match: POST, status, times: 9 })
  expect(await send()).toMatchObject({ delivered: false, why: 'fault' })
  expect(posts()).toBe(1)
})

test('a connection that breaks half-way: one POST, for it may have been posted', async () => {
  stage.teams.fail({ match: POST, status: 0, after: true, times: 9 })
  expect(await send()).toMatchObject({ delivered: false, why: 'fault', again: true })
  expect(posts()).toBe(1)
  expect(stage.teams.posted(chat)).toHaveLength(1)
})

test.each([412, 429, 502, 503, 504])('%i passes: our own policy tries again, once is enough', async (status) => {
  stage.teams.fail({ match: POST, status })
  expect(await send()).toMatchObject({ delivered: true })
  expect(posts()).toBe(2)
})

test('what never passes is given up after three more tries', async () => {
  stage.teams.fail({ match: POST, status: 503, times: 9 })
  expect(await send()).toMatchObject({ delivered: false, why: 'fault', again: true })
  expect(posts()).toBe(4)
})

test('a Retry-After longer than our patience is not sat out: a later sweep tries again', async () => {
  stage.teams.fail({ match: POST, status: 429, retryAfter: '60', times: 9 })
  expect(await send()).toMatchObject({ delivered: false, why: 'throttled', again: true })
  expect(posts()).toBe(1)
})

test('a chat that asked for a minute of silence gets it: nothing more is posted there, other chats go on', async () => {
  stage.teams.fail({ match: POST, status: 429, retryAfter: '60', times: 1 })
  await send()
  expect(await send()).toMatchObject({ delivered: false, why: 'throttled', again: true })
  expect(posts()).toBe(1)
  const other = { ...address, conversationId: stage.teams.group([people.secretary]).id }
  expect(await stage.app.messenger.toChat(other, { text: 'hello' })).toMatchObject({ delivered: true })
})

test('reminders are sent as carefully as replies: one POST where the answer may have been lost', async () => {
  stage.teams.fail({ match: POST, status: 500, times: 9 })
  expect(await stage.app.unhurried.toChat(address, { text: 'due' })).toMatchObject({ delivered: false, why: 'fault', again: true })
  expect(posts()).toBe(1)
})

test('an update that breaks is tried again: it is the same twice', async () => {
  const sent = await stage.app.messenger.toChat(address, { text: 'x', card: card('one') })
  stage.teams.fail({ match: /^PUT/, status: 0 })
  expect(await stage.app.messenger.update(address, sent.delivered ? sent.activityId : '', { text: 'x', card: card('two') })).toBe(true)
})

test('an update of what is gone says so; of what is forbidden, throws', async () => {
  expect(await stage.app.messenger.update(address, '404', { text: 'x' })).toBe(false)
  const { activityId } = await stage.teams.say(people.secretary, 'help', { chat })
  await expect(stage.app.messenger.update(address, activityId, { text: 'x' })).rejects.toThrow('NotEnoughPermissions')
})

test('sends into one conversation go one after another, in order', async () => {
  stage.teams.server.latency = 5
  await Promise.all(['a', 'b', 'c', 'd'].map((text) => stage.app.messenger.toChat(address, { text })))
  expect(stage.teams.posted(chat).map(({ activity }) => activity.text)).toEqual(['a', 'b', 'c', 'd'])
})

test('a refused token is a fault worth another try', async () => {
  await send()
  stage.teams.tokens.revoke()
  expect(await send()).toMatchObject({ delivered: false, why: 'fault', again: true })
})

describe('to a person', () => {
  const person = (who: { id: string; name: string; objectId?: string }) => ({
    ...address,
    conversationId: '',
    personId: who.id,
    name: who.name,
    channelUserId: who.id,
    ...(who.objectId ? { objectId: who.objectId } : {}),
  })

  test('a private chat that Teams forgot is opened anew', async () => {
    const own = stage.teams.personal(people.chair)
    const stale = { ...person(people.chair), conversationId: 'a:1gone', personal: true }
    expect(await stage.app.messenger.toPerson(stale, { text: 'due' })).toMatchObject({ delivered: true, conversationId: own.id })
  })

  test('known by Entra id alone', async () => {
    stage.teams.personal(people.chair)
    const { channelUserId: _, ...bare } = person(people.chair)
    expect(await stage.app.messenger.toPerson(bare, { text: 'due' })).toMatchObject({ delivered: true })
  })

  test('without the app; blocked; anonymous', async () => {
    expect(await stage.app.messenger.toPerson(person(people.chair), { text: 'due' })).toMatchObject({
      delivered: false,
      why: 'needs the app',
    })
    stage.teams.personal(people.secretary)
    stage.teams.chats.blocked.add(people.secretary.id)
    expect(await stage.app.messenger.toPerson(person(people.secretary), { text: 'due' })).toMatchObject({
      delivered: false,
      why: 'blocked',
      again: false,
    })
    expect(await stage.app.messenger.toPerson(person(people.anonymous), { text: 'due' })).toMatchObject({
      delivered: false,
      why: 'external',
      again: false,
    })
  })
})

test.each<[number | undefined, string, string, boolean]>([
  [400, 'BadArgument', 'fault', false],
  [400, 'Bot cannot create a conversation with an anonymous user', 'external', false],
  [401, 'BotNotRegistered', 'fault', true],
  [403, 'BotNotInConversationRoster', 'gone', false],
  [404, 'BotNotInConversationRoster', 'gone', false],
  [403, 'ForbiddenOperationException', 'needs the app', false],
  [403, "Bot is not installed in user's personal scope", 'needs the app', false],
  [403, 'ConversationBlockedByUser', 'blocked', false],
  [403, '{"errorCode":209,"message":"{\\"subCode\\":\\"MessageWritesBlocked\\"}"}', 'blocked', false],
  [403, '{"error":{"code":"Forbidden","message":"{\\"subCode\\": \\"MessageWritesBlocked\\"}"}}', 'blocked', false],
  [403, 'BotDisabledByAdmin', 'blocked', false],
  [403, 'NotEnoughPermissions', 'fault', false],
  [403, 'something new', 'fault', false],
  [404, 'ConversationNotFound', 'gone', false],
  [412, 'PreconditionFailed', 'throttled', true],
  [413, 'MessageSizeTooBig', 'fault', false],
  [429, 'Throttled', 'throttled', true],
  [500, 'ServiceError', 'fault', true],
  [undefined, 'ECONNRESET', 'fault', true],
])('%s %s: %s', (status, said, why, again) => {
  expect(whyNot(new ChannelError('DAG_STATUS', status, said))).toMatchObject({ delivered: false, why, again })
})

test.each<[string | null, number | undefined]>([
  ['2', 2000],
  ['0', 0],
  ['0.5', 500],
  ['Wed, 10 Apr 2024 09:00:05 GMT', 5000],
  ['Wed, 10 Apr 2024 08:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %s is %s ms', (header, expected) => {
  expect(retryAfterMs(header, Date.parse('2024-04-10T09:00:00Z'))).toBe(expected)
})

test('the pause doubles, with chance added, and never undercuts what the channel asked for', () => {
  const options = { baseMs: 400, most: 3, patienceMs: 10_000, random: () => 0.5 }
  expect([1, 2, 3].map((attempt) => pauseMs(attempt, new Error('x'), options))).toEqual([500, 900, 1700])
  expect(pauseMs(1, new ChannelError('DAG_STATUS', 429, '', 3000), options)).toBe(3100)
})
