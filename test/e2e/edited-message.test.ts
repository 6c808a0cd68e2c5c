import type { DoubleChat } from '../teams-double/chats'
import { typed } from '../teams-double/inbound'
import type { DoublePerson } from '../teams-double/people'
import { answered, type Cast, cardsOf, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

const UPDATE = 'Update the wording'

/** The sender edits a message of theirs. */
const edit = (person: DoublePerson, chat: DoubleChat, id: string, words: string) =>
  stage.teams.send(person, chat, {
    ...typed(stage.teams.stage, chat, words, chat.kind === 'group'),
    type: 'messageUpdate',
    id,
    channelData: { eventType: 'editMessage', tenant: { id: stage.teams.tenantId } },
  })

const captured = async (words: string, of: (cast: Cast) => string = ({ code }) => `Action ${code}35-01`) => {
  const cast = await stage.meeting()
  const { activityId } = await stage.teams.say(cast.secretary, words, { chat: cast.chat })
  const [card] = cardsOf(stage.teams, cast.chat, of(cast))
  if (!card) throw new Error('no card')
  const now = async () => (await stage.read(cast.chat, { of: 'action', id: '0035-0001' }, { of: 'decisions' })) ?? []
  const edited = async (to: string) => {
    const versions = card.versions.length
    expect((await edit(cast.secretary, cast.chat, activityId, to)).status).toBe(200)
    await stage.teams.waitFor(() => card.versions.length > versions)
  }
  return { ...cast, activityId, card, now, edited }
}

describe('a captured message is edited', () => {
  test('its card offers the new wording and the record keeps the old; a press applies it, and the card stops offering', async () => {
    const { chat, code, secretary, card, now, edited } = await captured('action IPA to describe its test window by 8 May 2027')
    await edited('action IPA to describe its test window and its dates by 8 May 2027')
    expect(shown(card)).toContain('IPA to describe its test window and its dates')
    expect(shown(card)).toContain('edited since')
    expect(shown(card)).not.toContain('It would also read')
    expect((await now()).actions[0]).toMatchObject({ text: 'IPA to describe its test window', sourceChanged: 'edited' })
    const answer = await stage.teams.press(secretary, card.id, UPDATE)
    expect(answered(answer)).toMatchObject({ type: 'adaptive', text: expect.stringContaining('New wording') })
    await stage.teams.waitFor(() => !shown(card).includes('edited since'))
    const { actions } = await now()
    expect(actions[0]?.text).toBe('IPA to describe its test window and its dates')
    expect(actions[0]).not.toHaveProperty('newWording')
    expect(actions[0]).not.toHaveProperty('sourceChanged')
    const { history } = await stage.read(chat, { of: 'history', ref: `${code}35-01`, item: { of: 'action', id: '0035-0001' } })
    expect(history.map(({ command }) => command)).toEqual(['action', 'edited', 'reword'])
  })

  test('owner and due that it would now read are shown, and are not touched by the press', async () => {
    const { secretary, card, now, edited } = await captured('action IPA to describe its test window by 8 May 2027')
    await edited('action PMO to describe its test window by 9 May 2027')
    expect(shown(card)).toContain('It would also read: owner PMO · due 09/05/2027')
    await stage.teams.press(secretary, card.id, UPDATE)
    expect((await now()).actions[0]).toMatchObject({
      text: 'PMO to describe its test window',
      owners: [{ party: 'IPA' }],
      due: { date: '2027-05-08' },
      sourceChanged: 'edited',
    })
  })

  test('only the due is another one: said, and nothing to press', async () => {
    const { card, now, edited } = await captured('action IPA to describe its test window by 8 May 2027')
    await edited('action IPA to describe its test window by 9 May 2027')
    expect(shown(card)).toContain('due 09/05/2027')
    expect(shown(card)).not.toContain(UPDATE)
    expect((await now()).actions[0]).toMatchObject({ due: { date: '2027-05-08' } })
  })

  test('the rights are those of whoever presses', async () => {
    const { chat, member, secretary, card, now, edited } = await captured('action IPA to describe its test window by 8 May 2027')
    await edited('action IPA to describe nothing at all by 8 May 2027')
    await stage.teams.press(member, card.id, UPDATE)
    expect((await now()).actions[0]?.text).toBe('IPA to describe its test window')
    // A member's press is at most a proposal.
    for (const proposal of cardsOf(stage.teams, chat, 'proposes')) expect(shown(proposal)).toContain('nothing at all')
    await stage.teams.press(secretary, card.id, UPDATE)
    expect((await now()).actions[0]?.text).toBe('IPA to describe nothing at all')
  })

  test('edited twice: the last wording is offered; edited back, nothing is', async () => {
    const { card, now, edited } = await captured('action IPA to describe its test window by 8 May 2027')
    await edited('action IPA to describe the first by 8 May 2027')
    await edited('action IPA to describe the second by 8 May 2027')
    expect(shown(card)).toContain('describe the second')
    expect(shown(card)).not.toContain('describe the first')
    await edited('action IPA to describe its test window by 8 May 2027')
    expect(shown(card)).not.toContain(UPDATE)
    expect((await now()).actions[0]).not.toHaveProperty('newWording')
  })

  test('no action any more: noted, and nothing is offered', async () => {
    const { card, now, edited } = await captured('action IPA to describe its test window by 8 May 2027')
    await edited('Is there any action for IPA?')
    expect(shown(card)).toContain('edited since')
    expect(shown(card)).not.toContain(UPDATE)
    expect((await now()).actions[0]).toMatchObject({ text: 'IPA to describe its test window', sourceChanged: 'edited' })
  })

  test('a decision: the earlier wording is kept', async () => {
    const { chair, card, now, edited } = await captured('decision The SRO approved CR046', ({ code }) => `Decision ${code}-DEC1`)
    await edited('decision The SRO approved CR046 for the next release')
    await stage.teams.press(chair, card.id, UPDATE)
    expect((await now()).decisions[0]).toMatchObject({
      text: 'The SRO approved CR046 for the next release',
      earlier: [{ text: 'The SRO approved CR046' }],
    })
  })

  test('a note: marked in the record, and the check offers the new words', async () => {
    const { chat, code, secretary } = await stage.meeting()
    const { activityId } = await stage.teams.say(secretary, 'note IPA: backs the change', { chat })
    await edit(secretary, chat, activityId, 'note IPA: backs the change, not its timing')
    const line = async () => (await stage.read(chat, { of: 'meeting', number: 35 })).meetings[0]?.discussion[0]
    expect(await line()).toMatchObject({
      text: 'backs the change',
      sourceChanged: 'edited',
      newWording: { text: 'backs the change, not its timing' },
    })
    const own = stage.teams.personal(secretary)
    await stage.teams.say(secretary, 'check', { chat: own })
    const [card] = cardsOf(stage.teams, own, 'It says now: “backs the change, not its timing”')
    expect(card && shown(card)).toContain(`reword ${code}035 line 1 backs the change, not its timing`)
    await stage.teams.say(secretary, `reword ${code}035 line 1 backs the change, not its timing`, { chat })
    expect(await line()).toMatchObject({ text: 'backs the change, not its timing' })
    expect(await line()).not.toHaveProperty('sourceChanged')
  })

  test('typed in private: the same, on the card in the meeting chat', async () => {
    const { chat, code, secretary } = await stage.meeting()
    const own = stage.teams.personal(secretary)
    const { activityId } = await stage.teams.say(secretary, 'action IPA to describe its test window by 8 May 2027', { chat: own })
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `${code}35-01`).length === 1)
    await edit(secretary, own, activityId, 'action IPA to describe its plan by 8 May 2027')
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'describe its plan').length === 1)
    expect(cardsOf(stage.teams, chat, `${code}35-01`)).toHaveLength(1)
  })

  test('then deleted, or the action closed: no offer is left', async () => {
    const { chat, secretary, activityId, card, edited } = await captured('action IPA to describe its test window by 8 May 2027')
    await edited('action IPA to describe its plan by 8 May 2027')
    expect(shown(card)).toContain(UPDATE)
    await stage.teams.send(secretary, chat, {
      type: 'messageDelete',
      id: activityId,
      channelData: { eventType: 'softDeleteMessage', tenant: { id: stage.teams.tenantId } },
    })
    await stage.teams.waitFor(() => shown(card).includes('deleted since'))
    expect(shown(card)).not.toContain(UPDATE)
  })
})
