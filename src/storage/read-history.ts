import type { Event } from '../domain/record'
import type { Need } from '../ports'
import { unpack } from './packed'
import { readAction } from './read-action'
import { keys, ranges } from './row-keys'
import type { Table } from './table'

/** How an item was recorded stands in the feed of events alone, where the item says; what changed it since has rows of its own. */
export const readHistory = async (register: Table, groupId: string, { ref, item }: Extract<Need, { of: 'history' }>): Promise<Event[]> => {
  const recorded = async (): Promise<number | undefined> => {
    if (!item) return undefined
    if (item.of === 'action') return (await readAction(register, groupId, item.id))[0]?.recorded
    const row = await register.get(groupId, keys.decision(item.id))
    return row && unpack<{ recorded?: number }>(row.values).recorded
  }
  const [number, since] = await Promise.all([recorded(), register.range(groupId, ...ranges.history(ref))])
  const first = number === undefined ? undefined : await register.get(groupId, keys.event(number))
  const events = [...(first ? [first] : []), ...since].map((row) => unpack<Event & { number: number }>(row.values))
  // Of an item of schema 1 it may be a later one that stands apart.
  return events.sort((a, b) => a.number - b.number)
}
