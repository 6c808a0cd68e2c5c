import type { Instant } from './due'

/** A message that a sweep sent to a person, or could not: references and no text, for the secretary to look up. */
export interface Told {
  at: Instant
  person: string
  name: string
  refs: string[]
  /** Why not: "needs the app". Absent: delivered. */
  refused?: string
}
