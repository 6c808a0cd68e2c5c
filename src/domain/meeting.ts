import type { Alternate } from './attendee'
import type { Instant, LocalDate } from './due'

/** An agenda item. */
export interface Area {
  /** `0035-0003`. */
  id: string
  meeting: number
  number: number
  name: string
  /** Its place, where the agenda was put in another order than its numbers. */
  order?: number
  /** Whatever is captured under it is. */
  confidential?: true
  /** Passed over; naming it again brings it back. */
  skipped?: true
  /** Seconds the meeting spent in it, up to `since`. */
  spent?: number
  /** Somebody is in it since then. */
  since?: Instant
}

export type MeetingKind = 'ordinary' | 'extraordinary' | 'joint' | 'correspondence'

/** One stretch of the meeting, from when Teams' call began until it ended; a call that begins again is another one. */
export interface Session {
  from: Instant
  to?: Instant
}

/** A meeting that was planned, perhaps for a day, and called off. */
export interface NotHeld {
  date?: LocalDate
  why: string
}

/** A joint meeting that another group keeps the record of. */
export interface RecordedElsewhere {
  code: string
  ref: string
  date: LocalDate
}

export interface Meeting {
  number: number
  /** `DAG035`. */
  ref: string
  /** Scheduled day and times in group time; `start` and `end` are `HH:mm`. */
  date: LocalDate
  start?: string
  end?: string
  venue: string
  classification: string
  state: 'running' | 'ended'
  /** Absent: ordinary. */
  kind?: MeetingKind
  /** The other group of a joint meeting, of which this is the record. */
  joint?: { groupId: string; code: string }
  /** Joint meetings since the one before, recorded by other groups: its report names them. */
  elsewhere?: RecordedElsewhere[]
  startedAt: Instant
  endedAt?: Instant
  /** As Teams told; the scheduled times above are never rewritten by them. */
  sessions?: Session[]
  /** Areas that the next meeting begins with. */
  upcoming?: string[]
  /** Started over a day after its date: a recording is being minuted, and words like "Friday" are read as said that day. */
  minutedLater?: boolean
  /** Ids of decisions made by correspondence since it ended: the next meeting reports them. */
  between?: string[]
  /** Meetings that were called off after it, and why. */
  notHeld?: NotHeld[]
  /** Called off before it: it is held in their place, and its report says so. */
  insteadOf?: NotHeld[]
  next?: { date: LocalDate; start?: string; end?: string }
  /** Last numbers given within this meeting (kept here once it has ended; while it runs they live in the group row). */
  counters: Counters
  issueDate?: LocalDate
  /** Parts of its recording, in order; `until` absent: running. */
  recordings?: { from: Instant; until?: Instant }[]
  /** Who acts for a seat at this meeting alone. */
  alternates?: Alternate[]
}

/** Last numbers given within a meeting. */
export interface Counters {
  action: number
  area: number
  discussion: number
  /** Absent before the first round. */
  round?: number
}
