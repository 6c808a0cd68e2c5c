import { printSweep } from '../../src/reminders/print-sweep'
import { sweep } from '../../src/reminders/sweep'
import { createWorld, fraser, meeting, paul, type World } from './world'

const ended = '2024-04-10T11:30:00.000Z'
const [thursday, friday, monday] = ['2024-04-11T08:00:00.000Z', '2024-04-12T08:00:00.000Z', '2024-04-15T08:00:00.000Z']

/** Meeting 35 ends on Wednesday, and the sweep that its end wakes has passed. */
const after = async (secretaries = [fraser.id]): Promise<World> => {
  const world = await createWorld([], { secretaries })
  world.clock.now = ended
  await world.change([{ kind: 'meeting', meeting: { ...meeting, state: 'ended', endedAt: ended } }])
  await sweep({ ...world, at: '2024-04-10T11:32:00.000Z' })
  expect(world.letters).toEqual([])
  return world
}

const told = async (world: World, at: string): Promise<string[]> => {
  const from = world.letters.length
  await sweep({ ...world, at })
  return world.letters.slice(from).map(({ to, text }) => `${to}: ${text}`)
}

test('each secretary hears once before the deadline of a report, on its day, and when it is over', async () => {
  const world = await after([fraser.id, paul.id])
  const both = (words: string): string[] => [fraser, paul].map(({ name }) => `${name}: The report:\nThe report of DAG035 ${words}.`)
  expect((await told(world, thursday)).sort()).toEqual(both('is to be issued by 12/04/2024, the next working day'))
  expect(await told(world, '2024-04-11T08:01:00.000Z')).toEqual([])
  expect((await told(world, friday)).sort()).toEqual(both('is to be issued today, 12/04/2024'))
  expect((await told(world, monday)).sort()).toEqual(both('is overdue: it was to be issued by 12/04/2024'))
  expect(await told(world, '2024-04-16T08:00:00.000Z')).toEqual([])
})

test('a dry run tells of the report as well, and leaves it owed', async () => {
  const world = await after()
  const dry = await sweep({ ...world, at: thursday, dryRun: true })
  expect(dry.messages.map(({ name, reports }) => [name, reports])).toEqual([['Fraser Mathieson', ['DAG035']]])
  expect(world.letters).toEqual([])
  expect(await told(world, thursday)).toHaveLength(1)
})

test('issued in time, nothing more is said of it; nor while its meeting goes on again', async () => {
  const issued = await after()
  await issued.change([{ kind: 'issued', after: { meeting: 35, ref: 'DAG035', date: '2024-04-10', versions: [] } }])
  expect(await told(issued, friday)).toEqual([])
  const reopened = await after()
  await reopened.change([{ kind: 'meeting', meeting }])
  expect(await told(reopened, friday)).toEqual([])
})

test('what a sweep slept over is said once, as it is by then; an operator reads of it', async () => {
  const world = await after()
  const report = await sweep({ ...world, at: '2024-04-17T09:00:00.000Z' })
  expect(printSweep(report)).toContain('  the report of DAG035')
  expect(world.letters.map(({ text }) => text)).toEqual([expect.stringContaining('is overdue')])
})

test('a meeting that is brought in after its deadline is left alone', async () => {
  const world = await createWorld([])
  world.clock.now = '2024-04-20T09:00:00.000Z'
  await world.change([{ kind: 'meeting', meeting: { ...meeting, state: 'ended', endedAt: ended } }])
  expect(await told(world, '2024-04-22T08:00:00.000Z')).toEqual([])
})
