import { newGroup, printed } from '../commands/group'

const meeting = async () => {
  const group = await newGroup()
  await group.say('secretary', 'start DAG035 10 April 2024')
  await group.say('secretary', 'action IPA to describe its test window by 8 May 2024')
  const { settings } = await group.base()
  const people = [{ name: 'Sean Cooper', id: 'aad:tenant-1/sean-cooper', party: 'Programme' }]
  await group.save([{ kind: 'settings', settings: { ...settings, people } }])
  return group
}
const pick = { ref: 'DAG35-01', owner: 'sean-cooper', ownerText: '' }

describe('what a member presses is proposed as it was understood, and accepted as that', () => {
  test('an owner picked from the people of the chat', async () => {
    const group = await meeting()
    expect(printed(await group.pressInChat('member', 'owner', pick))).toContain('owner DAG35-01 Programme (Sean Cooper)')
    expect((await group.press('secretary', 'accept', { id: '1' })).refused).toBeUndefined()
    const { actions } = await group.read({ of: 'action', id: '0035-0001' })
    expect(actions[0]?.owners).toMatchObject([{ party: 'Programme', persons: [{ name: 'Sean Cooper' }] }])
  })

  test('a due from the card’s date', async () => {
    const group = await meeting()
    expect(printed(await group.pressInChat('member', 'due', { ref: 'DAG35-01', due: '2024-06-12' }))).toContain('due DAG35-01 12/06/2024')
    await group.press('secretary', 'accept', { id: '1' })
    expect((await group.read({ of: 'action', id: '0035-0001' })).actions[0]?.due).toMatchObject({ kind: 'date', date: '2024-06-12' })
  })

  test('a button says its own command: words that name another one make no decision of it', async () => {
    const group = await meeting()
    await group.pressInChat('member', 'action', { words: 'x: decision The SRO approved CR046' })
    expect((await group.press('secretary', 'accept', { id: '1' })).refused).toBeUndefined()
    const { open, decisions } = await group.read({ of: 'open' }, { of: 'decisions' })
    expect(decisions).toEqual([])
    expect(open?.map(({ text }) => text)).toEqual([
      expect.stringContaining('test window'),
      expect.stringContaining('decision The SRO approved CR046'),
    ])
  })
})

describe('a pasted list that somebody else pressed first', () => {
  const list = {
    lines: [
      [1, 'action Elexon to circulate the settlement figures by 8 May 2024'],
      [2, 'note the papers came late'],
    ],
    from: 'message-1',
    at: '2024-04-10T09:00:00.000Z',
    all: true,
  }

  test('the secretary’s own press takes up what the member’s press proposed: each once, no proposal left open', async () => {
    const group = await meeting()
    await group.pressInChat('member', 'record', list)
    expect((await group.read({ of: 'open' })).open).toHaveLength(1)
    const answer = await group.pressInChat('secretary', 'record', list)
    expect(printed(answer)).toContain('✓ DAG35-02')
    for (const again of ['secretary', 'member'] as const) await group.pressInChat(again, 'record', list)
    const { open, meetings, proposals } = await group.read(
      { of: 'open' },
      { of: 'meeting', number: 35 },
      { of: 'proposal', id: '1' },
      { of: 'proposal', id: '2' },
      { of: 'proposal', id: '3' },
    )
    expect(open?.map(({ ref }) => ref)).toEqual(['DAG35-01', 'DAG35-02'])
    expect(meetings[0]?.discussion.map(({ text }) => text)).toEqual(['the papers came late'])
    expect(proposals.map(({ state }) => state)).toEqual(['accepted', 'accepted'])
  })
})

describe('Teams sends a typed change again', () => {
  test('its tick line is not repeated', async () => {
    const group = await meeting()
    const change = { id: 'again-1', words: 'due DAG35-01 12 June 2024' }
    await group.posted('DAG35-01')
    expect(printed(await group.said('secretary', change))).toContain('✓')
    const again = await group.said('secretary', change)
    expect(again.here).toEqual([])
    expect(again.toGroup.map(({ ref }) => ref)).toEqual(['DAG35-01'])
  })

  test('while it is still being answered: it is answered once', async () => {
    const group = await meeting()
    const change = { id: 'again-2', words: 'note the papers came late' }
    const answers = await Promise.all([group.said('secretary', change), group.said('secretary', change)])
    expect(answers.map(({ here }) => here.length)).toEqual([1, 0])
  })
})
