import type { DoubleChat, Posted } from '../teams-double/chats'
import { findAction } from '../teams-double/inbound'
import type { DoublePerson } from '../teams-double/people'
import { answered, type Cast, cardsOf, pressed, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

const captured = async (): Promise<Cast & { ref: string; card: Posted }> => {
  const cast = await stage.meeting()
  const ref = `${cast.code}35-01`
  await stage.teams.say(cast.secretary, 'action IPA to describe the test window by 8 May 2027', { chat: cast.chat })
  const [card] = cardsOf(stage.teams, cast.chat, ref)
  if (!card) throw new Error('no card')
  return { ...cast, ref, card }
}

const execute = (person: DoublePerson, chat: DoubleChat, data: unknown, replyToId?: string) =>
  stage.teams.send(person, chat, pressed(data, replyToId))

const stands = async (chat: DoubleChat, id = '0035-0001') => (await stage.read(chat, { of: 'action', id })).actions[0]

describe('a button of an action’s card', () => {
  test('Complete: the clicker’s card changes in the answer, everyone’s by an update of the same message', async () => {
    const { chat, chair, card, ref } = await captured()
    const answer = await stage.teams.press(chair, card.id, 'Complete')
    expect(answer.status).toBe(200)
    expect(answered(answer)).toMatchObject({ type: 'adaptive', text: expect.stringContaining('Closed') })
    await stage.teams.waitFor(() => card.versions.length === 2)
    expect(shown(card)).toContain('Closed')
    expect(cardsOf(stage.teams, chat, ref).map(({ id }) => id)).toEqual([card.id])
    expect(await stands(chat)).toMatchObject({ status: 'closed', closed: { by: { name: 'Justin Andrews' } } })
  })

  test('pressed a second time, and late by somebody else: the true state, and no second trace', async () => {
    const { chat, secretary, member, card, ref } = await captured()
    const data = findAction(card.activity.attachments?.[0]?.content, 'Complete')?.data
    expect(answered(await execute(secretary, chat, data, card.id)).text).toContain('Closed')
    for (const person of [secretary, member]) expect(answered(await execute(person, chat, data, card.id)).text).toContain('Closed')
    expect((await stands(chat))?.closed?.by.name).toBe('Fraser Mathieson')
    const { history } = await stage.read(chat, { of: 'history', ref, item: { of: 'action', id: '0035-0001' } })
    expect(history.map(({ command }) => command)).toEqual(['action', 'close'])
  })

  test('its Action.Submit fallback, as a client without Execute sends it: the card in the chat is refreshed, nothing is posted twice', async () => {
    const { chat, secretary, card, ref } = await captured()
    const data = findAction(card.activity.attachments?.[0]?.content, 'Complete')?.data
    const before = stage.teams.posted(chat).length
    const sent = await stage.teams.send(secretary, chat, { type: 'message', replyToId: card.id, value: data })
    expect(sent.status).toBe(200)
    expect(shown(card)).toContain('Closed')
    expect(stage.teams.posted(chat)).toHaveLength(before)
    expect(cardsOf(stage.teams, chat, ref)).toHaveLength(1)
  })

  test('a form: a new due from its date input', async () => {
    const { chat, secretary, card } = await captured()
    const answer = await stage.teams.press(secretary, card.id, 'Save due', { due: '2027-06-12' })
    expect(answered(answer).text).toContain('12/06/2027')
    expect(await stands(chat)).toMatchObject({ due: { kind: 'date', date: '2027-06-12' }, firstDue: { date: '2027-05-08' } })
  })
})

describe('a button that was forged', () => {
  const args = (ref: string) => ({ ref, words: ref })
  test.each<[string, (cast: Cast & { ref: string; groupId: string }) => unknown]>([
    ['a group that does not exist', ({ ref }) => ({ command: 'close', groupId: 'no-such-group', args: args(ref) })],
    ['a group id no key takes', ({ ref }) => ({ command: 'close', groupId: '../\\#?\u0000\ud800|group', args: args(ref) })],
    ['a long group id', ({ ref }) => ({ command: 'close', groupId: 'g'.repeat(300), args: args(ref) })],
    ['a group id that is no text', ({ ref }) => ({ command: 'close', groupId: { $ne: '' }, args: args(ref) })],
    ['a reference that is none', ({ groupId }) => ({ command: 'close', groupId, args: args('|group}') })],
    ['a reference of another group', ({ groupId }) => ({ command: 'close', groupId, args: args('PSG12-01') })],
    ['a reference that is not there', ({ groupId, code }) => ({ command: 'close', groupId, args: args(`${code}35-77`) })],
    ['no arguments', ({ groupId }) => ({ command: 'close', groupId })],
    ['arguments of other types', ({ groupId }) => ({ command: 'due', groupId, args: { ref: 7, words: { a: 1 }, due: ['x'] } })],
    ['a command that is none', ({ groupId }) => ({ command: 'drop table', groupId, args: {} })],
    ['a command of the prototype', ({ groupId }) => ({ command: '__proto__', groupId, args: {} })],
    ['a command without a button', ({ groupId }) => ({ command: 'propose', groupId, args: {} })],
    ['a proposal that is none', ({ groupId }) => ({ command: 'accept', groupId, args: { id: '99' } })],
    ['a proposal id no key takes', ({ groupId }) => ({ command: 'accept', groupId, args: { id: '1|/\\#?\u0000' } })],
    [
      'data larger than any card of ours',
      ({ groupId, ref }) => ({ command: 'update', groupId, args: { ref, update: 'x'.repeat(20_000) } }),
    ],
    [
      'two hundred fields',
      ({ groupId, ref }) => ({
        command: 'close',
        groupId,
        args: { ...args(ref), ...Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`f${n}`, n])) },
      }),
    ],
    ['no object', () => 'close everything'],
    ['nothing', () => null],
  ])('%s: refused in words, and nothing changes', async (_what, dataOf) => {
    const cast = await captured()
    const { chat, secretary, card } = cast
    const groupId = await stage.groupId(chat)
    const before = await stage.read(chat, { of: 'meeting', number: 35 }, { of: 'open' })
    const answer = await execute(secretary, chat, dataOf({ ...cast, groupId }), card.id)
    expect(answer.status).toBe(200)
    expect(['message', 'error']).toContain(answered(answer).type)
    expect(answered(answer).text).not.toMatch(/went wrong|\bat .*\.[jt]s|Error:/)
    expect(answered(answer).text.length).toBeGreaterThan(10)
    expect(await stage.read(chat, { of: 'meeting', number: 35 }, { of: 'open' })).toEqual(before)
    expect(card.versions).toHaveLength(1)
    expect(await stage.alive()).toBe(true)
  })

  test('another group’s id: rights are that group’s, and its secretary’s rights are not carried over', async () => {
    const [mine, theirs] = [await captured(), await captured()]
    const groupId = await stage.groupId(theirs.chat)
    const answer = await execute(mine.secretary, mine.chat, { command: 'close', groupId, args: args(theirs.ref) }, mine.card.id)
    expect(answered(answer)).toMatchObject({ type: 'message' })
    expect((await stands(theirs.chat))?.status).toBe('open')
    expect((await stands(mine.chat))?.status).toBe('open')
    for (const command of ['show', 'actions', 'my actions', 'decisions', 'report', 'settings', 'review', 'end', 'undo'])
      expect(answered(await execute(mine.secretary, mine.chat, { command, groupId, args: args(theirs.ref) })).text).not.toContain(
        'test window',
      )
  })

  test('who pressed comes from the channel, whatever the data says', async () => {
    const { chat, member, secretary, ref } = await captured()
    const groupId = await stage.groupId(chat)
    const data = { command: 'withdraw', groupId, args: args(ref), by: { id: secretary.objectId }, from: secretary, role: 'secretary' }
    expect(answered(await execute(member, chat, data)).text).toContain('Proposed')
    expect((await stands(chat))?.status).toBe('open')
  })
})
