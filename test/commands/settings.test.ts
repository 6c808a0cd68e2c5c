import { newGroup, printed, roles, type TestGroup } from './group'

let group: TestGroup
beforeEach(async () => {
  group = await newGroup()
})
const settings = async () => (await group.base()).settings

describe('the form', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['a title', { title: ' MHHS Design Advisory Group ' }, { title: 'MHHS Design Advisory Group' }],
    ['a time zone', { timeZone: 'Europe/Paris' }, { timeZone: 'Europe/Paris' }],
    ['what is posted', { posts: 'nothing' }, { posts: 'nothing' }],
    ['reminders off', { remindersOn: 'false' }, { remindersOn: false }],
    ['days before, in any order and twice', { before: '1, 5,5, 0' }, { reminders: { before: [5, 1, 0] } }],
    ['an hour', { hour: '08:30' }, { reminders: { hour: '08:30' } }],
    [
      'a Chair, picked',
      { chairs: 'AAAAAAAA-0000-4000-8000-000000000001' },
      { chairs: ['aad:tenant-1/aaaaaaaa-0000-4000-8000-000000000001'] },
    ],
    ['empty inputs change nothing', { title: '', venue: '', before: '' }, { title: 'DAG', venue: 'Virtual – MS Teams' }],
    ['an empty pick leaves a secretary', { secretaries: '' }, { secretaries: [roles.secretary.id] }],
    ['a pick of nobody leaves a secretary', { secretaries: ' , ,' }, { secretaries: [roles.secretary.id] }],
    [
      'fields that are none of it are left out',
      { tenantId: 'other', code: 'PSG', title: 'New' },
      { tenantId: 'tenant-1', code: 'DAG', title: 'New' },
    ],
  ])('%s', async (_what, form, expected) => {
    const answer = await group.press('secretary', 'settings', form)
    expect([answer.refused, printed(answer)]).toEqual([undefined, expect.stringContaining('saved')])
    expect(await settings()).toMatchObject(expected)
  })

  test('no weekly reminder', async () => {
    await group.press('secretary', 'settings', { weekly: '0' })
    expect((await settings()).reminders).not.toHaveProperty('weekly')
  })

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, /no time zone/],
    ['a time zone that is code', { timeZone: '<script>' }, /no time zone/],
    ['days that are words', { before: 'five' }, /numbers with commas/],
    ['an hour that is none', { hour: '25:00' }, /looks like 09:00/],
    ['a weekday that is none', { weekly: '9' }, /weekly/],
    ['a number that is none', { nextDecision: 'x' }, /next decision/],
    ['a number below one', { nextDecision: '0' }, /next decision/],
    ['a number too large', { nextDecision: '1000001' }, /next decision/],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, /title/],
    ['a list for a text', { title: ['x'] }, /title/],
    ['an object for a choice', { posts: { $gt: '' } }, /posts/],
  ])('%s is refused, and nothing is saved', async (_what, form, expected) => {
    const before = await group.base()
    const answer = await group.press('secretary', 'settings', { ...form, venue: 'Room 2' })
    expect([answer.refused, printed(answer)]).toEqual([true, expect.stringMatching(expected)])
    expect(await group.base()).toEqual(before)
  })
})

test.each<[string, RegExp, object]>([
  ['settings venue Room 2', /saved/, { venue: 'Room 2' }],
  ['settings title: MHHS Design Advisory Group (DAG)', /saved/, { title: 'MHHS Design Advisory Group (DAG)' }],
  ['settings time zone Europe/Dublin', /saved/, { timeZone: 'Europe/Dublin' }],
  ['settings timezone = Europe/Dublin', /saved/, { timeZone: 'Europe/Dublin' }],
  ['settings reminders off', /saved/, { remindersOn: false }],
  ['settings reminders on', /saved/, { remindersOn: true }],
  ['settings posts nothing', /saved/, { posts: 'nothing' }],
  ['settings posts loudly', /Not saved/, { posts: 'confirmed' }],
  ['settings reminders maybe', /Not saved|on or off/, { remindersOn: true }],
  ['settings before 10, 2', /saved/, { reminders: { before: [10, 2] } }],
  ['settings weekly Thursday', /saved/, { reminders: { weekly: 4 } }],
  ['settings weekly Sunday', /no weekday/, { reminders: { weekly: 1 } }],
  ['settings papers 7', /saved/, { reminders: { papers: 7 } }],
  ['settings papers often', /papers/, { reminders: { before: [5, 1, 0] } }],
  ['settings keep deliveries 30 days', /saved/, { retention: { deliveries: 30 } }],
  ['settings keep said 14', /saved/, { retention: { said: 14 } }],
  ['settings keep drafts for good', /saved/, { retention: { drafts: 'for good' } }],
  ['settings keep drafts a while', /one of: until approved, for good/, {}],
  ['settings keep deliveries 900', /between 14 and 90 days/, {}],
  ['settings keep said long', /a number of days/, {}],
  ['settings report 3', /saved/, { reminders: { report: 3 } }],
  ['settings digest never', /saved/, { reminders: { digest: 0 } }],
  ['settings hour 21:00', /nobody is written to/, { reminders: { hour: '09:00' } }],
  ['settings holidays 31/12/2027, 24 December 2027, 31/12/2027', /saved/, { holidays: ['2027-12-24', '2027-12-31'] }],
  ['settings holidays none', /saved/, { holidays: [] }],
  ['settings holidays Christmas', /dates with commas/, { holidays: [] }],
  ['settings completion for confirmation', /saved/, { completion: 'for confirmation' }],
  ['settings completion perhaps', /one of: closes, for confirmation/, {}],
  ['settings collectives when all have ticked', /saved/, { collectives: 'when all have ticked' }],
  ['settings mentions on', /saved/, { mentions: true }],
  ['settings colour blue', /Which setting/, { title: 'DAG' }],
  ['settings venue', /Which setting/, { venue: 'Virtual – MS Teams' }],
])('%s', async (words, expected, after) => {
  expect(printed(await group.say('secretary', words))).toMatch(expected)
  expect(await settings()).toMatchObject(after)
})

test('a decision number is raised and never lowered: a number is given once', async () => {
  await group.say('secretary', 'start DAG035 10 April 2024')
  await group.say('secretary', 'settings next decision 99')
  await group.say('secretary', 'decision The SRO recommends CR044')
  expect(printed(await group.say('secretary', 'settings next decision 99'))).toContain('a number is given once')
  expect((await group.read({ of: 'decisions' })).decisions.map(({ ref }) => ref)).toEqual(['DAG-DEC99'])
})
