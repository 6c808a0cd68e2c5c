import { finishErasures } from '../bot/finish-erasures'
import type { Instant } from '../domain/due'
import type { Wake } from '../ports'
import { deliverOwed } from './deliver-owed'
import { oweDigest } from './owe-digest'
import { oweReport } from './owe-report'
import { planGroup } from './plan-group'
import { postTells } from './post-tells'
import { redrawCards } from './redraw-cards'
import { rehearse } from './rehearse'
import { emptyReport, type SweepReport } from './sweep-report'
import { defaultAtOnce, type Sweeping, type SweepWorld, sweeping } from './sweep-world'

const ever: Instant = '9999-12-31T23:59:00.000Z'

const earliest = (moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments
    .flatMap((at) => (at ? [Date.parse(at)] : []))
    .sort((a, b) => a - b)
    .map((at) => new Date(at).toISOString())[0]

/** What is not taken away today is tomorrow. */
const purge = (world: Sweeping, groupId?: string): Promise<void> =>
  world.outbox.purge(world.now(), groupId).catch((error: unknown) => world.log.warn({ err: error }, 'old rows could not be taken away'))

const visit = async (world: Sweeping, wake: Wake, report: SweepReport): Promise<void> => {
  const { groupId } = wake
  const waits = await planGroup(world, groupId, report)
  const tells = await postTells(world, groupId, report)
  const digest = await oweDigest(world, wake)
  const deadline = await oweReport(world, wake)
  const erasing = await finishErasures(world, groupId, world.at, (refs) => redrawCards(world, groupId, refs))
  const [next] = (await world.store.read(groupId, [{ of: 'looks', until: ever, limit: 1 }])).open ?? []
  await world.outbox.raise(wake, earliest([waits ?? next?.look, tells, digest, deadline, erasing]), world.now())
  await world.step('raised')
  await purge(world, groupId)
}

/**
 * One sweep as of a moment: visits the groups whose wake has come, records what is owed and moves their looks on, then sends what is
 * owed, one message a person. Costs what is due. May run beside other sweeps and be killed anywhere: nothing is lost, and only a message
 * in flight may repeat. Never throws for one group or person: `failures` counts them.
 */
export const sweep = async (given: SweepWorld): Promise<SweepReport> => {
  const world = sweeping(given)
  const report = emptyReport(world.at, world.dryRun === true)
  if (world.dryRun) {
    await rehearse(world, report)
    return report
  }
  const awake = await world.outbox.awake(world.at)
  const worker = async (): Promise<void> => {
    for (let wake = awake.shift(); wake; wake = awake.shift()) {
      try {
        await visit(world, wake, report)
      } catch (error) {
        report.failures++
        world.log.error({ err: error, groupId: wake.groupId }, 'a group could not be swept; the next sweep tries again')
      }
    }
  }
  await Promise.all(Array.from({ length: world.atOnce ?? defaultAtOnce }, worker))
  await deliverOwed(world, report)
  await purge(world)
  return report
}
