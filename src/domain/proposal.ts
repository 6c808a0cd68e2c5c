import type { Origin } from './crossing'
import type { Instant } from './due'
import type { By } from './record'

/** A capture by someone who may only propose: a secretary accepts it with one click. */
export interface Proposal {
  id: string
  at: Instant
  by: By
  /** The command that accepting carries out, and its arguments. */
  command: string
  args: Record<string, unknown>
  /** What it would record, for the card. */
  text: string
  state: 'open' | 'accepted' | 'declined' | 'taken back'
  /** References of what accepting it recorded. */
  became?: string[]
  /** Another group's: an action it offers, or (`referral`) a decision it escalated here. */
  from?: Origin
  /** The reason it was offered with, or refused with. */
  why?: string
  answer?: string
}
