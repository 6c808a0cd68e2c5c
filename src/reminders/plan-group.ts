import type { Instant } from '../domain/due'
import { meetingCalendar } from '../domain/reminder-policy'
import { sendingOpens } from '../domain/sending-hours'
import type { Base, Batch, Change } from '../ports'
import { type Looked, lookAt } from './look-at'
import { hourOf, oweItems } from './owe-items'
import type { SweepReport } from './sweep-report'
import type { Sweeping } from './sweep-world'

const page = 40
/** A transaction's limit is a hundred. */
const mostOperations = 90
/** Times in a row that somebody else may write to the group first. */
const mostLost = 20

const batchOf = (base: Base, changes: Change[]): Batch => ({ group: base.group, etag: base.etag, changes, events: [], said: [] })

/** As many of the looked-at actions as one transaction takes; one at least. */
const fitting = (world: Sweeping, base: Base, changes: Change[]): Change[] => {
  let count = changes.length
  while (count > 1 && world.store.operations(batchOf(base, changes.slice(0, count))) > mostOperations) count = Math.floor(count / 2)
  return changes.slice(0, count)
}

const oweAll = async (world: Sweeping, looked: readonly Looked[]): Promise<number> => {
  const hours = new Map<Instant, Looked['items']>()
  for (const item of looked.flatMap(({ items }) => items)) hours.set(hourOf(item.at), [...(hours.get(hourOf(item.at)) ?? []), item])
  for (const [hour, items] of hours) await oweItems(world.outbox, hour, items)
  return [...hours.values()].flat().length
}

/**
 * Sees to every look of a group that has come: what is due is owed first, then the looks move on in one guarded transaction, so that
 * whoever is killed in between leaves a look that is played again. Returns when nobody may be written to yet, else undefined.
 */
export const planGroup = async (world: Sweeping, groupId: string, report: SweepReport): Promise<Instant | undefined> => {
  let lost = 0
  for (;;) {
    const base = await world.store.load(groupId)
    if (!base) return undefined
    // Turned on again, its looks are due at once: an hour later at the latest.
    if (!base.settings.remindersOn) return new Date(Date.parse(world.at) + 3_600_000).toISOString()
    const { open = [] } = await world.store.read(groupId, [{ of: 'looks', until: world.at, limit: page }])
    if (open.length === 0) return undefined
    const opens = sendingOpens(base.settings, world.at)
    if (opens !== world.at) {
      report.waiting.push({ groupId, until: opens })
      return opens
    }
    const calendar = meetingCalendar(base.settings, base.meeting)
    const looked = open.map((action) => ({ action, ...lookAt(groupId, action, base.settings, calendar, world.at) }))
    const changes = fitting(
      world,
      base,
      looked.map(({ action, after }): Change => ({ kind: 'action', before: action, after })),
    )
    const now = looked.slice(0, changes.length)
    await world.step('looked')
    const owed = await oweAll(world, now)
    await world.step('owed')
    const saved = await world.store.save(batchOf(base, changes))
    if (saved.kind !== 'saved') {
      if (++lost === mostLost) throw new Error(`The looks of group ${groupId} could not be moved on`, { cause: saved })
      continue
    }
    lost = 0
    report.looked += now.length
    report.owed += owed
    for (const { action, unreached } of now) report.undeliverable.push(...unreached.map((each) => ({ groupId, ref: action.ref, ...each })))
    await world.step('relooked')
  }
}
