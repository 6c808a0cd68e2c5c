import { newGroup, type TestGroup } from '../commands/group'

/** A later thing said has its turn after everything queued before it, and the planning queues its pages one behind the other. */
const looks = async (group: TestGroup, pages = 1): Promise<(string | undefined)[]> => {
  for (let page = 0; page < pages; page++) await group.say('secretary', 'note that is all')
  return ((await group.read({ of: 'open' })).open ?? []).map(({ look }) => look)
}

const started = async (): Promise<TestGroup> => {
  const group = await newGroup()
  await group.say('secretary', 'start DAG035 10 April 2024 10:00-13:00')
  return group
}

test('before the process ends, what was said last is followed to the end', async () => {
  const group = await started()
  for (let n = 1; n <= 32; n++) await group.say('secretary', `action IPA to test slot ${n} by 8 May 2024`)
  await group.press('secretary', 'settings', { before: '3, 0' })
  await group.flush()
  const { open = [] } = await group.read({ of: 'open' })
  expect(new Set(open.map(({ look }) => look))).toEqual(new Set(['2024-05-02T08:00:00.000Z']))
})

test('what is due "next meeting" is looked at five working days before it, wherever it moves', async () => {
  const group = await started()
  await group.say('secretary', 'next meeting 12 June 2024')
  await group.say('secretary', 'action Elexon to bring the figures, due: next meeting')
  expect(await looks(group)).toEqual(['2024-06-05T08:00:00.000Z'])
  await group.say('secretary', 'next meeting 20 May 2024')
  expect(await looks(group)).toEqual(['2024-05-13T08:00:00.000Z'])
})

test('a changed policy moves the looks of all that is open, however many', async () => {
  const group = await started()
  for (let n = 1; n <= 32; n++) await group.say('secretary', `action IPA to test slot ${n} by 8 May 2024`)
  expect(new Set(await looks(group))).toEqual(new Set(['2024-04-30T08:00:00.000Z']))
  await group.press('secretary', 'settings', { before: '3, 0' })
  expect(new Set(await looks(group, 2))).toEqual(new Set(['2024-05-02T08:00:00.000Z']))
})
