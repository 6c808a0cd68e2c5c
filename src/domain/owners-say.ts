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

/** What owners said of an open action, short of closing it. */
export interface OwnersSay {
  /** It is done, in a group that confirms: chased no more; the secretary closes it, or opens it again. */
  completed?: { at: Instant; by: By }
  /** Members of a collective who have done their part. */
  ticks?: { at: Instant; by: By }[]
  /** Whoever wants to hear of it on that day (a working day) and not before. */
  later?: { person: string; until: LocalDate }[]
  extension?: Extension
}
