import type { Instant } from '../domain/due'

/** What is to be taken out of all that a group keeps. */
export interface Erasure {
  /** Of what was told of these, the words before and after go. */
  refs: string[]
  /** Wherever they stand. */
  texts: string[]
  /** Of a line, whose events bear no reference: with what the texts were before. */
  ofLine?: true
}

/** Written with the event that says who asked and why; gone once everything else is. */
export interface ErasureOwed {
  /** Number of that event. */
  id: string
  at: Instant
  erasure: Erasure
}
