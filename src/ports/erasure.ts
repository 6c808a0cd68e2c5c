import type { Instant } from '../domain/due'
import type { ErasedPerson } from '../domain/erased-person'

/** What is to be taken out of all that a group keeps. */
export interface Erasure {
  /** Of what was told of these, the words before and after go. */
  refs: string[]
  /** Wherever they stand. */
  texts: string[]
  /** Of a line, whose events bear no reference: with what the texts were before. */
  ofLine?: true
  /** Who is to be in nothing any more but in reports that were issued. */
  person?: ErasedPerson
}

/** What is held of somebody in a group, in order of its keys. */
export interface HeldRow {
  key: string
  record: unknown
}

/** Written with the event that says who asked and why; gone once everything else is. */
export interface ErasureOwed {
  /** Number of that event. */
  id: string
  at: Instant
  erasure: Erasure
}
