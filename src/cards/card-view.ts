import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import type { Meeting } from '../domain/record'
import type { RoundState } from '../domain/round'

/** What every card is drawn from besides its subject. */
export interface CardView {
  groupId: string
  settings: Settings
  /** The running meeting, else the last one. */
  meeting?: Meeting
  /** Its rounds of views and objections. */
  rounds?: readonly RoundState[]
  /** Now: overdue is judged by it. */
  at: Instant
}
