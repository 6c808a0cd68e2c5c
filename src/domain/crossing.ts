import type { Instant } from './due'

/** An item of another group as this one knows it: its words and its reference, and nothing else of that group. */
export interface Origin {
  groupId: string
  code: string
  ref: string
}

/** An action offered to another group: open here until that group has taken it. */
export interface Transfer {
  groupId: string
  code: string
  at: Instant
  why?: string
  state: 'asked' | 'accepted' | 'refused' | 'taken back'
  /** What it became there: `PSG12-03`. */
  as?: string
  /** Why it was refused. */
  answer?: string
}

/** What another group waits for here, in the settings: the agenda and the check tell of it without reading. */
export interface Awaited {
  /** Of its proposal's row. */
  id: string
  code: string
  ref: string
  what: 'transfer' | 'referral'
}

/** The row that another group's item has here; the same however often it is offered. `itemId`: `0034-0010`, a decision's `000101`. */
export const arrivalId = (groupId: string, itemId: string): string => `from ${groupId} ${itemId}`

/** The group and the item in such an id; undefined where it is another's. */
export const arrivalParts = (id: string): { groupId: string; itemId: string; kind: 'action' | 'decision' } | undefined => {
  const [, groupId, itemId] = /^from ([\w-]{1,64}) (\d{4}-\d{4}|\d{6})$/.exec(id) ?? []
  return groupId && itemId ? { groupId, itemId, kind: itemId.includes('-') ? 'action' : 'decision' } : undefined
}

/** A joint meeting, as what is told of it to the other group. */
export const jointId = (meeting: number): string => `meeting ${meeting}`

/** The number in such an id. */
export const jointNumber = (id: string): number | undefined => {
  const [, number] = /^meeting (\d{1,4})$/.exec(id) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Under this name it is owed, like a card, that an item's (or an arrival's) state be told to the other group; each change owes its own. */
export const crossingRef = (event: number, to: string, id: string): string => `crossing ${event} ${to} ${id}`

/** The group that is to be told, and what of. */
export const crossingOf = (ref: string): { to: string; id: string } | undefined => {
  const [, to, id] = /^crossing \d+ (\S+) (.+)$/.exec(ref) ?? []
  return to && id ? { to, id } : undefined
}
