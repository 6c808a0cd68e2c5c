import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import { retentionOf } from '../domain/retention'
import { chunks, hourKey } from './mail-rows'
import { unpack } from './packed'
import { purgeDrafts } from './purge-drafts'
import { keys } from './row-keys'
import type { Operation, Table } from './table'

const dayMs = 24 * 3_600_000
/** How long what was sent, of whatever groups, is known as such (DESIGN.md §6): references, no text. */
const deliveriesMs = 90 * dayMs
const transaction = 100
/** Rows taken away at once; the rest the next time. */
const page = 1000

const before = (now: Instant, ms: number): Instant => new Date(Date.parse(now) - ms).toISOString()

/** Whether anything was done within `ms`, by key: what costs a request is not asked each minute. */
const seldom = (ms: number) => {
  const last = new Map<string, number>()
  return (key: string, now: Instant): boolean => {
    const at = Date.parse(now)
    const then = last.get(key)
    if (then !== undefined && Math.abs(at - then) < ms) return false
    if (last.size > 20_000) last.clear()
    last.set(key, at)
    return true
  }
}

/** Deletes these rows of a partition. Another sweep may be at it too: what is gone already refuses its transaction, and is left for next time. */
const remove = async (table: Table, partition: string, rows: readonly { key: string }[]): Promise<boolean> => {
  let all = true
  for (const part of chunks(
    rows.map(({ key }): Operation => ({ do: 'delete', key })),
    transaction,
  ))
    all = (await table.commit(partition, part)).kind === 'done' && all
  return all
}

/** Row that says an hour has deliveries: what is to be purged is found by it, without a look at all there is. */
export const hourRowKey = (hour: Instant): string => `hours|${hourKey(hour)}`

/** Takes away what has been kept long enough: a range query each, in key order, once a day a group and once an hour for the deliveries. */
export const createPurge = ({ register, deliveries, queue }: { register: Table; deliveries: Table; queue: string }) => {
  const daily = seldom(dayMs)
  const hourly = seldom(dayMs / 24)
  return {
    /**
     * What a group has kept for as long as its settings say: what was said, what was told of its deliveries, drafts of meetings whose report
     * is approved. Call it where the group is visited anyway.
     */
    async group(groupId: string, now: Instant): Promise<void> {
      if (!daily(groupId, now)) return
      const settings = await register.get(groupId, keys.settings)
      const kept = retentionOf(settings ? unpack<Pick<Settings, 'retention'>>(settings.values) : {})
      const ranges = [
        [keys.said(''), keys.said(before(now, kept.said * dayMs).slice(0, 10))],
        ['told|', `told|${before(now, kept.deliveries * dayMs).slice(0, 16)}`],
      ] as const
      for (const [from, below] of ranges) await remove(register, groupId, await register.range(groupId, from, below, undefined, page))
      if (kept.drafts === 'until approved') await purgeDrafts(register, groupId)
    },
    /** Deliveries of hours more than 90 days ago; an hour at a time, so that no sweep is kept long. */
    async deliveries(now: Instant): Promise<void> {
      if (!hourly('', now)) return
      const from = 'hours|'
      const hours = await deliveries.range(queue, from, `${from}${hourKey(before(now, deliveriesMs))}`, undefined, 24)
      for (const { key } of hours) {
        const partition = key.slice(from.length)
        const rows = await deliveries.range(partition, ' ', '~', undefined, page)
        if ((await remove(deliveries, partition, rows)) && rows.length < page) await remove(deliveries, queue, [{ key }])
      }
    },
  }
}
