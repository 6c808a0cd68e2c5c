import { cardsOf, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage(2)
})
afterAll(() => stage.stop())

/** Where the two deliveries of one activity arrive. */
const doors: [string, [number, number]][] = [
  ['one instance', [0, 0]],
  ['two instances of one storage', [0, 1]],
]

describe.each(doors)('Teams delivers an activity twice, to %s', (_name, [first, second]) => {
  const twice = async (send: (to: number) => Promise<{ status: number }>, atOnce: boolean): Promise<number[]> => {
    if (!atOnce) return [(await send(first)).status, (await send(second)).status]
    // Teams takes its time: the second is answered before the first one's card stands in the chat.
    stage.teams.server.latency = 150
    const answers = await Promise.all([send(first), send(second)])
    stage.teams.server.latency = 0
    return answers.map(({ status }) => status)
  }

  /** Both instances know the group and who is in its chat, so that neither is held up. */
  const meeting = async () => {
    const cast = await stage.meeting()
    for (const instance of new Set([second, first])) {
      stage.to(instance)
      await stage.teams.say(cast.chair, 'actions', { chat: cast.chat })
    }
    return cast
  }

  test.each([
    ['in turn', false],
    ['at once', true],
  ])('a captured action, %s: one number, one card', async (_when, atOnce) => {
    const { chat, code, secretary } = await meeting()
    const send = (to: number) => {
      stage.to(to)
      return stage.teams.say(secretary, 'action IPA to describe the test window by 8 May 2027', { chat, id: `twice-${chat.id}` })
    }
    expect(await twice(send, atOnce)).toEqual([200, 200])
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `${code}35-01`).length > 0)
    const { open, meetings } = await stage.read(chat, { of: 'open' }, { of: 'meeting', number: 35 })
    expect(open?.map((each) => each.ref)).toEqual([`${code}35-01`])
    expect(meetings[0]?.raised).toHaveLength(1)
    expect(cardsOf(stage.teams, chat, `${code}35-01`).map(({ activity }) => activity.summary ?? activity.text)).toHaveLength(1)
  })

  test.each([
    ['in turn', false],
    ['at once', true],
  ])('a member’s proposal, %s: one card to accept', async (_when, atOnce) => {
    const { chat, member } = await meeting()
    const send = (to: number) => {
      stage.to(to)
      return stage.teams.say(member, 'action Elexon to share the timetable by 8 May 2027', { chat, id: `twice-${chat.id}` })
    }
    expect(await twice(send, atOnce)).toEqual([200, 200])
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'proposes').length > 0)
    expect(cardsOf(stage.teams, chat, 'proposes').map(({ activity }) => activity.summary ?? activity.text)).toHaveLength(1)
  })

  test.each([
    ['in turn', false],
    ['at once', true],
  ])('a pressed button, %s: closed once, both answers true', async (_when, atOnce) => {
    const { chat, code, secretary } = await meeting()
    await stage.teams.say(secretary, 'action IPA to describe the test window by 8 May 2027', { chat })
    const [card] = cardsOf(stage.teams, chat, `${code}35-01`)
    const press = (to: number) => {
      stage.to(to)
      return stage.teams.send(secretary, chat, {
        type: 'invoke',
        id: `pressed-${chat.id}`,
        name: 'adaptiveCard/action',
        replyToId: card?.id,
        value: {
          action: {
            type: 'Action.Execute',
            verb: 'close',
            data: { command: 'close', args: { ref: `${code}35-01`, words: `${code}35-01` } },
          },
          trigger: 'manual',
        },
      })
    }
    expect(await twice(press, atOnce)).toEqual([200, 200])
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `${code}35-01`).some((each) => shown(each).includes('losed')))
    expect(cardsOf(stage.teams, chat, `${code}35-01`).map(({ activity }) => activity.summary ?? activity.text)).toHaveLength(1)
    const { history } = await stage.read(chat, { of: 'history', ref: `${code}35-01`, item: { of: 'action', id: '0035-0001' } })
    expect(history.map((event) => event.command)).toEqual(['action', 'close'])
  })
})
