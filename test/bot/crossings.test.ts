import type { Reply } from '../../src/domain/reply'
import { postTells } from '../../src/reminders/post-tells'
import { emptyReport } from '../../src/reminders/sweep-report'
import { sweeping } from '../../src/reminders/sweep-world'
import { reportOf } from '../../src/reports/report-from-store'
import { reportPage } from '../../src/reports/report-page'
import { createMemoryOutbox } from '../../src/storage/memory-outbox'
import { newGroup, preparedGroup, printed, type TestGroup } from '../commands/group'

const ACTION = 'from group-1 0035-0001'
const psg = async (group: TestGroup, ...needs: Parameters<TestGroup['store']['read']>[1][]) => group.store.read('group-2', needs.flat())
const arrival = async (group: TestGroup, id = ACTION) => (await psg(group, [{ of: 'proposal', id }])).proposals[0]
const action = async (group: TestGroup) => (await group.read({ of: 'action', id: '0035-0001' })).actions[0]
const press = (group: TestGroup, command: string, args: Record<string, unknown>, by: 'other' | 'outsider' = 'other'): Promise<Reply> =>
  group.said(by, { command, args, groupId: 'group-2' })

/** One sweep's share of what is owed, each an hour later. */
let hour = 11
const swept = async (group: TestGroup, groupId: string): Promise<void> => {
  hour += 1
  const at = `2024-04-${10 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00:00.000Z`
  const world = sweeping({
    store: group.store,
    directory: group.directory,
    outbox: createMemoryOutbox(),
    messenger: {
      toChat: async () => ({ delivered: true, conversationId: 'c', activityId: 'swept' }),
      toPerson: async () => ({ delivered: false, why: 'fault', again: false, detail: '' }),
      update: async () => true,
    },
    at,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    cardOf: (id, ref) => group.cardOf(id, ref, at),
  })
  await postTells(world, groupId, emptyReport(at, false))
}

/** A group whose other group cannot be written while `down` says so: the process dies between the two. */
const breaking = async () => {
  const state = { down: '' }
  const group = await newGroup('DAG', (store) => ({
    ...store,
    save: async (batch) => {
      if (batch.group.id === state.down) throw new Error('gone')
      return store.save(batch)
    },
  }))
  for (const words of ['start DAG035 10 April 2024', 'action IPA to raise a risk on CR044 by 8 May 2024'])
    expect((await group.say('secretary', words)).refused).toBeUndefined()
  await group.elsewhere('start PSG012 10 April 2024')
  return { group, state }
}

test('a crash after the offer: the sweep carries it over, and a second sweep finds nothing to do', async () => {
  const { group, state } = await breaking()
  state.down = 'group-2'
  expect((await group.say('secretary', 'transfer DAG35-01 to PSG')).refused).toBeUndefined()
  expect([await arrival(group), (await action(group))?.transfer?.state]).toEqual([undefined, 'asked'])
  await swept(group, 'group-1')
  expect(await arrival(group)).toBeUndefined()
  state.down = ''
  await swept(group, 'group-1')
  expect(await arrival(group)).toMatchObject({ state: 'open', from: { code: 'DAG', ref: 'DAG35-01' } })
  const { cards } = await psg(group, [{ of: 'tells', until: '9999-01-01T00:00:00.000Z' }])
  expect(cards.map(({ ref }) => ref)).toContain(`proposal ${ACTION}`)
  const { etag } = (await group.store.load('group-2')) ?? {}
  await swept(group, 'group-1')
  expect((await group.store.load('group-2'))?.etag).toBe(etag)
})

test('a crash after it was accepted: the action is there once, and the sweep closes the other', async () => {
  const { group, state } = await breaking()
  await group.say('secretary', 'transfer DAG35-01 to PSG')
  state.down = 'group-1'
  expect((await press(group, 'accept transfer', { id: ACTION })).refused).toBeUndefined()
  expect((await action(group))?.status).toBe('open')
  expect(printed(await press(group, 'accept transfer', { id: ACTION }))).toContain('accepted as PSG12-01')
  state.down = ''
  await swept(group, 'group-2')
  expect(await action(group)).toMatchObject({
    status: 'closed',
    closed: { why: 'transferred to PSG, as PSG12-01' },
    transfer: { as: 'PSG12-01' },
  })
  const { open = [] } = await psg(group, [{ of: 'open' }])
  expect(open.map(({ ref, transferredFrom }) => [ref, transferredFrom])).toEqual([['PSG12-01', { code: 'DAG', ref: 'DAG35-01' }]])
})

test('both press at once: taken over once', async () => {
  const { group } = await breaking()
  await group.say('secretary', 'transfer DAG35-01 to PSG')
  const answers = await Promise.all([
    press(group, 'accept transfer', { id: ACTION }),
    press(group, 'accept transfer', { id: ACTION }),
    press(group, 'refuse transfer', { id: ACTION, text: 'it is not ours' }),
  ])
  expect(answers.map(({ refused }) => refused)).toEqual([undefined, undefined, undefined])
  expect((await psg(group, [{ of: 'open' }])).open).toHaveLength(1)
  expect(await arrival(group)).toMatchObject({ state: 'accepted', became: ['PSG12-01'] })
  expect((await action(group))?.transfer).toMatchObject({ state: 'accepted' })
})

test('withdrawn while the news of it has not arrived: who accepts is told the truth', async () => {
  const { group, state } = await breaking()
  await group.say('secretary', 'transfer DAG35-01 to PSG')
  state.down = 'group-2'
  await group.say('secretary', 'withdraw DAG35-01')
  state.down = ''
  expect((await arrival(group))?.state).toBe('open')
  const answer = await press(group, 'accept transfer', { id: ACTION })
  expect([answer.refused, printed(answer)]).toEqual([true, expect.stringContaining('DAG has taken DAG35-01 back')])
  await swept(group, 'group-1')
  expect(await arrival(group)).toMatchObject({ state: 'taken back' })
  expect((await group.store.load('group-2'))?.settings.awaited).toEqual([])
})

test('nothing crosses but the words, the references and the reason', async () => {
  const group = await preparedGroup()
  await group.elsewhere('start PSG012 10 April 2024')
  for (const words of [
    'action Programme (Priya Presenter) to raise a flag on the meters by 8 May 2024',
    'update DAG35-05 the zebra is late',
    'transfer DAG35-05 to PSG because it holds the budget',
    'outcome DAG-DEC101 escalated to PSG; conditions: zebra',
  ])
    expect((await group.say('secretary', words)).refused).toBeUndefined()
  const rows = JSON.stringify([
    (await psg(group, [{ of: 'proposal', id: 'from group-1 0035-0005' }])).proposals,
    (await psg(group, [{ of: 'proposal', id: 'from group-1 000101' }])).proposals,
    (await group.store.load('group-2'))?.settings,
  ])
  expect(rows).toContain('raise a flag on the meters')
  expect(rows).toContain('The SRO approved CR046')
  expect(rows).toContain('it holds the budget')
  expect(rows).not.toMatch(/zebra|CR044 Decision|Fraser|2024-05-08/)
})

test('what is confidential is not offered, nor referred; what becomes so, or is redacted, loses its words there', async () => {
  const group = await preparedGroup()
  for (const words of ['confidential DAG35-01', 'confidential DAG-DEC101']) await group.said('secretary', { words })
  const refused = await group.say('secretary', 'transfer DAG35-01 to PSG')
  expect([refused.refused, JSON.stringify(refused)]).toEqual([true, expect.stringContaining('confidential')])
  await group.say('secretary', 'outcome DAG-DEC101 escalated to PSG')
  expect(await arrival(group, 'from group-1 000101')).toBeUndefined()
  await group.say('secretary', 'transfer DAG35-02 to PSG because zebra')
  await group.say('secretary', 'transfer DAG35-03 to PSG because zebra')
  await group.say('secretary', 'confidential DAG35-02')
  await group.say('secretary', 'redact DAG35-03 because it names a person')
  for (const id of ['from group-1 0035-0002', 'from group-1 0035-0003']) {
    expect(await arrival(group, id)).toMatchObject({ state: 'taken back' })
    expect(JSON.stringify(await arrival(group, id))).not.toMatch(/test CR044|plan CR045|zebra/)
  }
})

test('a referral comes back: the finding disappears, and what is confidential there stays there', async () => {
  const group = await preparedGroup()
  await group.elsewhere('start PSG012 10 April 2024')
  await group.say('secretary', 'outcome DAG-DEC101 escalated to PSG')
  await group.say('secretary', 'outcome DAG-DEC100 escalated to the PSG')
  const findings = async (): Promise<string> => printed(await group.press('secretary', 'check', {}))
  expect(await findings()).toMatch(/DAG-DEC101 was escalated/)
  await group.elsewhere('outcome DAG-DEC101: The SRO approved it')
  expect(await findings()).not.toMatch(/DAG-DEC101 was escalated/)
  expect((await group.base()).settings.escalations?.map(({ ref }) => ref)).toEqual(['DAG-DEC100'])
  // A decision that was recorded there already, and that is confidential there.
  await group.elsewhere('decision The SRO approved the zebra')
  await group.elsewhere('confidential PSG-DEC2')
  await group.elsewhere('outcome DAG-DEC100 PSG-DEC2')
  const [decision] = (await group.read({ of: 'decision', id: '000100' })).decisions
  expect(decision?.ruling?.answered?.text).toBe('it has decided (PSG-DEC2)')
})

test('a group of another tenant is no group here', async () => {
  const group = await preparedGroup()
  await group.directory.bind(
    { tenantId: 'tenant-2', conversationId: '19:far', serviceUrl: 'http://127.0.0.1:9', botId: '28:bot', channelId: 'msteams' },
    'group-3',
    'FAR',
  )
  const answer = await group.say('secretary', 'transfer DAG35-01 to FAR')
  expect([answer.refused, printed(answer)]).toEqual([true, expect.stringContaining('No group FAR is here')])
})

test('a joint meeting: its host’s record says with whom, and the other group’s next report alone where it is kept', async () => {
  const group = await newGroup()
  await group.say('secretary', 'start DAG036 10 April 2024 joint with PSG')
  await group.elsewhere('start PSG012 12 April 2024')
  await group.elsewhere('end')
  await group.elsewhere('start PSG013 12 May 2024')
  const printedIn = async (groupId: string, meeting: number): Promise<string> => {
    const report = await reportOf(group.store, groupId, meeting)
    return report ? JSON.stringify(reportPage(report)) : ''
  }
  expect(await printedIn('group-1', 36)).toContain('Joint meeting with PSG')
  expect(await printedIn('group-2', 12)).toContain('Joint meeting with DAG on 10/04/2024: recorded as DAG036.')
  expect(await printedIn('group-2', 13)).not.toContain('Joint meeting')
})

const ofPsg = async () => {
  const group = await preparedGroup()
  await group.elsewhere('start PSG012 10 April 2024')
  const says = async (words: string): Promise<string> => {
    const answer = await group.say('secretary', words)
    expect([words, answer.refused]).toEqual([words, undefined])
    return printed(answer)
  }
  return { group, says }
}
/** All rows of a group. */
const kept = async (group: TestGroup, groupId: string): Promise<string> =>
  JSON.stringify((await group.tables.register.range(groupId, '!', '~')).map(({ values }) => values))

test('redacted here, its words leave the other group whatever became of the offer, and so do the reasons', async () => {
  const { group, says } = await ofPsg()
  for (const number of [1, 2, 3]) await says(`transfer DAG35-0${number} to PSG because zebra ${number}`)
  await press(group, 'refuse transfer', { id: ACTION, text: 'the zebra is not ours' })
  await says('transfer DAG35-02 off')
  await press(group, 'accept transfer', { id: 'from group-1 0035-0003' })
  for (const number of [1, 2, 3]) await says(`redact DAG35-0${number} because it names a person`)
  expect(await kept(group, 'group-1')).not.toMatch(/zebra/)
  for (const [id, state] of [
    [ACTION, 'declined'],
    ['from group-1 0035-0002', 'taken back'],
    ['from group-1 0035-0003', 'accepted'],
  ] as const)
    expect(await arrival(group, id)).toMatchObject({ state, text: '[redacted]', why: '' })
})

test('redacted there, the reason that it came with goes too', async () => {
  const { group, says } = await ofPsg()
  await says('transfer DAG35-01 to PSG because zebra')
  await press(group, 'accept transfer', { id: ACTION })
  await group.elsewhere('redact PSG12-01 because it names a person')
  expect(await kept(group, 'group-2')).not.toMatch(/zebra|raise a risk/)
})

test('opened again after it was taken over, it can be offered again, and is another action there', async () => {
  const { group, says } = await ofPsg()
  await says('transfer DAG35-01 to PSG')
  await press(group, 'accept transfer', { id: ACTION })
  await says('reopen DAG35-01')
  expect(await says('transfer DAG35-01 to PSG because more of it is left')).toContain('Offered to PSG because more of it is left')
  await press(group, 'accept transfer', { id: ACTION })
  expect(await action(group)).toMatchObject({ status: 'closed', transfer: { as: 'PSG12-02' } })
})

test('what was taken over is not undone: nobody would do it any more', async () => {
  const { group, says } = await ofPsg()
  await says('transfer DAG35-01 to PSG')
  await press(group, 'accept transfer', { id: ACTION })
  for (const words of ['undo', 'undo PSG12-01']) {
    const answer = await group.elsewhere(words)
    expect([answer.refused, printed(answer)]).toEqual([true, expect.stringContaining('transfer PSG12-01 to DAG')])
  }
  expect((await group.elsewhere('withdraw PSG12-01')).refused).toBe(undefined)
})

test('the buttons of a transfer do nothing to a referral, nor the other way round', async () => {
  const { group, says } = await ofPsg()
  await says('transfer DAG35-01 to PSG')
  await says('outcome DAG-DEC101 escalated to PSG')
  for (const [command, id] of [
    ['answer referral', ACTION],
    ['accept transfer', 'from group-1 000101'],
    ['refuse transfer', 'from group-1 000101'],
  ] as const) {
    expect((await press(group, command, { id, text: 'it is approved' })).refused).toBe(true)
    expect((await arrival(group, id))?.state).toBe('open')
  }
})

test('a referred decision that is withdrawn or superseded is waited for by nobody', async () => {
  const { group, says } = await ofPsg()
  await says('outcome DAG-DEC100 escalated to PSG')
  await says('outcome DAG-DEC101 escalated to PSG')
  await says('withdraw DAG-DEC100')
  await says('decision The SRO defers CR046, supersedes DAG-DEC101')
  for (const id of ['from group-1 000100', 'from group-1 000101']) expect(await arrival(group, id)).toMatchObject({ state: 'taken back' })
  expect((await group.store.load('group-2'))?.settings.awaited).toEqual([])
  expect((await group.base()).settings.escalations).toEqual([])
  await says('end')
  await says('start DAG036 8 May 2024')
  expect(printed(await group.press('secretary', 'check', {}))).not.toContain('escalated')
})

test('escalated to another group after one has answered, the answer of the first is not printed as the second’s', async () => {
  const { group, says } = await ofPsg()
  await says('outcome DAG-DEC101 escalated to SEAG')
  await says('outcome DAG-DEC101 answered: the SEAG wants figures')
  expect(await says('outcome DAG-DEC101 conditions: no precedent')).toContain('the SEAG wants figures')
  expect(await says('outcome DAG-DEC101 escalated to PSG')).toContain('Referral from DAG: DAG-DEC101')
  expect(printed(await group.say('secretary', 'DAG-DEC101'))).not.toContain('the SEAG wants figures')
  expect(printed(await group.press('secretary', 'history', { words: 'DAG-DEC101' }))).toContain('the SEAG wants figures')
})

/** As it is drawn again in the group's chat. */
const cardIn = async (group: TestGroup, groupId: string, ref: string): Promise<string> =>
  JSON.stringify(await group.cardOf(groupId, ref, '2024-04-10T12:00:00.000Z'))

test('an outcome that is confidential there stands on no card there, nor here', async () => {
  const { group, says } = await ofPsg()
  await says('outcome DAG-DEC101 escalated to PSG')
  await says('transfer DAG35-01 to PSG because walrus')
  for (const words of ['area Quiet staffing', 'confidential']) await group.elsewhere(words)
  const id = 'from group-1 000101'
  const answers = [
    await group.elsewhere('outcome DAG-DEC101: The giraffe is paid'),
    await press(group, 'answer referral', { id, text: 'The giraffe is paid' }),
    await press(group, 'accept transfer', { id: ACTION }),
    await press(group, 'accept transfer', { id: ACTION }),
  ]
  expect(answers.map(({ refused }) => refused)).toEqual([undefined, undefined, undefined, undefined])
  expect(JSON.stringify(answers)).toContain('PSG-DEC1')
  expect(JSON.stringify(answers)).not.toContain('giraffe')
  expect(JSON.stringify(answers.slice(2))).not.toContain('walrus')
  for (const each of [id, ACTION]) expect(await cardIn(group, 'group-2', `proposal ${each}`)).not.toMatch(/giraffe|walrus/)
  // Nor once the other group changes what it had offered.
  expect(JSON.stringify((await group.say('secretary', 'reword DAG-DEC101 The SRO approved CR046 in part')).toGroup)).not.toContain(
    'giraffe',
  )
})

test.each(['confidential PSG-DEC1', 'redact PSG-DEC1 because it names a person'])(
  'told already, its words leave the other group with “%s”, and the card of the referral',
  async (words) => {
    const { group, says } = await ofPsg()
    await says('outcome DAG-DEC101 escalated to PSG')
    await says('outcome DAG-DEC100 escalated to PSG')
    await group.elsewhere('outcome DAG-DEC101: The giraffe is paid')
    await group.elsewhere('outcome DAG-DEC100 PSG-DEC1')
    const refs = ['proposal from group-1 000101', 'proposal from group-1 000100']
    expect(await cardIn(group, 'group-2', refs[0] ?? '')).toContain('giraffe')
    expect(await says('DAG-DEC101')).toContain('The giraffe is paid (PSG-DEC1)')
    const answer = await group.elsewhere(words)
    expect(answer.refresh?.map(({ ref }) => ref)).toEqual(expect.arrayContaining(refs))
    for (const ref of refs) expect(await cardIn(group, 'group-2', ref)).not.toContain('giraffe')
    for (const ref of ['DAG-DEC100', 'DAG-DEC101']) expect(await says(ref)).toContain('What came back: it has decided (PSG-DEC1)')
  },
)
