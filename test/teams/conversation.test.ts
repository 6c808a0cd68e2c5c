import { reply } from '../../src/domain/reply'
import type { DoubleChat } from '../teams-double/chats'
import { people } from '../teams-double/people'
import { card, type Stage, setStage } from './stage'

const { secretary, chair, anonymous } = people
let stage: Stage
let chat: DoubleChat

beforeEach(async () => {
  stage = await setStage()
  chat = stage.teams.group([secretary, chair, people.design, anonymous])
})
afterEach(() => stage.stop())

const texts = (of: DoubleChat): (string | undefined)[] => stage.teams.posted(of).map(({ activity }) => activity.text ?? activity.summary)

test('the secretary types, the bot answers in the chat', async () => {
  const { status } = await stage.teams.say(secretary, 'action @Paul Pettitt to ask', { chat })
  expect(status).toBe(200)
  expect(stage.bot.heard).toMatchObject([
    {
      words: 'action @Paul Pettitt to ask',
      by: { name: 'Fraser Mathieson' },
      chat: { kind: 'group' },
      mentions: [{ name: 'Paul Pettitt' }],
    },
  ])
  expect(texts(chat)).toEqual(['heard: action @Paul Pettitt to ask'])
})

test('a card travels without text, and is reported where it stands', async () => {
  stage.bot.answer = () => ({
    ...reply(),
    toGroup: [{ message: { text: 'DAG35-01 recorded', card: card('x') }, ref: 'DAG35-01', groupId: 'g1' }],
  })
  await stage.teams.say(secretary, 'action x', { chat })
  const [posted] = stage.teams.posted(chat)
  expect(posted).toMatchObject({
    split: false,
    activity: { summary: 'DAG35-01 recorded', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] },
  })
  expect(posted?.activity.text).toBeUndefined()
  expect(stage.bot.reported).toMatchObject([
    { groupId: 'g1', cards: [{ ref: 'DAG35-01', conversationId: chat.id, activityId: posted?.id }] },
  ])
})

test('a press changes the card for the presser at once, and for everyone by update', async () => {
  stage.bot.answer = () => reply({ text: 'DAG34-02', card: card('open') })
  await stage.teams.say(secretary, 'DAG34-02', { chat })
  const first = await stage.teams.nextPosted(chat)
  const where = { ref: 'DAG34-02', conversationId: chat.id, activityId: first.id, at: '2024-04-10T09:00:00Z' }
  stage.bot.answer = () => ({
    ...reply({ text: 'closed', card: card('closed') }),
    toGroup: [{ message: { text: 'closed', card: card('closed') }, ref: 'DAG34-02', groupId: 'g1', posted: where }],
  })
  const pressed = await stage.teams.press(chair, first.id, 'Complete', { why: 'done' })
  expect(pressed).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { body: [{ text: 'closed' }, {}] } },
  })
  expect(stage.bot.heard.at(-1)).toMatchObject({
    command: 'close',
    groupId: 'g1',
    args: { ref: 'DAG34-02', why: 'done' },
    by: { name: 'Justin Andrews' },
  })
  await stage.teams.waitFor(() => first.versions.length === 2)
  expect(first.activity).toMatchObject({ summary: 'closed' })
  expect(stage.teams.posted(chat)).toHaveLength(1)
})

test('a card that is gone is posted anew and reported', async () => {
  const where = { ref: 'DAG34-02', conversationId: chat.id, activityId: '1', at: '2024-04-10T09:00:00Z' }
  stage.bot.answer = () => ({
    ...reply(),
    toGroup: [{ message: { text: 'x', card: card('x') }, ref: 'DAG34-02', groupId: 'g1', posted: where }],
  })
  await stage.teams.say(secretary, 'close DAG34-02', { chat })
  expect(stage.teams.posted(chat)).toHaveLength(1)
  expect(stage.bot.reported).toHaveLength(1)
})

test('a refused press says so in a toast and leaves the card', async () => {
  stage.bot.answer = () => reply({ text: 'x', card: card('open') })
  await stage.teams.say(secretary, 'DAG34-02', { chat })
  stage.bot.answer = () => ({
    ...reply({ text: `Only the secretary may. ${'Say more. '.repeat(40)}`.trim(), card: card('no') }),
    refused: true,
  })
  const [posted] = stage.teams.posted(chat)
  expect(await stage.teams.press(anonymous, posted?.id ?? '', 'close')).toMatchObject({
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: `Only the secretary may. ${'Say more. '.repeat(40)}`.trim(),
    },
  })
  expect(stage.bot.heard.at(-1)).toMatchObject({ by: { id: 'ch:29:1anonymous', guest: true } })
})

test('an answer that takes long: the press is answered, the card follows', async () => {
  const slow = await setStage({ door: { answerWithinMs: 20 } })
  const there = slow.teams.group([secretary])
  slow.bot.answer = () => reply({ text: 'x', card: card('open') })
  await slow.teams.say(secretary, 'DAG34-02', { chat: there })
  let ready = (): void => undefined
  slow.bot.answer = () => new Promise((done) => (ready = () => done(reply({ text: 'at last' }))))
  const pressed = await slow.teams.press(secretary, (await slow.teams.nextPosted(there)).id, 'Complete')
  expect(pressed).toMatchObject({
    status: 200,
    body: { type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('Still working') },
  })
  ready()
  expect((await slow.teams.nextPosted(there, 1)).activity.text).toBe('at last')
  await slow.stop()
})

test('a fault of the bot: one calm line, its id in the log, no 5xx, no inner words', async () => {
  stage.bot.answer = () => {
    throw new Error('secret inner workings')
  }
  expect((await stage.teams.say(secretary, 'help', { chat })).status).toBe(200)
  expect(texts(chat)).toEqual([expect.stringContaining('c0ffee')])
  expect(JSON.stringify(texts(chat))).not.toContain('secret')
  expect(stage.log.lines).toContainEqual(
    expect.objectContaining({ level: 'error', fields: expect.objectContaining({ correlation: 'c0ffee' }) }),
  )
})

describe('privately', () => {
  const answer = () => ({ ...reply(), privately: [{ text: 'for you alone' }] })

  test('a person with the app gets it in their own chat, and is remembered there', async () => {
    const own = stage.teams.personal(secretary)
    stage.bot.answer = answer
    await stage.teams.say(secretary, 'my actions', { chat })
    expect(texts(own)).toEqual(['for you alone'])
    expect(texts(chat)).toEqual([])
    expect([...stage.directory.addresses.values()]).toMatchObject([{ conversationId: own.id, personal: true, state: 'reachable' }])
    await stage.teams.say(secretary, 'my actions', { chat })
    expect(stage.teams.server.seen.filter(({ path }) => path.endsWith('/v3/conversations'))).toHaveLength(1)
  })

  test('without the app the chat says only how to get it', async () => {
    stage.bot.answer = answer
    await stage.teams.say(secretary, 'my actions', { chat })
    expect(texts(chat)).toEqual([expect.stringContaining('add me to your own apps')])
    expect([...stage.directory.addresses.values()]).toMatchObject([{ state: 'needs the app' }])
  })

  test('an anonymous person cannot be written to', async () => {
    stage.bot.answer = answer
    await stage.teams.say(anonymous, 'my actions', { chat })
    expect(texts(chat)).toEqual([expect.stringContaining('Robin Vale')])
  })

  test('in a private chat it is simply the answer, and a press changes the card for good', async () => {
    const own = stage.teams.personal(secretary)
    stage.bot.answer = () => ({ ...reply(), privately: [{ text: 'yours', card: card('open') }] })
    await stage.teams.say(secretary, 'my actions', { chat: own })
    const first = await stage.teams.nextPosted(own)
    stage.bot.answer = () => reply({ text: 'closed', card: card('closed') })
    await stage.teams.press(secretary, first.id, 'Complete')
    await stage.teams.waitFor(() => first.versions.length === 2)
    expect(first.activity.summary).toBe('closed')
  })
})

describe('Action.Submit, where a client knows no Execute', () => {
  const submit = (of: DoubleChat, replyToId: string) =>
    stage.teams.send(secretary, of, { type: 'message', replyToId, value: { command: 'close', args: { ref: 'DAG34-02' } } })

  test('in a private chat the pressed card is replaced', async () => {
    const own = stage.teams.personal(secretary)
    stage.bot.answer = (said) => reply({ text: said.command ?? 'shown', card: card('x') })
    await stage.teams.say(secretary, 'DAG34-02', { chat: own })
    const first = await stage.teams.nextPosted(own)
    await submit(own, first.id)
    expect(stage.teams.posted(own)).toHaveLength(1)
    expect(first.activity.summary).toBe('close')
  })

  test('in a group the answer is posted', async () => {
    await submit(chat, '5')
    expect(texts(chat)).toEqual(['heard: close'])
  })
})

test('an edit and a deletion are passed on, and nothing is said', async () => {
  await stage.teams.send(secretary, chat, {
    type: 'messageUpdate',
    id: '77',
    text: 'other words',
    channelData: { tenant: { id: stage.teams.tenantId }, eventType: 'editMessage' },
  })
  await stage.teams.send(secretary, chat, { type: 'messageDelete', id: '77' })
  expect(stage.bot.changes).toEqual(['77 edited', '77 deleted'])
  expect(stage.bot.heard).toEqual([])
  expect(texts(chat)).toEqual([])
})

test('added to a chat: one welcome for the two activities Teams sends', async () => {
  await stage.teams.install(chair, chat)
  expect(stage.bot.welcomes).toMatchObject([{ name: 'Justin Andrews' }])
  expect(texts(chat)).toEqual(['Welcome.'])
})

describe('a report', () => {
  const upload = (action: string, uploadUrl = 'https://contoso-my.sharepoint.com/upload?x=1') => ({
    type: 'invoke',
    name: 'fileConsent/invoke',
    value: {
      type: 'fileUpload',
      action,
      context: { offer: 'docx 35 g1' },
      uploadInfo: { contentUrl: 'https://contoso-my.sharepoint.com/r', name: 'DAG035.docx', uploadUrl, uniqueId: 'u1', fileType: 'docx' },
    },
  })
  const file = { groupId: 'g1', meeting: 35, format: 'docx' as const }
  beforeEach(() => {
    stage.bot.answer = () => ({ ...reply({ text: 'Sent to you privately.' }), privately: [{ text: 'Your report.', file }] })
  })

  test('asked for in the meeting chat, offered in the private one, uploaded when accepted, the card gone', async () => {
    const own = stage.teams.personal(secretary)
    await stage.teams.say(secretary, 'report', { chat })
    expect(texts(chat)).toEqual(['Sent to you privately.'])
    const [words, consent] = stage.teams.posted(own)
    expect(words?.activity.text).toBe('Your report.')
    expect(consent?.activity.attachments?.[0]).toMatchObject({
      name: 'DAG035.docx',
      content: { sizeInBytes: 16, acceptContext: { offer: 'docx 35 g1' } },
    })
    expect((await stage.teams.send(secretary, own, { ...upload('accept'), replyToId: consent?.id })).status).toBe(200)
    await stage.teams.waitFor(() => consent?.deleted === true)
    expect(stage.puts).toMatchObject([
      { url: 'https://contoso-my.sharepoint.com/upload?x=1', init: { method: 'PUT', headers: { 'Content-Range': 'bytes 0-15/16' } } },
    ])
    expect(JSON.stringify(stage.puts[0]?.init.headers).toLowerCase()).not.toContain('authorization')
    expect(stage.teams.posted(own).at(-1)?.activity.attachments?.[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      content: { uniqueId: 'u1', fileType: 'docx' },
    })
  })

  test.each([
    ['http://contoso-my.sharepoint.com/u'],
    ['https://sharepoint.com.evil.example/u'],
    ['https://evil.example/.sharepoint.com'],
    ['https://x@evil.example'],
    ['https://a.sharepoint.com:8443/u'],
    ['file:///etc/passwd'],
    ['no address'],
  ])('is never sent to %s', async (address) => {
    const own = stage.teams.personal(secretary)
    await stage.teams.send(secretary, own, upload('accept', address))
    expect((await stage.teams.nextPosted(own)).activity.text).toContain('could not be saved')
    expect(stage.puts).toEqual([])
  })

  test('rights are asked again on accept', async () => {
    const own = stage.teams.personal(people.elexon)
    await stage.teams.send(people.elexon, own, upload('accept'))
    expect((await stage.teams.nextPosted(own)).activity.text).toContain('not yours')
    expect(stage.puts).toEqual([])
  })

  test('declined: the card goes', async () => {
    const own = stage.teams.personal(secretary)
    await stage.teams.say(secretary, 'report', { chat })
    const consent = stage.teams.posted(own)[1]
    await stage.teams.send(secretary, own, { ...upload('decline'), replyToId: consent?.id })
    await stage.teams.waitFor(() => consent?.deleted === true)
  })
})
