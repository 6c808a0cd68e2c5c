import { ChannelError } from './channel-error'

/** Somebody waits for a reply; for a reminder nobody does. */
export type Urgency = 'reply' | 'background'

export interface PacingLimits {
  /** Sends a second, all conversations together. */
  perSecond: number
  /** Sends a second into one conversation of what nobody waits for; replies count, and go ahead within what Teams takes. */
  chatPerSecond: number
  /** Sends in half a minute into one conversation, of any kind. */
  chatPerHalfMinute: number
}

/** Well below what Teams takes (TEAMS.md §3.1: 50 a second an app and tenant, 7 a second and 60 in half a minute a conversation). */
export const PACING: PacingLimits = { perSecond: 20, chatPerSecond: 1, chatPerHalfMinute: 60 }

/** For benches, tests and this machine's own page, where no Teams counts. */
export const UNPACED: PacingLimits = { perSecond: Infinity, chatPerSecond: Infinity, chatPerHalfMinute: Infinity }

export interface PacingClock {
  /** Milliseconds. */
  now(): number
  after(ms: number, then: () => void): void
}

const theClock: PacingClock = { now: () => performance.now(), after: (ms, then) => void setTimeout(then, ms) }

interface Waiting {
  conversationId: string
  urgency: Urgency
  go: () => void
}

const HALF_MINUTE = 30_000

/** When the next send fits a window of `most` in `ms`, given the moments of earlier ones, oldest first. */
const fits = (times: readonly number[], most: number, ms: number): number => {
  const first = times.length >= most ? times[times.length - most] : undefined
  return first === undefined ? 0 : first + ms
}

/**
 * Who may send when: `turn` resolves once a send (post, update, deletion, opening of a chat; each try of it) fits all limits. Replies
 * go before reminders; reminders keep their distance from one another, so that a reply never waits for a whole second's worth of them.
 * `hold` notes that the channel asked us to leave a conversation alone.
 * Own code: the kept queues (p-queue, limiter) know one limit each, one clock, and no second kind of sender.
 */
export const createPacing = (limits: PacingLimits = PACING, clock: PacingClock = theClock) => {
  const { perSecond, chatPerSecond, chatPerHalfMinute } = limits
  let all: number[] = []
  const chats = new Map<string, number[]>()
  const held = new Map<string, number>()
  const waiting: Record<Urgency, Waiting[]> = { reply: [], background: [] }
  let wakesAt = Infinity

  const readyAt = ({ conversationId, urgency }: Waiting): number => {
    const times = chats.get(conversationId) ?? []
    const background = urgency === 'background'
    return Math.max(
      held.get(conversationId) ?? 0,
      fits(all, perSecond, 1000),
      background ? fits(all, 1, 1000 / perSecond) : 0,
      background ? fits(times, 1, 1000 / chatPerSecond) : 0,
      // What Teams takes at most, whoever waits; a limit set wider is meant so.
      chatPerSecond < 7 ? Math.max(fits(times, 7, 1000), fits(times, 8, 2000)) : 0,
      fits(times, chatPerHalfMinute, HALF_MINUTE),
    )
  }

  const note = (conversationId: string, now: number): void => {
    if (perSecond < Infinity) all = [...all, now].slice(-perSecond)
    if (chatPerHalfMinute === Infinity) return
    if (chats.size > 2000) for (const [id, times] of chats) if ((times.at(-1) ?? 0) < now - HALF_MINUTE) chats.delete(id)
    chats.set(conversationId, [...(chats.get(conversationId) ?? []), now].slice(-Math.max(8, chatPerHalfMinute)))
  }

  const drain = (): void => {
    wakesAt = Infinity
    let soonest = Infinity
    // One moment for all, so that of one conversation none overtakes another.
    const now = clock.now()
    for (const urgency of ['reply', 'background'] as const) {
      const later: Waiting[] = []
      // One after another: each that goes moves the next one's moment.
      for (const each of waiting[urgency]) {
        const at = readyAt(each)
        if (at <= now) {
          note(each.conversationId, now)
          each.go()
        } else {
          soonest = Math.min(soonest, at)
          later.push(each)
        }
      }
      waiting[urgency] = later
    }
    wakeAt(soonest)
  }

  const wakeAt = (at: number): void => {
    if (at >= wakesAt) return
    wakesAt = at
    clock.after(Math.max(1, Math.ceil(at - clock.now())), () => {
      // Called off where something earlier has been waited for since.
      if (wakesAt === at) drain()
    })
  }

  return {
    /** Refuses (`Throttled`, with what is left of the wait) where the channel asked for more than `patienceMs` of silence. */
    turn(conversationId: string, urgency: Urgency, patienceMs: number): Promise<void> {
      const now = clock.now()
      const wait = (held.get(conversationId) ?? 0) - now
      if (wait <= 0) held.delete(conversationId)
      if (wait > patienceMs) return Promise.reject(new ChannelError('DAG_STATUS', 429, 'Throttled: the channel asked to wait', wait))
      return new Promise((go) => {
        waiting[urgency].push({ conversationId, urgency, go })
        drain()
      })
    },
    /** The channel answered `Retry-After`: nothing goes there for so long. */
    hold(conversationId: string, ms: number): void {
      held.set(conversationId, Math.max(held.get(conversationId) ?? 0, clock.now() + ms))
    },
  }
}

export type Pacing = ReturnType<typeof createPacing>
