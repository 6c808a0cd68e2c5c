import { type Groups, said, shownIn, threeGroups } from './two-groups'

let groups: Groups
beforeEach(async () => {
  groups = await threeGroups()
  for (const code of ['DAG', 'PSG', 'PAB'] as const)
    expect((await groups.say(code, `start ${code}035 10 April 2024 10:00`)).refused).toBeUndefined()
  await groups.say('DAG', 'action Programme (Paul Pettitt) to plan the cutover rehearsal by 8 May 2024')
})

const there = async (code: 'DAG' | 'PSG') => (await groups.read(code, { of: 'action', id: '0035-0001' })).actions[0]
const offer = async (words = 'transfer DAG35-01 to PSG because it is theirs to plan') => {
  const reply = await groups.say('DAG', words)
  const card = shownIn('PSG', reply)[0]
  const id = /"id":"(\d+)"/.exec(JSON.stringify(card?.card))?.[1]
  return { reply, card, id }
}

test('offered to another group, it stays open here until that accepts; then each knows the other’s reference', async () => {
  const { reply, card, id } = await offer()
  expect(said(reply)).toContain('Offered to PSG: it stays open here until that group accepts')
  expect(card?.text).toContain('Fraser Mathieson (DAG) proposes')
  expect(card?.text).toContain(
    'Take over DAG35-01: Programme to plan the cutover rehearsal (owner: Programme (Paul Pettitt), due: 08/05/2024, because it is theirs to plan)',
  )
  expect((await there('DAG'))?.status).toBe('open')
  expect(await there('PSG')).toBeUndefined()

  const accepted = await groups.press('PSG', 'accept', { id })
  expect(await there('PSG')).toMatchObject({
    ref: 'PSG35-01',
    from: 'DAG35-01',
    text: 'Programme to plan the cutover rehearsal',
    owners: [{ party: 'Programme', persons: [{ name: 'Paul Pettitt' }] }],
    due: { kind: 'date', date: '2024-05-08' },
    status: 'open',
  })
  expect(await there('DAG')).toMatchObject({
    status: 'closed',
    transferred: 'PSG35-01',
    closed: { by: { name: 'Priya Nandakumar (PSG)' }, why: 'transferred to PSG, as PSG35-01' },
  })
  expect((await there('DAG'))?.transfer).toBeUndefined()
  expect(
    shownIn('PSG', accepted)
      .map(({ text }) => text)
      .join('\n'),
  ).toContain('Taken over from DAG35-01')
  expect(
    shownIn('DAG', accepted)
      .map(({ text }) => text)
      .join('\n'),
  ).toContain('transferred to PSG, as PSG35-01')
  const { history } = await groups.read('DAG', { of: 'history', ref: 'DAG35-01', item: { of: 'action', id: '0035-0001' } })
  expect(history.map(({ command, by }) => `${command} ${by.name}`)).toEqual([
    'action Fraser Mathieson',
    'transfer Fraser Mathieson',
    'close Priya Nandakumar (PSG)',
  ])
})

test('declined, it stays here, and says why', async () => {
  const { id } = await offer()
  const declined = await groups.press('PSG', 'decline', { id, why: 'the plan is the Programme’s' })
  expect(await there('DAG')).toMatchObject({
    status: 'open',
    updates: [{ text: 'PSG does not take it over: the plan is the Programme’s' }],
  })
  expect((await there('DAG'))?.transfer).toBeUndefined()
  expect(shownIn('DAG', declined)).toHaveLength(1)
  expect(await there('PSG')).toBeUndefined()
})

test('pressed twice, offered twice, closed in between: the true state, one action, never an error', async () => {
  const { id } = await offer()
  expect((await offer()).id).toBe(id)
  await groups.press('PSG', 'accept', { id })
  const again = await groups.press('PSG', 'accept', { id })
  expect(said(again)).toContain('accepted')
  expect((await groups.read('PSG', { of: 'open' })).open).toHaveLength(1)
  expect(said(await groups.say('DAG', 'transfer DAG35-01 to PSG'))).toContain('DAG35-01 is closed: it is PSG35-01 now')

  await groups.say('DAG', 'action Elexon to cost the rehearsal by 8 May 2024')
  const second = await offer('transfer DAG35-02 to PSG')
  await groups.say('DAG', 'close DAG35-02 because it was done')
  await groups.press('PSG', 'accept', { id: second.id })
  expect((await groups.read('DAG', { of: 'action', id: '0035-0002' })).actions[0]?.closed?.why).toBe('it was done')
})

test('an answer that was lost on its way back is given again when it is offered again', async () => {
  let lose = false
  const lossy = await threeGroups((store) => ({
    ...store,
    load: async (id) => {
      if (lose && id === 'DAG') throw new Error('the store is gone')
      return store.load(id)
    },
    save: async (batch) => {
      if (lose && batch.group.id === 'DAG') throw new Error('the store is gone')
      return store.save(batch)
    },
  }))
  groups = lossy
  for (const code of ['DAG', 'PSG'] as const) await groups.say(code, `start ${code}035 10 April 2024 10:00`)
  await groups.say('DAG', 'action Programme to plan the cutover rehearsal by 8 May 2024')
  const { id } = await offer('transfer DAG35-01 to PSG')
  lose = true
  expect((await groups.press('PSG', 'accept', { id })).refused).toBeUndefined()
  lose = false
  expect((await there('DAG'))?.status).toBe('open')
  expect((await there('PSG'))?.from).toBe('DAG35-01')
  await groups.say('DAG', 'transfer DAG35-01 to PSG')
  expect(await there('DAG')).toMatchObject({ status: 'closed', transferred: 'PSG35-01' })
  expect((await groups.read('PSG', { of: 'open' })).open).toHaveLength(1)
})

test.each<[string, RegExp]>([
  ['transfer DAG35-01 to DAG', /is DAG’s already|is DAG's already/],
  ['transfer DAG35-01 to NNN', /No group NNN is here/],
  // It is there, and another organisation's.
  ['transfer DAG35-01 to PAB', /No group PAB is here/],
  ['transfer DAG35-01', /and what\? Try: transfer/],
  ['transfer DAG35-01 somewhere nicer', /To which group\?/],
  ['transfer DAG35-09 to PSG', /There is no DAG35-09/],
])('%s: refused, and nothing is kept', async (words, why) => {
  const reply = await groups.say('DAG', words)
  expect(said(reply)).toMatch(why)
  expect(reply.refused).toBe(true)
  expect((await there('DAG'))?.transfer).toBeUndefined()
})

test('what is confidential is not offered', async () => {
  await groups.press('DAG', 'say', { words: 'confidential DAG35-01' })
  const { reply, card } = await offer()
  expect(said(reply)).toContain('confidential')
  expect(card).toBeUndefined()
})

test('nobody but the other group’s record answers: forged answers and offers are refused without a trace', async () => {
  const { id } = await offer()
  for (const [command, args] of [
    ['taken over', { id: '0035-0001', became: 'PSG35-99' }],
    ['not taken over', { id: '0035-0001', why: 'no' }],
    ['offer', { id: '0035-0001', ref: 'PSG35-01', text: 'pay the forger' }],
  ] as const)
    for (const who of ['secretary', 'member'] as const) expect((await groups.press('DAG', command, args, who)).refused).toBe(true)
  expect((await groups.press('PSG', 'accept', { id }, 'member')).refused).toBe(true)
  // Its own secretary takes over what nobody offered: that group gets no answer of it.
  await groups.press('PSG', 'take over', { id: '0035-0001', ref: 'PAB35-01', text: 'x', group: 'PAB' })
  expect(await there('DAG')).toMatchObject({ status: 'open', transfer: { to: 'PSG' } })
})
