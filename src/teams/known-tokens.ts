import { hash } from 'node:crypto'

/** A token taken back by its issuer, or a key withdrawn, is believed no longer than this. */
const BELIEVED_MS = 5 * 60_000
const MOST = 200

/**
 * What came of verifying a header, so that a token Teams sends with each message of an hour is verified once in five minutes: the
 * signature costs more than all else of a request. Kept for the channel it was verified for, and no longer than the token lives.
 */
export class KnownTokens<T> {
  readonly #known = new Map<string, { until: number; result: T }>()

  /** `now`: milliseconds. */
  constructor(readonly now: () => number) {}

  find(header: string, channelId: string): T | undefined {
    const known = this.#known.get(keyOf(header, channelId))
    return known && this.now() < known.until ? known.result : undefined
  }

  /** `expires`: the token's own end, in seconds (its claim `exp`); without one, nothing is kept. */
  keep(header: string, channelId: string, expires: unknown, result: T): void {
    if (!header || typeof expires !== 'number') return
    if (this.#known.size >= MOST) this.#known.clear()
    this.#known.set(keyOf(header, channelId), { until: Math.min(this.now() + BELIEVED_MS, expires * 1000), result })
  }
}

/** The whole of it: another signature under the same claims is another token. */
const keyOf = (header: string, channelId: string): string => hash('sha256', `${channelId}\n${header}`, 'base64')
