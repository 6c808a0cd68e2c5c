import type { Instant } from '../domain/due'
import type { Outbox, OwedItem } from '../ports'

/** What a group owes its secretaries besides actions: since when, and when it will owe the like again. */
export interface Owing {
  at?: Instant
  items?: OwedItem[]
  next?: Instant
}

const hourMs = 3_600_000
/** A person gets at most so many hours' messages ahead of their time; beyond it something is wrong. */
const mostHours = 24

export const hourOf = (at: Instant): Instant => new Date(Math.floor(Date.parse(at) / hourMs) * hourMs).toISOString()

/** Owes items in the hour of `at`; what comes too late for an hour's message joins the next one's. */
export const oweItems = async (outbox: Outbox, at: Instant, items: readonly OwedItem[]): Promise<void> => {
  let hour = hourOf(at)
  let left = [...items]
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === mostHours) throw new Error(`${left.length} items found no hour to be sent in`)
    left = await outbox.owe(hour, left)
    hour = new Date(Date.parse(hour) + hourMs).toISOString()
  }
}
