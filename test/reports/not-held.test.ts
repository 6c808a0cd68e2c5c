import { reportOf } from '../../src/reports/report-from-store'
import { buttonsOf } from '../cards/buttons-of'
import { newGroup } from '../commands/group'

test('a meeting that was called off is told in the report of the one held in its place, and in no other', async () => {
  const group = await newGroup()
  const said = 'DAG036 because the papers are late'
  for (const words of ['start DAG035 10 April 2024', 'next meeting 8 May 2024', 'action IPA to reply by 8 May 2024', 'end'])
    expect((await group.say('secretary', words)).refused).toBeUndefined()
  const was = (await group.base()).group.event
  const asked = await group.say('secretary', `cancel ${said}`)
  // Shown, and nothing done.
  expect((await group.base()).group.event).toBe(was)
  const [button] = asked.here.flatMap(buttonsOf)
  await group.press('secretary', 'cancel', button?.args ?? {}, 'chat')
  expect((await group.base()).meeting?.next).toBeUndefined()
  await group.say('secretary', 'start DAG036 12 June 2024')
  const lines = async (meeting: number): Promise<string[]> =>
    (await reportOf(group.store, 'group-1', meeting))?.discussion.flatMap((area) => area.lines.map(({ text }) => text)) ?? []
  expect(await lines(36)).toContain('The meeting planned for 08/05/2024 was not held: the papers are late.')
  expect((await lines(35)).join()).not.toContain('not held')
  const [action] = (await group.read({ of: 'action', id: '0035-0001' })).actions
  expect([action?.due, action?.firstDue]).toEqual([
    { kind: 'meeting', meeting: 'DAG036' },
    { kind: 'date', date: '2024-05-08', said: expect.any(String) },
  ])
})
