import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import type { Meeting } from '../domain/record'

/** What every card is drawn from besides its subject. */
export interface CardView {
  groupId: string
  settings: Settings
  /** The running meeting, else the last one. */
  meeting?: Meeting
  /** Now: overdue is judged by it. */
  at: Instant
}
