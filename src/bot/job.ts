import type { Decided, Known } from '../commands/command'
import type { Reply } from '../domain/reply'
import type { Base, Facts, Need, Outcome } from '../ports'

/** Known without reading beyond the base. */
export type Known0 = Omit<Known, 'facts'>

/** One thing said, waiting for its turn. Everything it does is a function of what is known then. */
export interface Job {
  key: string
  /** Of this one hearing; Teams' sending it again is another. */
  token?: string
  known(base: Base): Promise<Known0>
  needs(known: Known0): Need[]
  /** What must be known besides, once that was read: what was proposed has needs of its own. */
  needsThen?(known: Known): Need[]
  /** Complete: looks, owed cards. */
  decide(known: Known): Decided | Reply
  /** It was saved by this instance just now. */
  saved?(outcome: Outcome): void
  /** The answer where nothing must be read for it: it is built while the save is under way, and told once that is done. */
  ahead?(outcome: Outcome, known: Known0, facts: Facts, decided: Decided): Reply | undefined
  /** `decided` absent: heard before, or nothing had to change. */
  answer(outcome: Outcome, known: Known0, facts: Facts, decided?: Decided): Promise<Reply>
  done(answer: Reply): void
  failed(error: unknown): void
}
