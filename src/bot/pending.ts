import type { Decided } from '../commands/command'
import type { Base, Batch, Change, Facts } from '../ports'
import type { Job, Known0 } from './job'
import { baseAfter } from './overlay'

/** A job that was decided and is to be saved. */
export interface Pending {
  job: Job
  known: Known0
  facts: Facts
  decided: Decided
}

/** Each under the number of the event that tells of it. */
const owedErasures = (start: Base, pending: readonly Pending[]): Change[] => {
  let event = start.group.event
  return pending.flatMap(({ decided: { erase: erasure, events }, known }): Change[] => {
    event += events.length
    return erasure ? [{ kind: 'erase', owed: { id: String(event).padStart(12, '0'), at: known.at, erasure } }] : []
  })
}

/** All that is pending as one transaction, its events numbered on. */
export const batchOf = (start: Base, pending: readonly Pending[]): Batch => ({
  group: pending.reduce((base, { decided }) => baseAfter(base, decided), start).group,
  ...(start.etag ? { etag: start.etag } : {}),
  changes: [...pending.flatMap((each) => each.decided.changes), ...owedErasures(start, pending)],
  events: pending
    .flatMap(({ decided, known }) =>
      decided.events.map((event) => ({ ...event, at: known.at, by: { id: known.by.id, name: known.by.name } })),
    )
    .map((event, index) => ({ ...event, number: start.group.event + index + 1 })),
  said: pending.map(({ job, decided }) => ({ key: job.key, outcome: decided.outcome, ...(job.token ? { token: job.token } : {}) })),
})
