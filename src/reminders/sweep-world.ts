import type { Instant } from '../domain/due'
import type { Message } from '../domain/reply'
import type { Base, Directory, Log, Messenger, Outbox, Store } from '../ports'

/** Where a sweep may be stopped, in the order it passes them; each but `looked` may come many times. */
export const steps = ['looked', 'owed', 'relooked', 'raised', 'claimed', 'sent', 'told', 'settled', 'posted'] as const
export type Step = (typeof steps)[number]

export const defaultAtOnce = 8

/** What a sweep works with. */
export interface SweepWorld {
  store: Store
  outbox: Outbox
  directory: Directory
  messenger: Messenger
  /** The sweep is made as of this moment. */
  at: Instant
  /** The moment something is claimed or settled: goes on while a long sweep lasts. Default: `at`. */
  now?: () => Instant
  /** Writes and sends nothing; the report tells what would go. */
  dryRun?: boolean
  log: Log
  /** The card of an item as it stands now; undefined: there is nothing to show any more. */
  cardOf?: (groupId: string, ref: string) => Promise<Message | undefined>
  /** Called after each named step, for tests that break off there. */
  step?: (name: Step) => void | Promise<void>
  /** Groups visited, and messages on their way, at the same time; pacing is the messenger's. Default: 8. */
  atOnce?: number
  /** A send that has not answered by then counts as failed (ms). */
  sendDeadlineMs?: number
}

/** What is done for one sweep, with what it has learned so far. */
export interface Sweeping extends SweepWorld {
  now: () => Instant
  step: (name: Step) => void | Promise<void>
  /** A group as it was when the sweep first needed it for sending. */
  base: (groupId: string) => Promise<Base | undefined>
}

export const sweeping = (world: SweepWorld): Sweeping => {
  const bases = new Map<string, Promise<Base | undefined>>()
  return {
    now: () => world.at,
    step: () => undefined,
    ...world,
    base(groupId) {
      const known = bases.get(groupId) ?? world.store.load(groupId)
      bases.set(groupId, known)
      return known
    },
  }
}
