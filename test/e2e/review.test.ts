import { cardsOf, messagesWith, type Stage, setStage, shown } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage(2)
})
afterAll(() => stage.stop())

test('a carried action is walked on one card for everybody; its own card changes up the chat; another instance goes on where the first stopped', async () => {
  const { chat, code, secretary, chair } = await stage.meeting()
  const say = (words: string) => stage.teams.say(secretary, words, { chat })
  await say('action IPA to describe the test window by 8 May 2027')
  await say('action Elexon to share the figures by 8 May 2027')
  await say('end')
  await say(`start ${code}036 8 May 2027 10:00`)
  await say('review')
  const [walk] = cardsOf(stage.teams, chat, `Review ${code}35-01`)
  const [own] = cardsOf(stage.teams, chat, `Action ${code}35-01`)
  if (!walk || !own) throw new Error('no cards')

  const posted = stage.teams.posted(chat).length
  await stage.teams.press(secretary, walk.id, 'Close', { update: 'it is described' })
  await stage.teams.waitFor(() => walk.versions.length === 2 && own.versions.length === 2)
  expect(shown(walk)).toContain(`Review ${code}35-02`)
  expect(shown(own)).toContain('Closed')
  expect(shown(own)).toContain('it is described')
  expect(stage.teams.posted(chat)).toHaveLength(posted)

  stage.to(1)
  await stage.teams.press(chair, walk.id, 'Ongoing', { update: 'half of them came' })
  await stage.teams.waitFor(() => walk.versions.length === 3)
  expect(shown(walk)).toContain('No carried action is left to walk')
  expect((await stage.read(chat, { of: 'action', id: '0035-0002' })).actions[0]).toMatchObject({
    status: 'open',
    updates: [{ text: 'half of them came', meeting: `${code}036`, by: { name: 'Justin Andrews' } }],
  })
  stage.to(0)
})

test('what the walk is at is dealt with by other words: its card tells it, and goes on once the action is closed', async () => {
  const { chat, code, secretary, chair } = await stage.meeting()
  const say = (words: string) => stage.teams.say(secretary, words, { chat })
  for (const what of ['window', 'figures', 'papers', 'rooms']) await say(`action IPA to list the ${what} by 8 May 2027`)
  await say('end')
  await say(`start ${code}036 8 May 2027 10:00`)
  await say('review')
  const [walk] = cardsOf(stage.teams, chat, `Review ${code}35-01`)
  if (!walk) throw new Error('no card')

  await say(`update ${code}35-01 the first half is listed`)
  await stage.teams.waitFor(() => shown(walk).includes('the first half is listed'))
  expect(shown(walk)).toContain(`Review ${code}35-01`)

  await say(`close ${code}35-01 because all is listed`)
  await stage.teams.waitFor(() => shown(walk).includes(`Review ${code}35-02`))

  await stage.teams.press(chair, walk.id, 'Skip', {})
  await stage.teams.waitFor(() => shown(walk).includes(`Review ${code}35-03`))
  await say(`close ${code}35-02`)
  await say(`close ${code}35-03`)
  await stage.teams.waitFor(() => shown(walk).includes(`Review ${code}35-04`))

  await say(`withdraw ${code}35-04 because it was said twice`)
  await stage.teams.waitFor(() => shown(walk).includes('No carried action is left to walk'))
})

test('an action asked for before: its card says so once it is posted, and nothing else is posted', async () => {
  const { chat, code, secretary } = await stage.meeting()
  const say = (words: string) => stage.teams.say(secretary, words, { chat })
  await say('action IPA to describe the window of the second settlement test by 8 May 2027')
  await say('action Elexon to describe the window of the second settlement test by 9 May 2027')
  await stage.teams.waitFor(() => messagesWith(stage.teams, chat, 'nearly the same').length === 1)
  expect(messagesWith(stage.teams, chat, 'nearly the same').map(shown)[0]).toContain(`It replaces ${code}35-01`)
  expect(cardsOf(stage.teams, chat, `Action ${code}35-02`)).toHaveLength(1)
})

test('a report is issued: its card stands in the chat, the file goes to the secretary; a version is never issued twice', async () => {
  const { chat, code, secretary, chair } = await stage.meeting()
  const say = (words: string) => stage.teams.say(secretary, words, { chat })
  const own = stage.teams.personal(secretary)
  await say('action IPA to describe the test window by 8 May 2027')
  await say('end')
  await stage.teams.say(secretary, `issue report ${code}035`, { chat })
  const [card] = cardsOf(stage.teams, chat, `Headline Report ${code}035 issued`)
  expect(card && shown(card)).toContain('Version 1')
  await stage.teams.waitFor(() => cardsOf(stage.teams, own, 'file.consent').length === 1)
  await stage.teams.say(chair, `issue report ${code}035`, { chat })
  expect(messagesWith(stage.teams, chat, 'Nothing has changed since version 1')).toHaveLength(1)
  expect((await stage.read(chat, { of: 'issued' })).issued?.map(({ versions }) => versions.length)).toEqual([1])
})
