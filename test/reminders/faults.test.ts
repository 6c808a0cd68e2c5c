import { steps } from '../../src/reminders/sweep-world'
import { copies, type FaultStage, killInTurn, random, recover, setFaultStage } from './fault-stage'
import type { Death } from './sweep-worker'

// Real processes: ten seconds of two quiet cores, and many times that on a machine that others use too.
jest.setTimeout(300_000)

let stage: FaultStage
beforeAll(async () => {
  stage = await setFaultStage()
})
afterAll(() => stage.stop())

/** Killed at "sent", the channel has a message that nobody recorded: its person reads it again. At all other steps nothing is in flight. */
it.each([
  [['looked', 'owed', 'relooked'], 1],
  [['posted', 'raised', 'claimed'], 1],
  [['sent', 'told', 'settled'], 2],
] as const)('killed at the steps %j one after another: everybody is told, and only what was in flight repeats', async (names, most) => {
  const world = await stage.freshWorld()
  const died = await killInTurn(
    stage,
    world,
    names.map((step) => ({ step, nth: 1 })),
    1,
  )
  await recover(world)
  expect([died, copies(world)]).toEqual([[true, true, true], { least: 1, most, strangers: [] }])
  expect(world.letters.filter(({ to }) => to === 'the meeting chat')).toHaveLength(1)
})

it('every step of a sweep is one it was killed at above', () => {
  expect([...steps].sort()).toEqual(['claimed', 'looked', 'owed', 'posted', 'raised', 'relooked', 'sent', 'settled', 'told'])
})

it('killed at half a dozen random writes, several messages in flight: everybody is told, each kill repeats a message once at most', async () => {
  const dice = random(35)
  const death = (): Death => ({ write: 1 + Math.floor(dice() * 9), side: dice() < 0.5 ? 'before' : 'after' })
  const runs: { kills: number; least: number; most: number; strangers: string[] }[] = []
  const kills = (): number => runs.reduce((sum, run) => sum + run.kills, 0)
  const worker = async (): Promise<void> => {
    while (kills() < 6) {
      const world = await stage.freshWorld()
      const died = await killInTurn(stage, world, [death(), death(), death()], 8)
      await recover(world)
      runs.push({ kills: died.filter(Boolean).length, ...copies(world) })
    }
  }
  await Promise.all([worker(), worker()])
  expect(runs.filter((run) => run.least < 1 || run.most > 1 + run.kills || run.strangers.length > 0)).toEqual([])
})

it.each([2, 4])('%i sweepers at once: everybody is told once', async (count) => {
  const world = await stage.freshWorld()
  await Promise.all(Array.from({ length: count }, () => stage.processes.sweep(world.work(undefined, 8))))
  await recover(world)
  expect(copies(world)).toEqual({ least: 1, most: 1, strangers: [] })
})

it('four at once, three of them killed on the way: everybody is told, each kill repeats a message once at most', async () => {
  const world = await stage.freshWorld()
  const deaths: (Death | undefined)[] = [{ step: 'owed', nth: 1 }, { step: 'sent', nth: 1 }, { step: 'claimed', nth: 2 }, undefined]
  const killed = await Promise.all(deaths.map((death) => stage.processes.sweep(world.work(death, 2))))
  await recover(world)
  const { least, most, strangers } = copies(world)
  expect([least, strangers]).toEqual([1, []])
  expect(most).toBeLessThanOrEqual(1 + killed.filter(Boolean).length)
})
