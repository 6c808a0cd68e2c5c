import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sweep } from '../../src/reminders/sweep'
import { type Step, steps } from '../../src/reminders/sweep-world'
import { hourKey, toMail } from '../../src/storage/mail-rows'
import { beginningWith } from '../../src/storage/table'
import { startOwnAzurite } from '../azurite'
import { type FaultStage, type FaultWorld, minute, nine, random, recover, setFaultStage } from '../reminders/fault-stage'
import { type Death, workerWorld } from '../reminders/sweep-worker'
import { carolyn, chris, fraser, paul, sean } from '../reminders/world'
import { faultsOfTheChannel } from './channel'
import { head, line, type Outcome, outcomeOf } from './table'

const nameOf = (personId: string): string => [paul, sean, chris, carolyn, fraser].find(({ id }) => id === personId)?.name ?? personId

/** Messages that the channel took since `from` and that stand claimed, not done; and the chat's card where it stands owed. */
const inFlightOf = async ({ tables, letters }: FaultWorld, from: number): Promise<number> => {
  const taken = letters.slice(from).map(({ to }) => to)
  const hours = [nine, minute(60)]
  const mails = (await Promise.all(hours.map((hour) => tables.deliveries.range(hourKey(hour), ...beginningWith('mail|')))))
    .flat()
    .map(toMail)
  const unrecorded = mails.filter(({ personId, state }) => state === 'claimed' && taken.includes(nameOf(personId)))
  const owed = taken.includes('the meeting chat') && (await tables.register.range('g1', ...beginningWith('tell|'))).length > 0
  return unrecorded.length + (owed ? 1 : 0)
}

/** Kills one sweep after another, two minutes apart, then lets later sweeps make good for it. */
const killed = async (stage: FaultStage, deaths: readonly Death[], atOnce: number): Promise<Outcome> => {
  const world = await stage.freshWorld()
  let kills = 0
  let inFlight = 0
  for (const [index, death] of deaths.entries()) {
    const from = world.letters.length
    if (!(await stage.processes.sweep({ ...world.work(death, atOnce), at: minute(2 * index) }))) continue
    kills++
    inFlight += await inFlightOf(world, from)
  }
  await recover(world)
  return outcomeOf(world, kills, inFlight)
}

/** Several sweepers in the same moment; those with a death are killed on the way. */
const together = async (stage: FaultStage, deaths: readonly (Death | undefined)[]): Promise<Outcome> => {
  const world = await stage.freshWorld()
  const died = await Promise.all(deaths.map((death) => stage.processes.sweep(world.work(death, 8))))
  const inFlight = await inFlightOf(world, 0)
  await recover(world)
  return outcomeOf(world, died.filter(Boolean).length, died.some(Boolean) ? inFlight : 0)
}

const many = async (count: number, run: () => Promise<Outcome>, width = 3): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  let left = count
  const worker = async (): Promise<void> => {
    while (left-- > 0) outcomes.push(await run())
  }
  await Promise.all(Array.from({ length: width }, worker))
  return outcomes
}

/** The storage goes away in the middle of a sweep (once the channel has taken `after` messages) and comes back with what it had. */
const storageStops = async (after: number): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'azurite-'))
  const azurite = await startOwnAzurite({ folder })
  const stage = await setFaultStage(azurite)
  try {
    const world = await stage.freshWorld()
    let stopped: Promise<void> | undefined
    const push = world.letters.push.bind(world.letters)
    world.letters.push = (...letters) => {
      const length = push(...letters)
      if (length >= after) stopped ??= azurite.stop()
      return length
    }
    if (after === 0) stopped = azurite.stop()
    await sweep(workerWorld(world.tables, world.work(undefined, 4))).catch(() => undefined)
    await stopped
    const again = await startOwnAzurite({ folder, port: azurite.port })
    const inFlight = await inFlightOf(world, 0)
    await recover(world)
    const outcome = outcomeOf(world, 0, inFlight)
    await again.stop()
    return outcome
  } finally {
    await stage.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sweeps at these minutes after nine, and the later ones. */
const sweptAt = async (stage: FaultStage, minutes: readonly number[]): Promise<{ world: FaultWorld; outcome: Outcome }> => {
  const world = await stage.freshWorld()
  for (const count of minutes) await sweep(workerWorld(world.tables, { ...world.work(), at: minute(count) }))
  await recover(world)
  return { world, outcome: outcomeOf(world, 0, 0) }
}

/** `wanted`: kills at random writes. */
export const faultsOfReminders = async (wanted = 200): Promise<boolean> => {
  const began = Date.now()
  const stage = await setFaultStage()
  const dice = random(2024)
  const atWrite = (writes: number): Death => ({ write: 1 + Math.floor(dice() * writes), side: dice() < 0.5 ? 'before' : 'after' })
  const sound: boolean[] = []
  head()
  try {
    for (const step of steps) {
      const deaths = [1, 2].map((nth): Death => ({ step: step as Step, nth }))
      sound.push(line(`kill -9 at the step "${step}", first and second time`, [await killed(stage, deaths, 1)]))
    }
    let kills = 0
    const outcomes: Outcome[] = []
    while (kills < wanted) {
      const batch = await many(6, () => killed(stage, [atWrite(9), atWrite(9), atWrite(9), atWrite(9), atWrite(9)], 8))
      outcomes.push(...batch)
      kills += batch.reduce((sum, each) => sum + each.kills, 0)
    }
    sound.push(line('kill -9 before or after a random write', outcomes))
    for (const count of [2, 4])
      sound.push(line(`${count} sweepers at once`, await many(4, () => together(stage, Array(count).fill(undefined)), 1)))
    sound.push(
      line(
        '4 sweepers at once, 3 of them killed at a random write',
        await many(8, () => together(stage, [atWrite(12), atWrite(12), atWrite(12), undefined]), 1),
      ),
    )
    for (const after of [0, 1, 3]) sound.push(line(`Azurite stopped after ${after} messages, started again`, [await storageStops(after)]))
    sound.push(line('the clock an hour ahead, then right again', [(await sweptAt(stage, [60, 1, 2])).outcome]))
    sound.push(line('the clock an hour behind, then right again', [(await sweptAt(stage, [-60, 0, 1])).outcome]))
    const asleep = await sweptAt(stage, [190])
    const late = asleep.world.letters.filter(({ to, text }) => to !== 'the meeting chat' && text.includes('This comes late'))
    sound.push(line(`asleep until 12:10 (${late.length} messages say they are late)`, [asleep.outcome]) && late.length > 0)
    sound.push(...(await faultsOfTheChannel(stage.azurite)))
  } finally {
    await stage.stop()
  }
  const all = sound.every(Boolean)
  process.stdout.write(
    `${all ? 'Nothing lost, nothing twice but what was in flight' : 'BROKEN: see above'}; ${Math.round((Date.now() - began) / 1000)} s\n`,
  )
  return all
}
