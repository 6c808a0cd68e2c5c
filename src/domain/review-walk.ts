import type { Action, MeetingRecord } from './record'

const inOrder = (a: Action, b: Action): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Open actions that earlier meetings raised, in reference order. */
export const carriedInto = (meeting: number, open: readonly Action[]): Action[] =>
  open.filter((action) => action.status === 'open' && action.meeting < meeting).sort(inOrder)

/** How far the walk through the carried actions has come. Computed from the record: it goes on wherever and whenever it is asked. */
export interface Walk {
  /** The one to be looked at now. */
  next?: Action
  /** Carried and not yet looked at by this meeting, the next one included. */
  left: Action[]
  /** Closed by their owners between the meetings: told to this one. */
  closedSince: Action[]
}

/**
 * `from`: at this one, whether it was looked at or not; `after`: at the first later one that was not. Neither: at the first that was not.
 * `record`: of the running meeting, for what it has touched.
 */
export const walkOf = (
  record: Pick<MeetingRecord, 'meeting' | 'touched'>,
  open: readonly Action[],
  { from, after }: { from?: string; after?: string } = {},
): Walk => {
  const { number } = record.meeting
  const touched = new Set(record.touched.map(({ id }) => id))
  const carried = carriedInto(number, open)
  const left = carried.filter(({ id }) => !touched.has(id) || id === from)
  const next = from ? carried.find(({ id }) => id === from) : left.find(({ id }) => !after || id > after)
  const closedSince = record.touched.filter(({ status, closed, meeting }) => status === 'closed' && !closed?.meeting && meeting < number)
  return { ...(next ? { next } : {}), left, closedSince: closedSince.sort(inOrder) }
}
