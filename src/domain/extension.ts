import type { Instant, LocalDate } from './due'
import type { By } from './record'

/** More time, asked for by an owner and settled between them and the secretary. `until`: the day that is on the table. */
export interface Extension {
  /** `offered`: the secretary proposes another day; the owner agrees or leaves the due as it is. */
  state: 'asked' | 'accepted' | 'refused' | 'offered'
  by: By
  until: LocalDate
  why?: string
  /** Who spoke last, and when: the other side is told. */
  last: By
  at: Instant
  /** The other side's message has been owed. */
  told?: boolean
}
