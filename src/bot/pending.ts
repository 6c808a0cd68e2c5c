import type { Decided } from '../commands/command'
import type { Base, Batch, Facts } from '../ports'
import type { Job, Known0 } from './job'
import { baseAfter } from './overlay'

/** A job that was decided and is to be saved. */
export interface Pending {
  job: Job
  known: Known0
  facts: Facts
  decided: Decided
}

/** All that is pending as one transaction, its events numbered on. */
export const batchOf = (start: Base, pending: readonly Pending[]): Batch => ({
  group: pending.reduce((base, { decided }) => baseAfter(base, decided), start).group,
  ...(start.etag ? { etag: start.etag } : {}),
  changes: pending.flatMap((each) => each.decided.changes),
  events: pending
    .flatMap(({ decided, known }) =>
      decided.events.map((event) => ({ ...event, at: known.at, by: { id: known.by.id, name: known.by.name } })),
    )
    .map((event, index) => ({ ...event, number: start.group.event + index + 1 })),
  said: pending.map(({ job, decided }) => ({ key: job.key, outcome: decided.outcome, ...(job.token ? { token: job.token } : {}) })),
})
