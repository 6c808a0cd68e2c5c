import type { Instant } from '../domain/due'
import type { Action } from '../domain/record'
import type { Change } from '../ports'
import { pack } from './packed'
import { keys } from './row-keys'
import type { Operation } from './table'

/** An action as a batch finds and leaves it: of several changes the first `before` and the last `after`. */
interface Changed {
  before?: Action
  after: Action
  touchedAt: Set<number>
}

export const changedActions = (changes: readonly Change[]): Changed[] => {
  const byId = new Map<string, Changed>()
  for (const change of changes) {
    if (change.kind !== 'action') continue
    const { before, after, touchedAt } = change
    const known = byId.get(after.id)
    const changed: Changed = known ?? { ...(before ? { before } : {}), after, touchedAt: new Set() }
    changed.after = after
    if (touchedAt !== undefined) changed.touchedAt.add(touchedAt)
    byId.set(after.id, changed)
  }
  return [...byId.values()]
}

/** Keys of the full copies an action has: of an open one every list is one query and never reads closed ones. */
const copies = (action: Action | undefined): string[] => {
  if (!action) return []
  if (action.status !== 'open') return [keys.action(action.id)]
  const people = new Set(action.owners.flatMap((owner) => owner.persons.flatMap((person) => (person.id ? [person.id] : []))))
  return [
    keys.open(action.id),
    ...[...people].map((personId) => keys.mine(personId, action.id)),
    ...(action.look ? [keys.next(action.look, action.id)] : []),
  ]
}

/** What is new is inserted: the service and its client do that in less time than a put, and nothing is written over unseen. */
export const asNew = (row: Operation): Operation => (row.do === 'put' ? { ...row, do: 'insert', over: true } : row)

/** The rows a changed action spreads into; copies that no longer hold are deleted. */
export const actionRows = ({ before, after, touchedAt }: Changed): Operation[] => {
  const values = pack(after)
  const kept = copies(after)
  return [
    ...kept.map((key): Operation => ({ do: 'put', key, values })).map((row) => (before ? row : asNew(row))),
    ...copies(before).flatMap((key): Operation[] => (kept.includes(key) ? [] : [{ do: 'delete', key }])),
    ...[...touchedAt].map((number): Operation => ({ do: 'put', key: keys.touched(number, after.id), values: {} })),
  ]
}

/** A card that is owed and not posted by then is posted by the sweep. */
const tellAfterMs = 60_000
const soonAfter = (at: Instant): Instant => new Date(Date.parse(at) + tellAfterMs).toISOString()

/**
 * The earliest moment at which this batch wants the sweep: a look (one that stood before has been seen to), a card that is owed, or an
 * action that is new, which the group's next digest may be the only one to tell of.
 */
export const earliestLook = (changes: readonly Change[]): Instant | undefined =>
  [
    ...changedActions(changes).flatMap(({ before, after }) => {
      if (after.status !== 'open' || !after.look) return []
      return before?.status === 'open' && before.look === after.look ? [] : [new Date(after.look).toISOString()]
    }),
    ...changes.flatMap((change) => {
      if (change.kind === 'tell') return [soonAfter(change.card.at)]
      if (change.kind === 'erase') return [soonAfter(change.owed.at)]
      return change.kind === 'action' && !change.before && change.after.status === 'open' ? [soonAfter(change.after.raisedAt)] : []
    }),
  ].sort()[0]
