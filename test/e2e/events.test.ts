import { cardsOf, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

describe('a chat message that was captured from', () => {
  const changed = (id: string, type: string, eventType: string) => ({
    type,
    id,
    channelData: { eventType, tenant: { id: stage.teams.tenantId } },
  })

  test.each([
    ['edited', 'messageUpdate', 'editMessage', 'edited'],
    ['deleted', 'messageDelete', 'softDeleteMessage', 'deleted'],
  ])('is %s: the item’s card says so, its words stay', async (_how, type, eventType, what) => {
    const { chat, code, secretary } = await stage.meeting()
    const { activityId } = await stage.teams.say(secretary, 'action IPA to describe its test window by 8 May 2027', { chat })
    const [card] = cardsOf(stage.teams, chat, `${code}35-01`)
    const sent = await stage.teams.send(secretary, chat, {
      ...changed(activityId, type, eventType),
      text: 'action IPA to pay everyone by 9 May 2027',
    })
    expect(sent.status).toBe(200)
    await stage.teams.waitFor(() => (card?.versions.length ?? 0) > 1)
    expect(shown(card as never)).toMatch(new RegExp(what))
    const { actions } = await stage.read(chat, { of: 'action', id: '0035-0001' })
    expect(actions[0]).toMatchObject({ sourceChanged: what, due: { date: '2027-05-08' } })
    expect(actions[0]?.text).toContain('test window')
    expect(cardsOf(stage.teams, chat, `${code}35-01`).map(({ activity }) => activity.summary ?? activity.text)).toHaveLength(1)
  })

  test('a message nothing was captured from: nothing is said or saved', async () => {
    const { chat, secretary } = await stage.meeting()
    const { activityId } = await stage.teams.say(secretary, 'actions', { chat })
    const before = stage.teams.posted(chat).length
    expect((await stage.teams.send(secretary, chat, changed(activityId, 'messageUpdate', 'editMessage'))).status).toBe(200)
    expect(stage.teams.posted(chat)).toHaveLength(before)
  })
})

describe('who joins the call', () => {
  const moved = (how: 'Join' | 'Leave', ...people: { id: string; name: string; aadObjectId?: string }[]) => ({
    type: 'event',
    name: `application/vnd.microsoft.meetingParticipant${how}`,
    value: { members: people.map((user) => ({ user, meeting: { inMeeting: how === 'Join', role: 'Attendee' } })) },
  })

  test('is noted at the running meeting, guests by their name; before it is started, from its beginning', async () => {
    const { chat, code, secretary, member } = stage.cast()
    await stage.teams.install(secretary, chat)
    const chris = { id: member.id, name: member.name, aadObjectId: member.objectId ?? '' }
    await stage.teams.send(secretary, chat, moved('Join', chris))
    await stage.teams.say(secretary, `start ${code}035 10 April 2027 10:00-13:00`, { chat })
    const attendees = async () => (await stage.read(chat, { of: 'attendees', meeting: 35 })).attendees ?? []
    const rows = async () => (await attendees()).map(({ name, status, left }) => `${name} ${status}${left ? ' left' : ''}`).sort()
    await stage.teams.say(secretary, 'apologies Caroline Farquhar (Consumer Representative)', { chat })
    await stage.teams.send(
      secretary,
      chat,
      moved('Join', { id: '29:1anonymous', name: 'Jo Guest (Guest)' }, { id: '28:bot', name: 'A bot' }),
    )
    await stage.teams.send(secretary, chat, moved('Leave', chris))
    // Teams is answered before it is noted.
    for (let looks = 0; looks < 100 && !(await rows()).includes('Chris Day present left'); looks++) await stage.alive()
    expect(await rows()).toEqual(['Caroline Farquhar apologies', 'Chris Day present left', 'Jo Guest (Guest) present'])
  })
})

describe('events', () => {
  const meetingEvent = (name: string, value: unknown) => ({ type: 'event', name: `application/vnd.microsoft.${name}`, value })
  test.each<[string, Record<string, unknown>]>([
    [
      'meeting start',
      meetingEvent('meetingStart', { MeetingType: 'Scheduled', Title: 'DAG', Id: 'x', JoinUrl: 'u', StartTime: '2027-04-10T09:00:00Z' }),
    ],
    ['meeting start without a join url', meetingEvent('meetingStart', { Title: 'DAG', StartTime: '2027-04-10T09:00:00Z' })],
    ['meeting start whose value is a text', meetingEvent('meetingStart', 'now')],
    ['participants', meetingEvent('meetingParticipantJoin', { members: [{}] })],
    ['read receipt', meetingEvent('readReceipt', { lastReadMessageId: 7 })],
    ['a kind of next year', { type: 'holographicPresence', value: { deep: [[[]]] } }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' }],
    ['a member added', { type: 'conversationUpdate', membersAdded: [{ id: '29:1someone' }] }],
    ['members that are none', { type: 'conversationUpdate', membersAdded: 'everyone' }],
    ['the bot removed', { type: 'installationUpdate', action: 'remove' }],
    ['an upgrade', { type: 'installationUpdate', action: 'upgrade' }],
    ['an edit of a message of no id', { type: 'messageUpdate', id: undefined }],
    ['typing', { type: 'typing' }],
    ['a command of another host', { type: 'command', name: 'x' }],
  ])('%s: 200, and nothing is posted', async (_what, activity) => {
    const { chat, secretary } = await stage.meeting()
    const before = stage.teams.posted(chat).length
    expect((await stage.teams.send(secretary, chat, activity)).status).toBe(200)
    expect(stage.teams.posted(chat)).toHaveLength(before)
    expect(await stage.alive()).toBe(true)
  })
})

test('when Teams begins the meeting, minutes are offered with one click; while they run, nothing is said', async () => {
  const { chat, secretary } = await stage.meeting()
  await stage.teams.say(secretary, 'end', { chat })
  const began = { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} }
  const before = stage.teams.posted(chat).length
  await stage.teams.send(secretary, chat, began)
  const offer = await stage.teams.nextPosted(chat, before)
  expect(shown(offer)).toContain('The meeting has begun')
  await stage.teams.press(secretary, offer.id, 'say')
  // The card of the meeting that was started.
  await stage.teams.nextPosted(chat, before + 1)
  const running = stage.teams.posted(chat).length
  expect((await stage.teams.send(secretary, chat, began)).status).toBe(200)
  expect(stage.teams.posted(chat)).toHaveLength(running)
})

test('a call that ends closes no minutes: it is said once, and one that begins again goes on with them; one running card is kept current', async () => {
  const { chat, secretary, code } = await stage.meeting()
  const call = (name: string, value: unknown) => ({ type: 'event', name: `application/vnd.microsoft.${name}`, value })
  const [running] = cardsOf(stage.teams, chat, `${code}035 has started`)
  await stage.teams.say(secretary, 'area CR044 Decision', { chat })
  await stage.teams.waitFor(() => shown(running as never).includes('CR044 Decision'))

  const before = stage.teams.posted(chat).length
  await stage.teams.send(secretary, chat, call('meetingEnd', undefined))
  const offer = await stage.teams.nextPosted(chat, before)
  expect(shown(offer)).toContain(`The minutes of ${code}035 are still open`)
  await stage.teams.send(secretary, chat, call('meetingEnd', {}))
  await stage.teams.send(secretary, chat, call('meetingStart', 'again'))
  expect(stage.teams.posted(chat)).toHaveLength(before + 1)

  const { meetings } = await stage.read(chat, { of: 'meeting', number: 35 })
  const [minutes] = meetings.map((record) => record.meeting)
  expect(minutes).toMatchObject({ state: 'running', start: '10:00', end: '13:00' })
  expect(minutes?.sessions?.map(({ to }) => to !== undefined)).toEqual([true, false])
  await stage.teams.press(secretary, offer.id, 'say')
  await stage.teams.waitFor(() => shown(running as never).includes(`${code}035 has ended`))
  expect(cardsOf(stage.teams, chat, `${code}035 has started`)).toEqual([])
})
