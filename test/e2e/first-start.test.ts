import { lastOf, type Stage, setStage } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

describe('a fresh chat', () => {
  test('the organizer’s first start makes the group; before that, whoever speaks is told who can', async () => {
    const { chat, code, secretary, member } = stage.cast()
    await stage.teams.install(member, chat)
    expect(stage.teams.posted(chat)).toHaveLength(1)
    await stage.teams.say(secretary, 'actions', { chat })
    expect(lastOf(stage.teams, chat)).toContain('has no group yet')
    await stage.teams.say(member, `start ${code}036 10 April 2027 10:00`, { chat })
    expect(lastOf(stage.teams, chat)).toContain('organises this meeting')
    await stage.teams.say(secretary, `start ${code}036 10 April 2027 10:00`, { chat })
    expect(lastOf(stage.teams, chat)).toContain(`${code}036`)
    expect((await stage.read(chat, { of: 'meeting', number: 36 })).meetings[0]?.meeting.state).toBe('running')
  })

  test('a code that another chat has is refused, and another can be chosen', async () => {
    const taken = await stage.meeting()
    const { chat, code, secretary } = stage.cast()
    await stage.teams.install(secretary, chat)
    await stage.teams.say(secretary, `start ${taken.code}001 10 April 2027 10:00`, { chat })
    expect(lastOf(stage.teams, chat)).toContain('meets in another chat')
    await stage.teams.say(secretary, `start ${code}001 10 April 2027 10:00`, { chat })
    expect((await stage.read(chat, { of: 'meeting', number: 1 })).meetings).toHaveLength(1)
  })

  test('the installation was never told (we were down): the organizer’s first start is enough', async () => {
    const { chat, code, secretary, member } = stage.cast()
    await stage.teams.say(member, `start ${code}001 10 April 2027 10:00`, { chat })
    expect(lastOf(stage.teams, chat)).toContain('organises')
    await stage.teams.say(secretary, `start ${code}001 10 April 2027 10:00`, { chat })
    expect((await stage.read(chat, { of: 'meeting', number: 1 })).meetings).toHaveLength(1)
  })
})
