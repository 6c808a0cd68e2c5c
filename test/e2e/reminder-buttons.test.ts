import type { Action } from '../../src/domain/record'
import type { DoubleChat, Posted } from '../teams-double/chats'
import { findAction } from '../teams-double/inbound'
import type { DoublePerson } from '../teams-double/people'
import { answered, type Cast, pressed, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  // Each of the three sides speaks to an instance of its own: one that lowered a wake within half a minute does not do so again, and
  // what is months of the group's time here is seconds of the machine's.
  stage = await setStage(3)
})
afterAll(() => stage.stop())

/** Five working days before Wednesday 12 May 2027: Monday the 3rd is a bank holiday. */
const nine = '2027-05-05T08:00:00.000Z'
const sweptAt = (at: string) => stage.instances[0]?.world.sweepAt(at)

interface Reminded extends Cast {
  ref: string
  /** Chris Day's private chat, and the message in it. */
  own: DoubleChat
  letter: Posted
  office: DoubleChat
  owner: DoublePerson
}

/** An owner and a secretary who have met the bot in private; the owner has been reminded of their one action. */
const reminded = async (): Promise<Reminded> => {
  stage.to(0)
  const cast = await stage.meeting()
  const { teams } = stage
  const [own, office] = [teams.personal(cast.member), teams.personal(cast.secretary)]
  await teams.say(cast.secretary, 'action Elexon (Chris Day) to share the settlement figures by 12 May 2027', { chat: cast.chat })
  // With a digest in this hour, what is asked of the secretary would come with the next hour's message.
  await teams.say(cast.secretary, 'settings digest never', { chat: cast.chat })
  await sweptAt(nine)
  const letter = teams.posted(own).at(-1)
  if (!letter) throw new Error('nothing was sent')
  return { ...cast, ref: `${cast.code}35-01`, own, letter, office, owner: cast.member }
}

const stands = async (chat: DoubleChat): Promise<Action | undefined> =>
  (await stage.read(chat, { of: 'action', id: '0035-0001' })).actions[0]

test('an owner writes an update, asks for more time, is given it, puts the rest off, and completes: one message, kept up to date', async () => {
  const { teams } = stage
  const { chat, ref, own, office, letter, owner, secretary } = await reminded()
  expect(shown(letter)).toContain('raised at')

  const updated = await teams.press(
    owner,
    letter.id,
    'Save update',
    { 'update update 0': 'the first half is there' },
    '2027-05-05T08:05:00.000Z',
  )
  expect(answered(updated)).toMatchObject({ type: 'adaptive', text: expect.stringContaining('Updated today: the first half is there') })
  expect((await stands(chat))?.updates.map(({ by, text }) => [by.name, text])).toEqual([['Chris Day', 'the first half is there']])

  stage.to(1)
  const asked = await teams.press(
    owner,
    letter.id,
    'Ask the secretary',
    { 'more extension 0': '2027-06-09', 'why extension 0': 'the supplier is late' },
    '2027-05-05T08:06:00.000Z',
  )
  expect(answered(asked).text).toContain('asks for more time, until 09/06/2027: the supplier is late')
  expect((await stands(chat))?.due).toMatchObject({ date: '2027-05-12' })

  await sweptAt('2027-05-05T08:07:00.000Z')
  const request = teams.posted(office).at(-1)
  expect(request && shown(request)).toContain('Chris Day asks for 09/06/2027 instead of 12/05/2027: the supplier is late')
  const accept = findAction(request?.activity.attachments?.[0]?.content, 'Accept')?.data
  stage.to(2)
  const granted = await teams.press(secretary, request?.id ?? '', 'Accept', {}, '2027-05-05T08:08:00.000Z')
  expect(answered(granted).text).toContain('Accepted by Fraser Mathieson')
  expect(await stands(chat)).toMatchObject({ due: { date: '2027-06-09' }, firstDue: { date: '2027-05-12' } })
  // Pressed twice: how it stands, and no error.
  const twice = await teams.send(secretary, office, { ...pressed(accept, request?.id), timestamp: '2027-05-05T08:09:00.000Z' })
  expect(answered(twice).text).toContain('accepted already, by Fraser Mathieson')
  // The owner had this hour's message: the answer comes with the next one's.
  await sweptAt('2027-05-05T09:01:00.000Z')
  expect(shown(teams.posted(own).at(-1) as Posted)).toContain('Accepted by Fraser Mathieson: it is due 09/06/2027.')

  const later = await teams.press(owner, letter.id, 'Remind me then', { 'until snooze 0': '2027-05-10' }, '2027-05-05T09:05:00.000Z')
  expect(answered(later).text).toContain('I come back to you on Monday 10 May')

  const done = await teams.press(owner, letter.id, 'Complete', {}, '2027-05-05T09:06:00.000Z')
  expect(answered(done).text).toMatch(/All done, thank you.*"strikethrough":true/s)
  expect((await stands(chat))?.status).toBe('closed')
  await teams.waitFor(() => teams.posted(chat).some((posted) => shown(posted).includes(ref) && shown(posted).includes('Closed on')))
})

test('whoever does not own it, a day gone by, and a group’s rights: refused in words, and nothing is lost', async () => {
  const { chat, ref, own, letter, owner, chair, outsider } = await reminded()
  const groupId = await stage.groupId(chat)
  const before = await stands(chat)
  const send = (person: DoublePerson, where: DoubleChat, command: string, args: object) =>
    stage.teams.send(person, where, {
      ...pressed({ command, groupId, args: { ref, on: 'reminder', hours: [nine], ...args } }, letter.id),
      timestamp: nine,
    })
  const refused: [string, DoublePerson, string, object, RegExp][] = [
    ['to yesterday', owner, 'snooze', { until: '2027-05-04' }, /Until when/],
    ['past its use', owner, 'snooze', { until: '2027-07-01' }, /too late to be of use/],
    ['an earlier day', owner, 'extension', { more: '2027-05-06' }, /not later than its due date/],
    ['a form of nothing', owner, 'update', {}, /and what/],
    ['an answer to oneself', owner, 'answer extension', { words: `${ref} accept` }, /secretary or Chair|Nobody asked/],
    ['somebody else’s', outsider, 'close', { words: ref }, /Only its owner or someone in .* chat/],
    ['somebody else’s', outsider, 'snooze', { until: '2027-05-10' }, /not in .* chat/],
    ['somebody else’s', outsider, 'mute', {}, /not in .* chat/],
  ]
  for (const [what, person, command, args, words] of refused) {
    const where = person === owner ? own : stage.teams.personal(person)
    expect([what, answered(await send(person, where, command, args)).text]).toEqual([what, expect.stringMatching(words)])
  }
  expect(await stands(chat)).toEqual(before)
  // Closed by somebody else meanwhile: the owner's late press shows how it stands.
  await stage.teams.say(chair, `close ${ref}`, { chat })
  const late = answered(await stage.teams.press(owner, letter.id, 'Complete', {}, '2027-05-05T08:30:00.000Z'))
  expect(late.text).toMatch(/Closed on .* by Justin Andrews/)
})
