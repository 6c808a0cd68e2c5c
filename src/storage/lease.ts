import type { Instant } from '../domain/due'
import type { Table } from './table'
import { moment } from './wake-rows'

const PARTITION = 'lease'
const KEY = 'sender'
const leaseMs = 45_000
/** Renewed after a third of it: two renewals may fail before another instance takes over. */
const renewMs = 15_000

/**
 * Who sends reminders: one instance at a time, so that the pacing of one is the pacing of all. A convenience, no guard: the claim of
 * each message is that. Clocks that differ by more than the lease let two send side by side.
 */
export const createLease = (table: Table, holder: string) => {
  let mine: { etag: string; takenAt: number } | undefined

  const write = async (until: Instant, etag: string | undefined): Promise<string | undefined> => {
    const values = { holder, until }
    const written = await table.commit(PARTITION, [etag ? { do: 'replace', key: KEY, values, etag } : { do: 'insert', key: KEY, values }])
    return written.kind === 'done' ? written.etags[0] : undefined
  }

  const renew = async (at: number): Promise<boolean> => {
    const row = mine ? undefined : await table.get(PARTITION, KEY)
    if (row && row.values.holder !== holder && String(row.values.until) > new Date(at).toISOString()) return false
    const etag = await write(new Date(at + leaseMs).toISOString(), mine?.etag ?? row?.etag)
    mine = etag ? { etag, takenAt: at } : undefined
    return etag !== undefined
  }
  let renewing: Promise<boolean> | undefined

  return {
    /** `true`: this instance may send for a while. Nothing is asked within a third of the lease; many who ask at once wait for one answer. */
    async take(now: Instant): Promise<boolean> {
      const at = Date.parse(now)
      if (mine && at >= mine.takenAt && at - mine.takenAt < renewMs) return true
      renewing ??= renew(at).finally(() => {
        renewing = undefined
      })
      return renewing
    },
    /** The next one may send at once. */
    async release(now: Instant): Promise<void> {
      const held = mine
      mine = undefined
      if (held) await write(moment(now), held.etag)
    },
  }
}
