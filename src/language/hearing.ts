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

/** A question the record cannot answer: shown on the card, `candidates` as buttons. */
export interface Ask {
  about: 'owner' | 'due' | 'kind'
  question: string
  /** For a due: ISO dates or phrases the same reader understands. For an owner: printed owners. */
  candidates: string[]
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
