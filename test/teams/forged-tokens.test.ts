import type { DoubleChat } from '../teams-double/chats'
import { people } from '../teams-double/people'
import type { Forgery } from '../teams-double/token-service'
import { type Stage, setStage } from './stage'

let stage: Stage
let chat: DoubleChat
const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)

beforeAll(async () => {
  stage = await setStage()
  chat = stage.teams.group([people.secretary])
})
afterAll(async () => {
  await stage.stop()
  quiet.mockRestore()
})

const now = () => Math.floor(Date.now() / 1000)
const help = { type: 'message', text: '<at>DAG Scribe</at> help', entities: [] as object[] }
const send = (activity: Record<string, unknown>, forgery?: Forgery | null) => stage.teams.send(people.secretary, chat, activity, forgery)
const heardNothing = (): void => {
  expect(stage.bot.heard).toEqual([])
  expect(stage.teams.server.seen).toEqual([])
}

test.each<[string, Forgery | null]>([
  ['no header', null],
  ['expired', { claims: { exp: now() - 600, nbf: now() - 4000 } }],
  ['no expiry', { claims: { exp: 'never' } }],
  ['for another bot', { claims: { aud: '99999999-0000-0000-0000-000000000000' } }],
  ['another issuer', { claims: { iss: 'https://sts.windows.net/x/' } }],
  [
    'the emulator path: an Entra token',
    { claims: { iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0', ver: '2.0' } },
  ],
  ['another service url', { claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }],
  ['no service url claim', { claims: { serviceurl: undefined } }],
  ['unknown key id', { kid: 'nobody' }],
  ['key not endorsed for Teams', { key: 'unendorsed' }],
  ['wrong key under the right id', { key: 'stranger', kid: 'right' }],
  ['alg none', { alg: 'none', kid: 'right' }],
  ['HS256 with the public key', { alg: 'HS256', kid: 'right' }],
  ['not valid yet', { claims: { nbf: now() + 4000, exp: now() + 8000 } }],
])('%s: 401, nothing runs', async (_what, forgery) => {
  const { status, body } = await send(help, forgery)
  expect({ status, body }).toEqual({ status: 401, body: { error: 'Unauthorized' } })
  heardNothing()
})

test.each<[string, (token: string) => string]>([
  ['tampered payload', (token) => token.replace(/\.(.)/, (_, first: string) => `.${first === 'a' ? 'b' : 'a'}`)],
  ['tampered signature', (token) => `${token.slice(0, -20)}AAAAAAAAAAAAAAAAAAAA`],
  ['cut off', (token) => token.slice(0, 40)],
  ['not a token', () => 'hello'],
  ['empty', () => ''],
])('%s: 401, nothing runs', async (_what, change) => {
  const body = JSON.stringify({
    ...help,
    channelId: 'msteams',
    serviceUrl: stage.teams.serviceUrl,
    conversation: { id: chat.id, tenantId: stage.teams.tenantId },
  })
  const { status } = await stage.teams.raw(body, change(stage.teams.tokens.inbound(stage.teams.serviceUrl)))
  expect(status).toBe(401)
  heardNothing()
})

test.each<[string, Record<string, unknown>, number]>([
  ['no service url', { serviceUrl: undefined }, 401],
  ['an empty service url', { serviceUrl: '' }, 401],
  ['a service url of no type', { serviceUrl: { a: 1 } }, 401],
  ['another channel', { channelId: 'webchat' }, 401],
  ['the emulator', { channelId: 'emulator' }, 401],
  ['a foreign tenant', { conversation: { id: 'a:1', tenantId: 'ffffffff-0000-0000-0000-000000000000' } }, 403],
  ['no tenant', { conversation: { id: 'a:1' }, channelData: {} }, 403],
])('a true token with %s: refused, nothing runs', async (_what, over, expected) => {
  expect((await send({ ...help, ...over })).status).toBe(expected)
  heardNothing()
})

test('a true token whose service host is on no list: refused, and our token does not go there', async () => {
  const elsewhere = 'https://evil.example/emea/'
  const body = {
    ...help,
    channelId: 'msteams',
    serviceUrl: elsewhere,
    conversation: { id: 'a:1', tenantId: stage.teams.tenantId },
    from: { id: '29:x' },
  }
  expect((await stage.teams.raw(JSON.stringify(body), stage.teams.tokens.inbound(elsewhere))).status).toBe(403)
  heardNothing()
})

test('the right token is let in', async () => {
  const answered = await stage.teams.say(people.secretary, 'help', { chat })
  expect(answered.status).toBe(200)
  expect(stage.bot.heard).toHaveLength(1)
})

test('tenants are compared without case', async () => {
  const body = { conversation: { id: chat.id, tenantId: stage.teams.tenantId.toUpperCase(), conversationType: 'personal' } }
  expect((await send({ ...help, ...body })).status).toBe(200)
})

describe('in the US Government cloud', () => {
  let there: Stage
  beforeAll(async () => {
    there = await setStage({ government: true })
  })
  afterAll(() => there.stop())

  test.each([
    ['its own issuer', 'https://api.botframework.us', 200],
    ['the public cloud’s issuer', 'https://api.botframework.com', 401],
  ])('a token of %s: %s → %i', async (_what, iss, expected) => {
    const own = there.teams.group([people.secretary])
    expect((await there.teams.send(people.secretary, own, help, { claims: { iss } })).status).toBe(expected)
  })
})
