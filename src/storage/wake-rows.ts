import { createHash } from 'node:crypto'
import type { Instant } from '../domain/due'
import type { Row, Table, Values } from './table'

/** Few enough to be read every minute, enough to spread a thousand groups over servers. */
export const wakeShards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const

export const wakeShard = (groupId: string): string =>
  wakeShards[(createHash('sha256').update(groupId).digest()[0] ?? 0) % wakeShards.length] ?? '0'

/** Later than any look: nothing in the group wants one. */
export const asleep: Instant = '9999-12-31T23:59:59.999Z'

/** One way to write a moment, so that text compares as time does. */
export const moment = (at: Instant): Instant => new Date(at).toISOString()

export const wakeValues = (at: Instant, loweredAt: Instant): Values => ({ at: moment(at), loweredAt: moment(loweredAt) })

/** A sweep raises only what was last lowered over this long ago: a transaction may still be on its way. */
export const raisableAfterMs = 60_000
/** Lowered less than this ago, the row needs no second write: half of the above, for clocks that differ. */
const freshMs = 30_000

/**
 * Sees to it that the sweep visits `groupId` at `at` or earlier; call it *before* the transaction that needs it.
 * Always touches `loweredAt`, even where the row is early enough, since a sweep may be about to raise it; within half a minute of
 * this instance's own touch, nothing is written. Throws where the table cannot be written.
 */
export const createWakeLowering = (wake: Table) => {
  const touched = new Map<string, { at: Instant; loweredAt: number; etag: string }>()
  const standingAt = async (groupId: string): Promise<{ at: Instant; etag: string } | undefined> => {
    const row: Row | undefined = await wake.get(wakeShard(groupId), groupId)
    return row && { at: String(row.values.at), etag: row.etag }
  }
  return async (groupId: string, at: Instant, now: Instant): Promise<void> => {
    const wanted = moment(at)
    const known = touched.get(groupId)
    if (known && known.at <= wanted && Math.abs(Date.parse(now) - known.loweredAt) < freshMs) return
    let cause: unknown
    for (let attempt = 0; attempt < 8; attempt++) {
      // As this instance left it, unless somebody wrote since: then the guard says so, and it is read.
      const row = attempt === 0 && known ? known : await standingAt(groupId)
      const standing = row ? row.at : asleep
      const lowest = standing < wanted ? standing : wanted
      const values = wakeValues(lowest, now)
      const written = await wake.commit(wakeShard(groupId), [
        row ? { do: 'replace', key: groupId, values, etag: row.etag } : { do: 'insert', key: groupId, values },
      ])
      if (written.kind === 'done') {
        const [etag] = written.etags
        if (etag) touched.set(groupId, { at: lowest, loweredAt: Date.parse(now), etag })
        return
      }
      if (written.kind === 'unknown') cause = written.cause
    }
    throw new Error(`The wake of group ${groupId} could not be lowered`, { cause })
  }
}
