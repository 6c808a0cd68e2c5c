import { people } from './people'
import { TeamsDouble } from './teams-double'

const { secretary, chair, anonymous, design } = people
const HELLO = { type: 'message', text: 'hello' }
const card = (content: object) => ({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] })
const good = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x' }] }

let teams: TeamsDouble
let clock = 1_712_739_600_000
let token: string

const ask = async (method: string, path: string, body?: object, authorization: string | undefined = `Bearer ${token}`) => {
  const response = await fetch(`${teams.serviceUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  const told = text ? (JSON.parse(text) as { id?: string; error?: { code: string } }) : {}
  return { status: response.status, code: told.error?.code, id: told.id, retryAfter: response.headers.get('retry-after'), told }
}
const activities = (chat: { id: string }) => `v3/conversations/${encodeURIComponent(chat.id)}/activities`

beforeEach(async () => {
  clock = 1_712_739_600_000
  teams = await TeamsDouble.start({ now: () => clock })
  const form = new URLSearchParams({
    client_id: teams.appId,
    client_secret: teams.tokens.secret,
    scope: 'https://api.botframework.com/.default',
    grant_type: 'client_credentials',
  })
  const issued = await fetch(`${teams.server.url}/${teams.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form })
  token = ((await issued.json()) as { access_token: string }).access_token
})
afterEach(() => teams.stop())

test('a token of its own, not expired, and a right secret', async () => {
  const path = activities(teams.group([secretary]))
  expect(await ask('POST', path, HELLO, '')).toMatchObject({ status: 401 })
  expect(await ask('POST', path, HELLO, 'Bearer made-up')).toMatchObject({ status: 401, code: 'BotNotRegistered' })
  expect(await ask('POST', path, HELLO)).toMatchObject({ status: 201 })
  clock += 3_600_001
  expect(await ask('POST', path, HELLO)).toMatchObject({ status: 401 })
  const wrong = new URLSearchParams({ client_id: teams.appId, client_secret: 'guess', scope: 'https://api.botframework.com/.default' })
  expect((await fetch(`${teams.server.url}/x/oauth2/v2.0/token`, { method: 'POST', body: wrong })).status).toBe(401)
})

test('text and a card together are posted, but nobody is told the id, and no update may bring both', async () => {
  const chat = teams.group([secretary])
  expect(await ask('POST', activities(chat), { ...card(good), text: 'and words' })).toMatchObject({ status: 201, id: undefined })
  const [split] = teams.posted(chat)
  expect(await ask('PUT', `${activities(chat)}/${split?.id}`, card(good))).toMatchObject({
    status: 404,
    code: 'ActivityNotFoundInConversation',
  })
  const { id } = await ask('POST', activities(chat), card(good))
  expect(await ask('PUT', `${activities(chat)}/${id}`, { ...card(good), text: 'words' })).toMatchObject({ status: 400 })
  expect(await ask('PUT', `${activities(chat)}/${id}`, card(good))).toMatchObject({ status: 200, id })
})

test.each<[string, object, number]>([
  ['version 1.6', { ...good, version: '1.6' }, 400],
  ['no version', { type: 'AdaptiveCard', body: [] }, 400],
  [
    'an id twice',
    {
      ...good,
      body: [
        { type: 'Input.Text', id: 'a', label: 'a' },
        { type: 'Input.Text', id: 'a', label: 'b' },
      ],
    },
    400,
  ],
  ['an element there is not', { ...good, body: [{ type: 'TextBox', text: 'x' }] }, 400],
  ['a good one', good, 201],
])('a card: %s', async (_what, content, expected) => {
  expect((await ask('POST', activities(teams.group([secretary])), card(content))).status).toBe(expected)
})

test('oversize, empty, unknown', async () => {
  const chat = teams.group([secretary])
  expect(await ask('POST', activities(chat), { type: 'message', text: 'x'.repeat(60_000) })).toMatchObject({
    status: 413,
    code: 'MessageSizeTooBig',
  })
  expect(await ask('POST', activities(chat), { type: 'message', text: ' ' })).toMatchObject({ status: 400 })
  expect(await ask('POST', activities({ id: '19:unknown@thread.v2' }), HELLO)).toMatchObject({ status: 404, code: 'ConversationNotFound' })
  const without = teams.group([secretary], { id: '19:without@thread.v2', bot: false })
  expect(await ask('POST', activities(without), HELLO)).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' })
})

test('messages of people and of nobody are not the bot’s to change', async () => {
  const chat = teams.group([secretary])
  teams.connect(`${teams.server.url}/v1/.well-known/keys`)
  const { activityId } = await teams.say(secretary, 'mine', { chat })
  for (const method of ['PUT', 'DELETE']) {
    expect(await ask(method, `${activities(chat)}/${activityId}`, HELLO)).toMatchObject({ status: 403, code: 'NotEnoughPermissions' })
    expect(await ask(method, `${activities(chat)}/1`, HELLO)).toMatchObject({ status: 404, code: 'ActivityNotFoundInConversation' })
  }
})

test('private chats: only with the app, never with the anonymous, the same one each time', async () => {
  teams.group([secretary, chair, anonymous])
  const open = (id: string, tenantId = teams.tenantId) => ask('POST', 'v3/conversations', { isGroup: false, members: [{ id }], tenantId })
  expect(await open(secretary.id)).toMatchObject({ status: 403, code: 'ForbiddenOperationException' })
  const own = teams.personal(secretary)
  expect(await open(secretary.id)).toMatchObject({ status: 201, id: own.id })
  expect(await open(secretary.objectId ?? '')).toMatchObject({ status: 201, id: own.id })
  expect(await open(anonymous.id)).toMatchObject({ status: 400, code: 'BadArgument' })
  expect(await open('ann@example.com')).toMatchObject({ status: 400 })
  expect(await open(secretary.id, 'another')).toMatchObject({ status: 403 })
  teams.chats.blocked.add(secretary.id)
  expect(await ask('POST', activities(own), HELLO)).toMatchObject({ status: 403, code: 'ConversationBlockedByUser' })
})

test('seven a second, eight in two, sixty in thirty; Retry-After says when', async () => {
  const chat = teams.group([secretary])
  const burst = async (count: number) => {
    for (let n = 0; n < count; n += 1) expect(await ask('POST', activities(chat), HELLO)).toMatchObject({ status: 201 })
  }
  await burst(7)
  expect(await ask('POST', activities(chat), HELLO)).toMatchObject({ status: 429, code: 'Throttled', retryAfter: '1' })
  clock += 1000
  await burst(1)
  expect(await ask('POST', activities(chat), HELLO)).toMatchObject({ status: 429, retryAfter: '1' })
  for (let seconds = 0; seconds < 13; seconds += 1) {
    clock += 2000
    await burst(4)
  }
  expect(await ask('POST', activities(chat), HELLO)).toMatchObject({ status: 429 })
  expect(await ask('POST', activities(teams.group([chair])), HELLO)).toMatchObject({ status: 201 })
})

test('fifty a second for the whole tenant', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 51; n += 1)
    statuses.push((await ask('POST', activities(teams.group([secretary], { id: `19:n${n}@thread.v2` })), HELLO)).status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(50)
  expect(statuses.at(-1)).toBe(429)
})

test('strict-less: neither limits nor card checks, tokens all the same', async () => {
  const loose = await TeamsDouble.start({ strict: false, tokens: false })
  const path = `${loose.serviceUrl}${activities(loose.group([secretary]))}`
  for (let n = 0; n < 20; n += 1) expect((await fetch(path, { method: 'POST', body: JSON.stringify(card({})) })).status).toBe(201)
  await loose.stop()
})

test('rosters in pages, the object id under either name; meetings', async () => {
  const many = Array.from({ length: 70 }, (_, n) => ({ id: `29:n${n}`, name: `P${n}`, objectId: `o${n}` }))
  const chat = teams.group(many)
  const path = `v3/conversations/${encodeURIComponent(chat.id)}/pagedmembers?pageSize=10`
  const first = (await ask('GET', path)).told as { members: Record<string, string>[]; continuationToken?: string }
  expect(first.members).toHaveLength(50)
  expect(first.members.slice(0, 2).map(({ objectId, aadObjectId }) => [objectId, aadObjectId])).toEqual([
    ['o0', undefined],
    [undefined, 'o1'],
  ])
  const second = (await ask('GET', `${path}&continuationToken=${first.continuationToken}`)).told as typeof first
  expect(second.members).toHaveLength(20)
  expect(second.continuationToken).toBeUndefined()
  expect((await ask('GET', `v1/meetings/${encodeURIComponent(chat.meeting?.id ?? '')}`)).told).toMatchObject({
    organizer: { aadObjectId: 'o0' },
  })
  expect(await ask('GET', 'v1/meetings/none')).toMatchObject({ status: 404 })
})

test('presses find buttons by title and command, deep in a card, and say so where there is none', async () => {
  const chat = teams.group([secretary])
  teams.connect(`${teams.server.url}/v1/.well-known/keys`)
  const deep = {
    ...good,
    body: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Close', verb: 'close', data: { command: 'close' } }] }],
  }
  const { id = '' } = await ask('POST', activities(chat), card(deep))
  expect((await teams.press(secretary, id, 'Close')).status).toBe(200)
  expect((await teams.press(secretary, id, 'close')).status).toBe(200)
  expect(() => teams.press(secretary, id, 'Open')).toThrow('No button "Open"')
  expect(() => teams.press(design, '1', 'Close')).toThrow('unknown card')
})
