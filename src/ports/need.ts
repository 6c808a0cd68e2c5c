import type { Instant } from '../domain/due'
import type { ErasedPerson } from '../domain/erased-person'

/** What a command must know beyond the base. One read each, by key or key range. */
export type Need =
  | { of: 'action'; id: string }
  | { of: 'decision'; id: string }
  | { of: 'discussion'; id: string }
  | { of: 'proposal'; id: string }
  /** Every open action, in reference order; never reads closed ones. */
  | { of: 'open' }
  /** Actions that these meetings raised, whatever became of them. */
  | { of: 'raised'; from: number; to: number }
  /** Open actions of one person. */
  | { of: 'mine'; person: string }
  /** Decisions of the group in order: every one, or those of these numbers, both included. */
  | { of: 'decisions'; from?: number; to?: number }
  /** One meeting whole: its row, areas, actions raised, actions touched (closed, updated) at it, decisions, discussion, attendees, accepted findings. */
  | { of: 'meeting'; number: number }
  | { of: 'attendees'; meeting: number }
  /** Open actions whose look is at or before `until`, earliest look first; no more than `limit`, where one is given. */
  | { of: 'looks'; until: Instant; limit?: number }
  | { of: 'card'; ref: string }
  /** Cards owed since before `until` and not posted. */
  | { of: 'tells'; until: Instant }
  /** Events of one reference, oldest first; of an action or a decision with the one that recorded it. */
  | { of: 'history'; ref: string; item?: { of: 'action' | 'decision'; id: string } }
  /** Where every meeting's report stands: one row a meeting that has issued one. */
  | { of: 'issued' }
  /** A report as it was issued. */
  | { of: 'report'; meeting: number; version: number }
  /** Messages that sweeps sent, or could not, at or after `since`, oldest first. */
  | { of: 'told'; since: Instant }
  /** What is to be taken out of the record and is not yet, oldest first. */
  | { of: 'erasures' }
  /** All that is held of somebody: every row of the group is read. */
  | { of: 'held'; person: Omit<ErasedPerson, 'as'> }
  /** Outcome saved under a said key. */
  | { of: 'said'; key: string }

/** What was read. An item that does not exist is simply not in its list. */
