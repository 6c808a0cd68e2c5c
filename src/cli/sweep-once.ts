import { DateTime } from 'luxon'
import { printSweep } from '../reminders/print-sweep'
import type { SweepReport } from '../reminders/sweep-report'
import type { Flags } from './flags'
import type { Terminal } from './open-terminal'
import { UsageError } from './usage-error'

/** A moment as typed: ISO 8601; without a zone it is London's, as the groups' default is. */
export const momentTyped = (text: string | undefined, now: Date): Date => {
  if (!text) return now
  const at = DateTime.fromISO(text, { zone: 'Europe/London' })
  if (!at.isValid) throw new UsageError(`“${text}” is no time. Try: --at 2024-04-30T09:00:00+01:00`)
  return at.toJSDate()
}

/** What the operator should look at: a group or message that could not be seen to, or one that Teams failed to take. Who blocked us is no failure. */
const failed = ({ failures, refused }: SweepReport): boolean => failures > 0 || refused.some(({ why }) => why === 'fault')

/** One sweep as of a time. Exit code 1: something failed; 0 otherwise, another instance sending included. A sweep of the future only rehearses once people can be reached. */
export const sweepOnce = async ({ world, config }: Terminal, flags: Flags): Promise<number> => {
  const now = world.now()
  const at = momentTyped(flags.at, now)
  const dryRun = flags['dry-run'] === true
  if (config.mode === 'teams' && at > now && !dryRun)
    throw new UsageError('That time is in the future: add --dry-run to see what would go.')
  const report = await world.sweepAt(at.toISOString(), dryRun)
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : `${printSweep(report)}\n`)
  return failed(report) ? 1 : 0
}
