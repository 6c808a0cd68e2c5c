import type { Action } from '../domain/record'
import { unpack } from './packed'
import { keys, ranges } from './row-keys'
import type { Row, Table } from './table'

/** One that is open stands there alone; beside it there may be what a release of schema 1 wrote. */
const newest = (open: readonly (Row | undefined)[], others: readonly (Row | undefined)[]): Action[] => {
  const found = [...others, ...open].flatMap((row) => (row ? [unpack<Action>(row.values)] : []))
  return [...new Map(found.map((action) => [action.id, action])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** An action by its id, open or not: two point reads side by side. */
export const readAction = async (register: Table, groupId: string, id: string): Promise<Action[]> => {
  const [open, other] = await Promise.all([register.get(groupId, keys.open(id)), register.get(groupId, keys.action(id))])
  return newest([open], [other])
}

/** All that these meetings raised, both included: two range queries side by side. */
export const readRaised = async (register: Table, groupId: string, from: number, to = from): Promise<Action[]> => {
  const [open, others] = await Promise.all([
    register.range(groupId, ...ranges.raised('open', from, to)),
    register.range(groupId, ...ranges.raised('action', from, to)),
  ])
  return newest(open, others)
}
