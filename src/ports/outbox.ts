import type { Instant } from '../domain/due'
import type { Delivery } from '../ports'

/** The earliest moment at which anything in a group wants a look. */
export interface Wake {
  groupId: string
  at: Instant
  loweredAt: Instant
  etag: string
}

/** One action owed to one person in one hour's message: references, no text. */
export interface OwedItem {
  personId: string
  groupId: string
  actionId: string
  /**
   * Why it is mentioned: `before 5`, `today`, `after 1`, `weekly`, `asap`, `update`, `later`; `undelivered …`: somebody else's, that
   * did not reach them; `extension`, `answer`: more time was asked for, or answered; `digest`: the group's week (`actionId` is `digest`);
   * `report …`: the last meeting's report is to be issued (`actionId` is `report`).
   */
  rule: string
}

export interface OwedMessage {
  /** Sending hour (UTC, whole hour). */
  hour: Instant
  personId: string
  items: OwedItem[]
  etag: string
  /** Sends that failed for a reason of the channel's own. */
  faults: number
  /** One more such failure and the message is given up: whoever sends it must say so to somebody. */
  lastTry: boolean
}

/** What the sweep keeps (tables `wake` and `deliveries`). */
export interface Outbox {
  /** Groups whose earliest look is at or before `until`. */
  awake(until: Instant): Promise<Wake[]>
  /** Sets a group's wake to `to` (absent: asleep), only if unchanged since read and last lowered over a minute before `now`. */
  raise(wake: Wake, to: Instant | undefined, now: Instant): Promise<boolean>
  /** Insert only. Returns the items whose hour's message has gone already: they join a later hour. */
  owe(hour: Instant, items: readonly OwedItem[]): Promise<OwedItem[]>
  /** Messages owed at or before `now` and not done, claimed ones whose 60 s have passed included. */
  owed(now: Instant): Promise<OwedMessage[]>
  /** Takes a message for 60 s by its ETag. Undefined: another sender has it. */
  claim(message: OwedMessage, now: Instant): Promise<OwedMessage | undefined>
  /** What a person's message of an hour lists, sent or not. */
  mail(hour: Instant, personId: string): Promise<OwedItem[]>
  /** `owed` becomes `done` with what happened, or is given back for a later sweep (`again`). */
  settle(claimed: OwedMessage, delivery: Delivery, now: Instant): Promise<void>
  /** Takes messages that are done out of the queue. Left out, the next `owed` does it, one by one. */
  tidy(done: readonly OwedMessage[]): Promise<void>
  /** `true`: this instance may send until it has not asked for 45 s. One instance does at a time; the claims stay the guard. */
  lead(now: Instant): Promise<boolean>
  /** Another instance may send from now on. */
  yield(now: Instant): Promise<void>
  /** Nothing is kept any more of what this group owed or sent them. */
  forget(personId: string, groupId: string): Promise<void>
  /** What is kept of it, by sending hour. */
  sent(personId: string, groupId: string): Promise<{ hour: Instant; items: OwedItem[] }[]>
  /** Takes away what has been kept long enough: what was said in this group (30 days), else deliveries (90 days). Cheap: mostly asks nothing. */
  purge(now: Instant, groupId?: string): Promise<void>
}
