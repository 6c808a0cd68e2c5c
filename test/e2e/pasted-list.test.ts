import type { Posted } from '../teams-double/chats'
import { findAction } from '../teams-double/inbound'
import { answered, cardsOf, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

const LIST = [
  'Actions:',
  '- IPA to describe its test window by Friday',
  '- Elexon to circulate the settlement figures',
  'decision The SRO approved CR046',
].join('\n')

const pasted = async (person: 'secretary' | 'member' = 'secretary', words = LIST) => {
  const cast = await stage.meeting()
  await stage.teams.say(cast[person], words, { chat: cast.chat })
  const [card] = cardsOf(stage.teams, cast.chat, 'in one message')
  if (!card) throw new Error('no card of the list')
  const register = () => stage.read(cast.chat, { of: 'open' }, { of: 'decisions' })
  return { ...cast, card, register }
}

/** What its first button carries. */
const dataOf = ({ activity }: Posted) =>
  findAction(activity.attachments?.[0]?.content, 'record')?.data as { args: Record<string, unknown> } | undefined

describe('a list pasted into the meeting chat', () => {
  test('records nothing until it is pressed; then each item has a number of its own, in order, and its own card', async () => {
    const { chat, code, secretary, card, register } = await pasted()
    expect((await register()).open).toEqual([])
    const answer = await stage.teams.press(secretary, card.id, 'Record all')
    expect(answered(answer)).toMatchObject({ type: 'adaptive', text: expect.stringContaining(`${code}35-01`) })
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'DEC1').length > 0)
    const { open, decisions } = await register()
    expect(open).toMatchObject([
      { ref: `${code}35-01`, text: 'IPA to describe its test window', due: { kind: 'date' }, source: { conversationId: chat.id } },
      { ref: `${code}35-02`, text: 'Elexon to circulate the settlement figures' },
    ])
    expect(decisions).toMatchObject([{ ref: `${code}-DEC1`, text: 'The SRO approved CR046' }])
    expect(cardsOf(stage.teams, chat, `When is ${code}35-02 due`)).toHaveLength(1)
    const { history } = await stage.read(chat, { of: 'history', ref: `${code}35-02`, item: { of: 'action', id: '0035-0002' } })
    expect(history).toHaveLength(1)
  })

  test('the ticked ones now, the others later; pressed again, and from another client’s older card, nothing twice', async () => {
    const { chat, code, secretary, chair, card, register } = await pasted()
    const all = dataOf(card)
    const first = await stage.teams.press(secretary, card.id, 'Record the ticked ones', { ticked: '2' })
    expect(answered(first).text).toContain('Not recorded yet')
    expect((await register()).open?.map(({ text }) => text)).toEqual(['Elexon to circulate the settlement figures'])
    for (const person of [chair, secretary])
      await stage.teams.send(person, chat, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: card.id,
        value: { action: { type: 'Action.Execute', verb: 'record', data: all } },
      })
    const { open, decisions } = await register()
    expect(open?.map(({ ref, text }) => [ref, text])).toEqual([
      [`${code}35-01`, 'Elexon to circulate the settlement figures'],
      [`${code}35-02`, 'IPA to describe its test window'],
    ])
    expect(decisions).toHaveLength(1)
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `Action ${code}35-02`).length > 0)
    for (const ref of [`Action ${code}35-01`, `Action ${code}35-02`]) expect(cardsOf(stage.teams, chat, ref)).toHaveLength(1)
  })

  test('by a client without Execute: the same', async () => {
    const { chat, secretary, card, register } = await pasted()
    const sent = await stage.teams.send(secretary, chat, { type: 'message', replyToId: card.id, value: dataOf(card) })
    expect(sent.status).toBe(200)
    expect((await register()).open).toHaveLength(2)
  })

  test('pressed by a member: proposals, and a decision is refused with why', async () => {
    const { chat, member, secretary, card, register } = await pasted('member')
    const answer = await stage.teams.press(member, card.id, 'Record all')
    expect(answered(answer).text).toContain('secretary or Chair')
    expect((await register()).open).toEqual([])
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'proposes').length === 2)
    const [proposal] = cardsOf(stage.teams, chat, 'proposes')
    await stage.teams.press(secretary, proposal?.id ?? '', 'Accept')
    expect((await register()).open).toMatchObject([{ text: 'IPA to describe its test window', due: { kind: 'date' } }])
  })

  test('in a private chat: the items are shown there with what is asked, and stand in the meeting chat', async () => {
    const { chat, code, secretary } = await stage.meeting()
    const own = stage.teams.personal(secretary)
    await stage.teams.say(secretary, LIST, { chat: own })
    expect(cardsOf(stage.teams, chat, 'in one message')).toEqual([])
    const [card] = cardsOf(stage.teams, own, 'in one message')
    await stage.teams.press(secretary, card?.id ?? '', 'Record all')
    await stage.teams.waitFor(() => cardsOf(stage.teams, own, `When is ${code}35-02 due`).length === 1)
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `${code}-DEC1`).length === 1)
    expect(cardsOf(stage.teams, chat, `Action ${code}35-01`)).toHaveLength(1)
  })

  test('a long one: several cards, every line on one of them, all within Teams’ size', async () => {
    const lines = Array.from({ length: 45 }, (_, n) => `action Elexon to write up option ${n + 1} ${'with every constituency '.repeat(6)}`)
    const { chat, secretary, register } = await pasted('secretary', lines.join('\n'))
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'option 45').length > 0)
    const cards = cardsOf(stage.teams, chat, 'in one message')
    expect(cards.length).toBeGreaterThan(1)
    expect(cards.flatMap((card) => dataOf(card)?.args.lines as unknown[])).toHaveLength(45)
    expect(Math.max(...cards.map((card) => shown(card).length))).toBeLessThan(26_000)
    await stage.teams.press(secretary, cards[0]?.id ?? '', 'Record the ticked ones', { ticked: '2' })
    expect((await register()).open).toMatchObject([{ text: expect.stringContaining('option 2') }])
  })
})

describe('a list’s button that was forged', () => {
  test.each<[string, (args: Record<string, unknown>) => unknown]>([
    ['no lines', () => ({ all: true })],
    ['lines of other types', (args) => ({ ...args, lines: [[{}, 1]], all: true })],
    ['lines without numbers', (args) => ({ ...args, lines: ['action x'], all: true })],
    ['a time that is none', (args) => ({ ...args, at: 'yesterday', all: true })],
    ['nothing ticked', (args) => ({ ...args, all: undefined, ticked: '' })],
    ['numbers that are not there', (args) => ({ ...args, all: undefined, ticked: '77,0,-1' })],
    ['a thousand lines', (args) => ({ ...args, lines: Array.from({ length: 1000 }, (_, n) => [n + 1, 'x']), all: true })],
  ])('%s: nothing is recorded, nothing breaks', async (_what, forge) => {
    const { chat, secretary, card, register } = await pasted()
    const data = dataOf(card)
    const answer = await stage.teams.send(secretary, chat, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: card.id,
      value: { action: { type: 'Action.Execute', verb: 'record', data: { ...data, args: forge(data?.args ?? {}) } } },
    })
    expect(answer.status).toBe(200)
    expect(answered(answer).text).not.toMatch(/went wrong/)
    const { open, decisions } = await register()
    expect([...(open ?? []), ...decisions]).toEqual([])
  })

  test('dangerous lines are read again at the press: what a list may not do, it does not', async () => {
    const { chat, secretary, card } = await pasted()
    const data = dataOf(card)
    const lines = [
      [1, 'end'],
      [2, 'settings posts nothing'],
    ]
    await stage.teams.send(secretary, chat, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'record', data: { ...data, args: { ...data?.args, lines, all: true } } } },
    })
    expect((await stage.read(chat, { of: 'meeting', number: 35 })).meetings[0]?.meeting.state).toBe('running')
  })
})
