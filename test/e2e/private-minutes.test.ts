import { cardsOf, lastOf, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

describe('minutes taken in a private chat', () => {
  test('confirmed items appear in the meeting chat; notes and look-ups stay private', async () => {
    const { chat, code, secretary } = await stage.meeting()
    const own = stage.teams.personal(secretary)
    const before = stage.teams.posted(chat).length
    for (const words of ['area CR044 Decision', 'note IPA: asks for time', 'actions', 'hold The SRO may escalate'])
      await stage.teams.say(secretary, words, { chat: own })
    expect(stage.teams.posted(chat)).toHaveLength(before)
    await stage.teams.say(secretary, 'action IPA to describe its test window by 8 May 2027', { chat: own })
    await stage.teams.say(secretary, 'decision The SRO approved CR044', { chat: own })
    await stage.teams.waitFor(() => stage.teams.posted(chat).length === before + 2)
    expect(stage.teams.posted(chat).slice(before).map(shown)).toEqual([
      expect.stringContaining(`${code}35-01`),
      expect.stringContaining(`${code}-DEC1`),
    ])
    expect(cardsOf(stage.teams, own, `${code}35-01`)).toHaveLength(1)
    expect((await stage.read(chat, { of: 'open' })).open?.[0]).toMatchObject({ area: 'CR044 Decision' })
  })

  test('a card pressed in private is refreshed in the meeting chat too', async () => {
    const { chat, code, secretary } = await stage.meeting()
    const own = stage.teams.personal(secretary)
    await stage.teams.say(secretary, 'action IPA to describe its test window by 8 May 2027', { chat: own })
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `${code}35-01`).length === 1)
    const [mine] = cardsOf(stage.teams, own, `${code}35-01`)
    await stage.teams.press(secretary, mine?.id ?? '', 'Complete')
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `${code}35-01`).some((card) => shown(card).includes('Closed')))
    expect(cardsOf(stage.teams, chat, `${code}35-01`).map(({ activity }) => activity.summary ?? activity.text)).toHaveLength(1)
  })

  test('who belongs to several groups is asked, and their choice is kept', async () => {
    const one = await stage.meeting()
    const two = await stage.meeting(one.secretary)
    await stage.teams.say(one.secretary, 'actions', { chat: two.chat })
    const own = stage.teams.personal(one.secretary)
    await stage.teams.say(one.secretary, 'actions', { chat: own })
    const [asked] = stage.teams.posted(own)
    expect(asked && shown(asked)).toContain('Which group is this for')
    await stage.teams.press(one.secretary, asked?.id ?? '', two.code)
    await stage.teams.say(one.secretary, 'actions', { chat: own })
    expect(lastOf(stage.teams, own)).toContain(`Open actions of ${two.code}`)
    await stage.teams.say(one.secretary, `use ${one.code}`, { chat: own })
    await stage.teams.say(one.secretary, 'actions', { chat: own })
    expect(lastOf(stage.teams, own)).toContain(`Open actions of ${one.code}`)
  })

  test('a stranger is told nothing of the group', async () => {
    const { chat, code, outsider, secretary } = await stage.meeting()
    await stage.teams.say(secretary, 'action IPA to describe its test window by 8 May 2027', { chat })
    const own = stage.teams.personal(outsider)
    for (const words of ['actions', `${code}35-01`, `use ${code}`, 'report', 'settings'])
      await stage.teams.say(outsider, words, { chat: own })
    expect(stage.teams.posted(own)).toHaveLength(5)
    expect(stage.teams.posted(own).map(shown).join()).not.toMatch(/test window/)
  })
})
