import { preparedGroup } from '../commands/group'

const at = '2024-04-10T10:00:00.000Z'

/** The walk's card stands at DAG32-03; this is said, and the card is drawn again for DAG32-03 and for another. */
const after = async (...said: string[]) => {
  const group = await preparedGroup()
  await group.posted('walk 35', 'DAG32-03')
  for (const words of said) await group.say('secretary', words)
  const redraw = { groupId: 'group-1', ref: 'walk 35' }
  const [drawn, other] = await Promise.all([
    group.standing({ ...redraw, at: 'DAG32-03' }, at),
    group.standing({ ...redraw, at: 'DAG32-04' }, at),
  ])
  return { shows: drawn?.shows, title: drawn?.message.text.split('\n', 1)[0], other }
}

test.each([
  ['it is closed', ['close DAG32-03'], 'DAG32-04'],
  ['it is withdrawn', ['withdraw DAG32-03 because it was said twice'], 'DAG32-04'],
  ['it was left ongoing', ['review DAG32-03 ongoing the draft was sent'], 'DAG32-04'],
  ['the next one is closed too', ['close DAG32-04', 'close DAG32-03'], 'DAG32-05'],
  ['it got an update', ['update DAG32-03 the draft was sent'], 'DAG32-03'],
  ['another one is closed', ['close DAG32-05'], 'DAG32-03'],
])('%s: the card is at %s', async (_what, said, ref) => {
  expect(await after(...said)).toMatchObject({ shows: ref, title: expect.stringContaining(`Review ${ref}`), other: undefined })
})

test.each([
  ['the meeting has ended', ['close DAG32-03', 'end']],
  ['the next meeting runs', ['end', 'start DAG036 8 May 2024 10:00']],
])('%s: it is drawn no more', async (_what, said) => {
  expect(await after(...said)).toEqual({ shows: undefined, title: undefined, other: undefined })
})

test('a closed carried action names the walk’s card to be drawn again; one of this meeting, or the walk itself, does not', async () => {
  const group = await preparedGroup()
  const walk = { groupId: 'group-1', ref: 'walk 35', at: 'DAG32-03' }
  expect((await group.say('secretary', 'close DAG32-03')).refresh).toContainEqual(walk)
  expect((await group.say('secretary', 'close DAG35-01')).refresh ?? []).toEqual([])
  expect((await group.say('secretary', 'review DAG32-04 close because it is done')).refresh ?? []).toEqual([])
})
