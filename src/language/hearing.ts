import type { Ask } from '../domain/ask'
import type { Due, Instant, LocalDate } from '../domain/due'
import type { Settings } from '../domain/group'
import type { Owner } from '../domain/owner'
import type { Mention } from '../domain/said'

/** What the reader of a sentence may know. Nothing below reads a clock. */
export interface Hearing {
  /** Reference point of every date: when it was said (or, minuting a past meeting, that meeting's day). */
  at: Instant
  settings: Settings
  mentions: readonly Mention[]
  /** The meeting after the running one, where its date is known. */
  nextMeeting?: LocalDate
}

export interface OwnersReading {
  owners: Owner[]
  asks: Ask[]
}

export interface DueReading {
  /** `none` where it must be asked. */
  due: Due
  asks: Ask[]
}

/** An action read from a sentence. `text` keeps every word that is not owner or due. */
export interface ActionReading extends OwnersReading, DueReading {
  text: string
}
