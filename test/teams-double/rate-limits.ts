import { Refusal } from './refusal'

type Window = readonly [most: number, seconds: number]
const SEND: readonly Window[] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
]
const ROSTER: readonly Window[] = [
  [14, 1],
  [16, 2],
  [120, 30],
  [3600, 3600],
]
const TENANT: readonly Window[] = [[50, 1]]

/** Sliding windows of TEAMS.md §3.1: a bot in one conversation, and an app in one tenant. */
export class RateLimits {
  readonly #times = new Map<string, number[]>()
  constructor(readonly now: () => number) {}

  send(conversationId: string): void {
    this.#count(`send ${conversationId}`, SEND)
    this.#count('tenant', TENANT)
  }

  roster(conversationId: string): void {
    this.#count(`roster ${conversationId}`, ROSTER)
    this.#count('tenant', TENANT)
  }

  /** A refused request does not count. */
  #count(key: string, windows: readonly Window[]): void {
    const now = this.now()
    const longest = (windows.at(-1)?.[1] ?? 1) * 1000
    const times = (this.#times.get(key) ?? []).filter((time) => time > now - longest)
    for (const [most, seconds] of windows) {
      const within = times.filter((time) => time > now - seconds * 1000)
      const oldest = within[0]
      if (within.length >= most && oldest !== undefined) {
        throw new Refusal(429, 'Throttled', 'API calls quota exceeded', Math.max(1, Math.ceil((oldest + seconds * 1000 - now) / 1000)))
      }
    }
    this.#times.set(key, [...times, now])
  }
}
