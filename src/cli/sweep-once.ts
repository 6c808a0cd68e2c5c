import { DateTime } from 'luxon'
import { printSweep } from '../reminders/print-sweep'
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

/** One sweep as of a time. Exit code 1: something could not be carried out. A sweep of the future only rehearses once people can be reached. */
export const sweepOnce = async ({ world, config }: Terminal, flags: Flags): Promise<number> => {
  const now = world.now()
  const at = momentTyped(flags.at, now)
  const dryRun = flags['dry-run'] === true
  if (config.mode === 'teams' && at > now && !dryRun)
    throw new UsageError('That time is in the future: add --dry-run to see what would go.')
  const report = await world.sweepAt(at.toISOString(), dryRun)
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : `${printSweep(report)}\n`)
  return report.failures > 0 ? 1 : 0
}
