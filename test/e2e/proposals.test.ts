import { answered, cardsOf, pressed, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

describe('a member proposes', () => {
  test('an action: the secretary accepts, it takes a number, and the proposal says so to everyone', async () => {
    const { chat, code, secretary, member } = await stage.meeting()
    await stage.teams.say(member, 'action Chris Day to share the timetable by Friday', { chat })
    const [proposal] = cardsOf(stage.teams, chat, 'Chris Day proposes')
    if (!proposal) throw new Error('no proposal')
    expect(cardsOf(stage.teams, chat, `${code}35-01`)).toEqual([])
    expect((await stage.read(chat, { of: 'open' })).open).toEqual([])

    const answer = await stage.teams.press(secretary, proposal.id, 'Accept')
    expect(answered(answer)).toMatchObject({ type: 'adaptive', text: expect.stringContaining('Accepted') })
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `${code}35-01`).length > 0 && proposal.versions.length > 1)
    expect(shown(proposal)).toContain('Accepted')
    expect(shown(proposal)).not.toContain('"command":"accept"')
    const { open } = await stage.read(chat, { of: 'open' })
    expect(open).toMatchObject([{ ref: `${code}35-01`, text: expect.stringContaining('timetable'), due: { kind: 'date' } }])
    expect(open?.[0]?.owners[0]?.persons[0]?.id).toBe(`aad:${stage.teams.tenantId}/${member.objectId}`)
  })

  test('a second Accept, and a Decline after it: the true state, nothing captured twice', async () => {
    const { chat, code, secretary, chair, member } = await stage.meeting()
    await stage.teams.say(member, 'action IPA to describe its test window by 8 May 2027', { chat })
    const [proposal] = cardsOf(stage.teams, chat, 'proposes')
    const groupId = await stage.groupId(chat)
    const press = (command: string) => stage.teams.send(chair, chat, pressed({ command, groupId, args: { id: '1' } }, proposal?.id))
    await stage.teams.press(secretary, proposal?.id ?? '', 'Accept')
    expect(answered(await press('accept')).text).toContain('Accepted')
    expect(answered(await press('decline')).text).toContain('Accepted')
    expect((await stage.read(chat, { of: 'open' })).open?.map(({ ref }) => ref)).toEqual([`${code}35-01`])
  })

  test('an update of an action: accepted, it stands under the action', async () => {
    const { chat, code, secretary, member } = await stage.meeting()
    await stage.teams.say(secretary, 'action IPA to describe its test window by 8 May 2027', { chat })
    await stage.teams.say(member, `update ${code}35-01 a draft is with the group`, { chat })
    const [proposal] = cardsOf(stage.teams, chat, 'proposes')
    await stage.teams.press(secretary, proposal?.id ?? '', 'Accept')
    const { actions } = await stage.read(chat, { of: 'action', id: '0035-0001' })
    expect(actions[0]?.updates.map(({ text }) => text)).toEqual(['a draft is with the group'])
  })

  test('not their own proposal to accept, and Decline leaves nothing behind', async () => {
    const { chat, secretary, member } = await stage.meeting()
    await stage.teams.say(member, 'note Elexon Representative: asks for a longer window', { chat })
    const [proposal] = cardsOf(stage.teams, chat, 'proposes')
    expect(answered(await stage.teams.press(member, proposal?.id ?? '', 'Accept')).text).toContain('secretary or Chair')
    await stage.teams.press(secretary, proposal?.id ?? '', 'Decline')
    await stage.teams.waitFor(() => shown(proposal as never).includes('Declined'))
    expect((await stage.read(chat, { of: 'meeting', number: 35 })).meetings[0]?.discussion).toEqual([])
  })
})
