/** What is to be taken out of all that a group keeps. */
export interface Erasure {
  /** Of what was told of these, the words before and after go. */
  refs: string[]
  /** Wherever they stand. */
  texts: string[]
}
