import { dag032, dag034, dag035, type Spoken } from '../demo/meetings'
import { newGroup, printed, type TestGroup } from './group'

const held = async (group: TestGroup, said: readonly Spoken[]): Promise<void> => {
  for (const { by, words } of said) await group.say(by, words)
}

it('finds in the demonstration what is wrong with it, and nothing else', async () => {
  const group = await newGroup()
  for (const { said } of [dag032, dag034, dag035]) await held(group, said)
  const answer = await group.say('secretary', 'check DAG035')
  expect(answer.here).toEqual([{ text: 'The check of DAG035 was sent to you privately.' }])
  expect(answer.toGroup).toEqual([])
  expect(answer.privately.map(({ text }) => text.split('\n'))).toEqual([
    [
      'Check of DAG035: 2 must fix · 3 advisory',
      'Must fix:',
      '  DAG-DEC99 has no recording timestamp [decision-without-timestamp]',
      '  CR045 Decision: Held and not settled, so not printed: “the release of CR045 goes to the steering group” [held-unsettled]',
      'Advisory:',
      '  DAG34-11 was due 03/04/2024, and nobody has said how it stands [overdue-without-update]',
      '  DAG35-04 asks for nearly the same as DAG34-04 [probable-duplicate]',
      '  Andrew Grace attends as Large Supplier Representative, which is no constituency of DAG [attendee-without-constituency]',
    ],
  ])
})

it('changes nothing, and is for whoever is in the chat', async () => {
  const group = await newGroup()
  expect(printed(await group.say('secretary', 'check'))).toContain('no meeting yet')
  await group.say('secretary', 'start DAG035 10 April 2024')
  const before = (await group.base()).group.event
  expect((await group.say('member', 'check')).privately).toHaveLength(1)
  expect((await group.press('outsider', 'check', {})).refused).toBe(true)
  expect((await group.base()).group.event).toBe(before)
})

it('reads a reference of an earlier meeting before it says that it does not exist', async () => {
  const group = await newGroup()
  await held(
    group,
    ['start DAG034 13 March 2024', 'action IPA to describe the window by 20 March', 'close DAG34-01', 'end'].map((words) => ({
      time: '',
      by: 'secretary',
      words,
    })),
  )
  await group.say('secretary', 'start DAG035 10 April 2024')
  await group.say('secretary', 'note follows from DAG34-01 and DAG34-02, and from DAG21-07')
  const text = (await group.say('secretary', 'check')).privately[0]?.text ?? ''
  expect(text).not.toContain('DAG34-01 does not exist')
  expect(text).not.toContain('DAG34-01 is older')
  expect(text).toContain('General: DAG34-02 does not exist: by number alone it would be DAG34-01 [reference-unknown]')
  expect(text).toContain('DAG21-07 is older than this register')
})

describe('what a card may carry that is none of ours', () => {
  it.each([
    [{ finding: '{"not":"a list"}', why: 'x' }],
    [{ finding: '[1,2]', why: 'x' }],
    [{ finding: 'x'.repeat(100_000), why: 'x' }],
    [{ finding: '["area-empty","Nowhere"]', why: 'x' }],
    [{ finding: '["next-meeting-missing","DAG035"]', why: '  ' }],
    [{ finding: null, meeting: {}, why: 7 }],
  ])('%j', async (args) => {
    const group = await newGroup()
    await group.say('secretary', 'start DAG035 10 April 2024')
    const answer = await group.press('secretary', 'accept finding', args)
    expect(answer.refused).toBe(true)
    expect((await group.read({ of: 'meeting', number: 35 })).meetings[0]?.waivers).toBeUndefined()
  })
})
