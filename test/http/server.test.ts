import { connect } from 'node:net'
import { reply } from '../../src/domain/reply'
import { startServer } from '../../src/http/server'
import { FakeLog, type Stage, setStage } from '../teams/stage'
import { people } from '../teams-double/people'

let stage: Stage
const endpoint = () => `${stage.server.address}/api/messages`
const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)

beforeAll(async () => {
  stage = await setStage()
})
afterAll(async () => {
  await stage.stop()
  quiet.mockRestore()
})

const post = async (body: string | Buffer, headers: Record<string, string> = {}) => {
  const token = stage.teams.tokens.inbound(stage.teams.serviceUrl)
  const response = await fetch(endpoint(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: body as BodyInit,
  })
  return { status: response.status, text: await response.text() }
}

describe('a body that is none', () => {
  test.each<[string, string, number]>([
    ['empty', '', 400],
    ['{}', '{}', 400],
    ['no JSON', '{"type":', 400],
    ['a list', '[]', 400],
    ['a text', '"message"', 400],
    ['null', 'null', 400],
    ['type of no type', '{"type":5}', 400],
    ['an empty type', '{"type":""}', 400],
    ['deeply nested', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 400],
  ])('%s: %#', async (_what, body, expected) => {
    const { status, text } = await post(body)
    expect(status).toBe(expected)
    expect(text).not.toMatch(/\bat .*\.[jt]s|node_modules|Error:/)
  })

  test('another content type, as a web page may send unasked: 415', async () => {
    expect((await post('{"type":"message"}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post('{"type":"message"}', { 'content-encoding': 'gzip' })).status).toBe(415)
  })

  test('10 MB: 413, and the next request is served', async () => {
    expect((await post(Buffer.alloc(10_485_760, 0x20))).status).toBe(413)
    expect((await fetch(`${stage.server.address}/healthz`)).status).toBe(200)
  })

  test('10 MB in pieces, without a length: 413 before it has all come', async () => {
    const { port } = stage.server
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(port, '127.0.0.1')
      let text = ''
      socket.on('data', (chunk) => (text += chunk))
      socket.on('close', () => done(text))
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EPIPE' || error.code === 'ECONNRESET' ? done(text) : fail(error),
      )
      socket.write('POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n')
      const piece = `10000\r\n${' '.repeat(0x10000)}\r\n`
      for (let n = 0; n < 160; n += 1) socket.write(piece)
      socket.end('0\r\n\r\n')
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413/)
  })

  test('exactly 1 MiB is still read', async () => {
    expect((await post(`{"type":"x"${' '.repeat(1_048_576 - 12)}}`)).status).toBe(401)
  })
})

describe('whatever a person or Teams sends with the right token, no 5xx', () => {
  const odd: [string, Record<string, unknown>][] = [
    ['nothing but a type', { from: null, conversation: null, recipient: null, channelData: null }],
    ['an empty message', { text: '' }],
    ['only a mention', { text: '<at>DAG Scribe</at>' }],
    ['4,001 characters', { text: 'x'.repeat(4001) }],
    ['emoji, right to left, half a pair', { text: '👩‍🚀 שלום \ud83d' }],
    ['a script', { text: '<script>alert(1)</script> **bold** [a](javascript:1)' }],
    ['fields of other types', { text: { a: 1 }, entities: 5, attachments: 'x', channelData: [], value: 0, timestamp: {} }],
    ['an entity without mentioned', { entities: [{ type: 'mention' }, { type: 'mention', mentioned: null }, null] }],
    ['mention without text', { text: undefined, entities: [{ type: 'mention', mentioned: { id: '28:x' } }] }],
    ['meeting start without its fields', { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: { Title: 'DAG' } }],
    ['meeting end without a value', { type: 'event', name: 'application/vnd.microsoft.meetingEnd' }],
    ['participants of no shape', { type: 'event', name: 'application/vnd.microsoft.meetingParticipantJoin', value: { members: null } }],
    ['a type of tomorrow', { type: 'tomorrow' }],
    ['a conversation update without members', { type: 'conversationUpdate', membersAdded: null }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' }],
    ['end of conversation', { type: 'endOfConversation' }],
    ['an invoke response', { type: 'invokeResponse', value: {} }],
    ['a delay', { type: 'delay', value: 100_000 }],
    ['replies expected in the answer', { deliveryMode: 'expectReplies', text: 'x' }],
  ]
  test.each(odd)('%s: 200', async (_what, over) => {
    const chat = stage.teams.personal(people.secretary)
    const tenant = { conversation: { id: chat.id, tenantId: stage.teams.tenantId, conversationType: 'personal' } }
    const body = {
      type: 'message',
      ...tenant,
      ...over,
      ...(over.conversation === null ? { conversation: undefined, channelData: { tenant: { id: stage.teams.tenantId } } } : {}),
    }
    expect((await stage.teams.send(people.secretary, chat, body)).status).toBe(200)
  })

  const invoke = (name: string | undefined, value: unknown) => {
    const chat = stage.teams.personal(people.secretary)
    return stage.teams.send(people.secretary, chat, { type: 'invoke', name, value, replyToId: '1' })
  }
  test.each<[string, unknown]>([
    ['no value', undefined],
    ['action missing', {}],
    ['Action.Submit inside', { action: { type: 'Action.Submit', data: 5 } }],
    ['huge', { action: { data: { command: 'x', a: 'y'.repeat(50_000) } } }],
  ])('a press with %s: 200, the error in its body', async (_what, value) => {
    expect(await invoke('adaptiveCard/action', value)).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } },
    })
  })

  test.each([['task/fetch'], ['config/fetch'], ['application/search'], ['tomorrow/new'], [undefined]])(
    'invoke %s: not implemented',
    async (name) => {
      expect((await invoke(name, {})).status).toBe(501)
    },
  )
})

test('a bot that breaks on a press: 200 and a calm toast', async () => {
  const chat = stage.teams.personal(people.secretary)
  stage.bot.answer = () => Promise.reject(new Error('inner words'))
  const pressed = await stage.teams.send(people.secretary, chat, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { data: { command: 'close' } } },
  })
  expect(pressed).toMatchObject({ status: 200, body: { statusCode: 200, value: expect.stringContaining('c0ffee') } })
  expect(JSON.stringify(pressed.body)).not.toContain('inner words')
  stage.bot.answer = () => reply()
})

test('other paths and methods', async () => {
  expect((await fetch(`${stage.server.address}/nothing`)).status).toBe(404)
  expect((await fetch(endpoint())).status).toBe(405)
  expect((await fetch(`${stage.server.address}/reports/x`)).status).toBe(404)
})

describe('a server of its own', () => {
  const log = new FakeLog()
  const start = (over: object, local = false) =>
    startServer(
      { receive: async () => ({ status: 200 }), log, newId: () => 'c0ffee', ...over },
      { host: '127.0.0.1', port: 0, local, patienceMs: 20 },
    )

  test('a fault inside is told by its id alone', async () => {
    const server = await start({
      receive: () => Promise.reject(new Error('inner words')),
      download: () => Promise.reject(new Error('inner words')),
    })
    const send = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"type":"message"}' }
    for (const response of [await fetch(`${server.address}/api/messages`, send), await fetch(`${server.address}/reports/x`)]) {
      expect(response.status).toBe(500)
      expect(await response.json()).toEqual({ error: 'a fault on our side', correlation: 'c0ffee' })
    }
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ correlation: 'c0ffee' }) }),
    )
    await server.close()
  })

  test('a report by its link, whatever its length; sick is 503', async () => {
    const asked: string[] = []
    const download = async (token: string) => {
      asked.push(token)
      return { status: 200, headers: { 'content-type': 'text/html', 'content-security-policy': 'sandbox' }, body: Buffer.from('<p>') }
    }
    const server = await start({ download, healthy: () => Promise.reject(new Error('down')) })
    const token = `${'a'.repeat(1500)}.b-_c`
    const response = await fetch(`${server.address}/reports/${token}`)
    expect([response.status, await response.text()]).toEqual([200, '<p>'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': 'sandbox',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(asked).toEqual([token])
    expect((await fetch(`${server.address}/healthz`)).status).toBe(503)
    await server.close()
  })

  test('a message whose reply takes long is answered, and the reply still waited for at the end', async () => {
    let finish = (): void => undefined
    let finished = false
    const afterwards = () =>
      new Promise<void>(
        (done) =>
          (finish = () => {
            finished = true
            done()
          }),
      )
    const server = await start({ receive: async () => ({ status: 200, afterwards }) })
    const response = await fetch(`${server.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(200)
    const closed = server.close()
    finish()
    await closed
    expect(finished).toBe(true)
  })

  test('a taken port is said plainly', async () => {
    const server = await start({})
    const again = startServer({ receive: async () => ({ status: 200 }), log, newId: () => '' }, { host: '127.0.0.1', port: server.port })
    await expect(again).rejects.toThrow(`Port ${server.port} is taken: set PORT to another one.`)
    await server.close()
  })
})

test('without credentials: this machine only, under its own name', async () => {
  const local = await setStage({ local: true })
  const chat = local.teams.group([people.secretary])
  expect((await local.teams.say(people.secretary, 'help', { chat })).status).toBe(200)
  expect((await local.teams.nextPosted(chat)).activity.text).toBe('heard: help')
  // A page of the web that had its name pointed here; and a service url that is not this machine's.
  const rebound = await new Promise<string>((done) => {
    const socket = connect(local.server.port, '127.0.0.1', () =>
      socket.end('GET /healthz HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'),
    )
    socket.once('data', (chunk) => done(String(chunk)))
  })
  expect(rebound).toMatch(/^HTTP\/1\.1 403/)
  expect((await local.teams.send(people.secretary, chat, { type: 'message', text: 'x', serviceUrl: 'https://evil.example/' })).status).toBe(
    403,
  )
  await local.stop()
})
