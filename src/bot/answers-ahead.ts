import { setImmediate } from 'node:timers/promises'
import type { Base } from '../ports'
import { factsAfter } from './overlay'
import type { Pending } from './pending'

/** What is known once it is saved, and the answers that need no more. Built only once the transaction is on its way. */
export const answersAhead = async (pending: readonly Pending[], after: Base) => {
  await setImmediate()
  return pending.map(({ job, known, facts, decided }) => {
    const now = [decided.outcome, { ...known, ...after }, factsAfter(facts, decided.changes), decided] as const
    return { job, decided, now, ahead: quietly(() => job.ahead?.(...now)) }
  })
}

/** A fault in building an answer must not hide what became of the save: it comes again, where it is told. */
const quietly = <T>(build: () => T): T | undefined => {
  try {
    return build()
  } catch {
    return undefined
  }
}
