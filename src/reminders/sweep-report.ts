import type { Delivery } from '../ports'

export interface ReportedItem {
  groupId: string
  ref: string
  text: string
  /** As printed: `08/05/2024`. */
  due: string
  rule: string
}

/** One person's message: sent, or in a dry run what would be sent. */
export interface ReportedMessage {
  person: string
  name: string
  items: ReportedItem[]
  /** What could not be delivered to others, told to this secretary. */
  undelivered: ReportedItem[]
  /** Groups whose digest it holds. */
  digests?: string[]
  /** Meetings whose report is to be issued. */
  reports?: string[]
}

export interface Undeliverable {
  groupId: string
  ref: string
  owner: string
  why: string
}

export interface Refused {
  person: string
  name: string
  why: Extract<Delivery, { delivered: false }>['why']
  detail: string
  /** Tried again at a later sweep. */
  again: boolean
}

export interface SweepReport {
  at: string
  dryRun: boolean
  /** Actions looked at. */
  looked: number
  /** Items newly owed to somebody. */
  owed: number
  /** Messages delivered. */
  sent: number
  /** Cards that were owed to a group's chat and are posted now. */
  posted: number
  refused: Refused[]
  undeliverable: Undeliverable[]
  messages: ReportedMessage[]
  /** Groups in which something is due, but it is night, a weekend or a day off there: until when. */
  waiting: { groupId: string; until: string }[]
  /** Another instance is sending: what is owed is its to send. */
  elsewhere: boolean
  /** Groups and messages that could not be seen to: they are tried again at the next sweep. */
  failures: number
}

export const emptyReport = (at: string, dryRun: boolean): SweepReport => ({
  at,
  dryRun,
  looked: 0,
  owed: 0,
  sent: 0,
  posted: 0,
  refused: [],
  undeliverable: [],
  messages: [],
  waiting: [],
  elsewhere: false,
  failures: 0,
})
