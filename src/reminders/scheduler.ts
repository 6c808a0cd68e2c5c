import type { Instant } from '../domain/due'
import type { Log } from '../ports'

/** What the scheduler needs of time: the process's own at the edge (a `setTimeout` that is unref'd), a hand-turned one in tests. */
export interface Timer {
  now(): Instant
  /** Calls `then` once, after `ms`. Returns how to call it off. */
  after(ms: number, then: () => void): () => void
}

export interface Scheduler {
  /** No further run begins; resolves when the one under way has ended. */
  stop(): Promise<void>
}

const minuteMs = 60_000

/**
 * Runs `run` at once and then at each full minute, one at a time: a run that lasts longer puts the next one off, never doubles it.
 * A run that fails is logged; the next minute tries again.
 */
export const startScheduler = (run: (at: Instant) => Promise<unknown>, log: Log, timer: Timer): Scheduler => {
  let stopped = false
  let callOff: () => void = () => undefined
  let running: Promise<void> = Promise.resolve()

  const once = async (): Promise<void> => {
    try {
      await run(timer.now())
    } catch (error) {
      log.error({ err: error }, 'the sweep failed; the next minute tries again')
    }
    if (stopped) return
    const now = Date.parse(timer.now())
    callOff = timer.after(minuteMs - (now % minuteMs), () => {
      running = once()
    })
  }

  running = once()
  return {
    async stop() {
      stopped = true
      callOff()
      await running
    },
  }
}
