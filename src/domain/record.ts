import type { Attendee } from './attendee'
import type { Transfer } from './crossing'
import type { Due, Instant, LocalDate } from './due'
import type { ReportVerdict } from './issued'
import type { Area, Meeting } from './meeting'
import type { Owner } from './owner'
import type { OwnersSay } from './owners-say'
import type { Round, View } from './round'
import type { Ruling } from './ruling'

export type { Alternate, Attendee } from './attendee'
export type { Area, Counters, Meeting, MeetingKind, RecordedElsewhere, Session } from './meeting'
export type { Proposal } from './proposal'

/** Who did it: identity for the record, name for print. */
export interface By {
  id: string
  name: string
}

/** Where a thing was said: the conversation and the activity. */
export interface Source {
  conversationId: string
  activityId: string
  /** As the channel told it, where it did: else it follows from the ids (whereSaid). */
  link?: string
}

/** What the chat message of an item says since it was edited, read again: offered on its card, applied by a press alone. */
export interface NewWording {
  text: string
  /** As printed, where they are read as other ones than the item has. */
  owner?: string
  due?: string
}

/** Its words were taken out of all that is kept. */
export interface Redacted {
  at: Instant
  by: By
  why: string
}

/** Dated text under an action. */
export interface Update {
  at: Instant
  by: By
  text: string
  /** Printed reference of the meeting it was given at, if any. */
  meeting?: string
}

export type ActionStatus = 'open' | 'closed' | 'replaced' | 'withdrawn'

export interface Action extends OwnersSay {
  /** `0035-0001`: meeting number and number within it. Sorts. */
  id: string
  /** As printed: `DAG35-01`. */
  ref: string
  /** Number of the meeting that raised it. */
  meeting: number
  number: number
  area?: string
  text: string
  owners: Owner[]
  due: Due
  /** The due as it first was, kept when it moves. */
  firstDue: Due
  status: ActionStatus
  /** Chased until "Complete" is pressed or the secretary closes it. */
  updates: Update[]
  raisedAt: Instant
  raisedBy: By
  source?: Source
  closed?: { at: Instant; by: By; meeting?: string; why?: string }
  replacedBy?: string
  replaces?: string
  /** Offered to another group; what it came to. */
  transfer?: Transfer
  /** Proposals (or arrivals) that were accepted into it: their cards say no more than it does. */
  proposed?: string[]
  /** Taken over from another group, and its reference there. */
  transferredFrom?: { code: string; ref: string }
  /** Printed reference of an earlier open action that asks for nearly the same. */
  like?: string
  /** Reviewed and left ongoing at this moment: not chased until its update is asked for. */
  reviewedAt?: Instant
  /** The next look (UTC, whole minute): key of its `next` row. */
  look?: Instant
  /** Number of the event that recorded it: the start of its history; the storage gives it. */
  recorded?: number
  /** The chat message it came from was changed or deleted since. */
  sourceChanged?: 'edited' | 'deleted'
  newWording?: NewWording
  /** For the secretary and the Chair alone; `hidden`: a copy without its words, for everybody else, never saved. */
  confidential?: true
  hidden?: true
  redacted?: Redacted
}

export type DecisionStatus = 'made' | 'withdrawn'

export interface Decision {
  /** `000099`. */
  id: string
  /** `DAG-DEC99`. */
  ref: string
  number: number
  /** Meeting it was made at. */
  meeting: number
  area?: string
  text: string
  status: DecisionStatus
  /** Earlier wordings, oldest first. */
  earlier: { at: Instant; by: By; text: string }[]
  /** Number of the event that recorded it: the start of its history; the storage gives it. */
  recorded?: number
  /** Wording of its line in the discussion, where it is another than the register's. */
  discussed?: string
  supersedes?: string
  supersededBy?: string
  /** Proposals (or arrivals) that were accepted into it. */
  proposed?: string[]
  /** Made between meetings, on that day: `meeting` is the one that reports it. */
  correspondence?: LocalDate
  /** `hh:mm:ss` into the recording; absent when unknown, never guessed. */
  recordingTimestamp?: string
  ruling?: Ruling
  raisedAt: Instant
  raisedBy: By
  source?: Source
  sourceChanged?: 'edited' | 'deleted'
  newWording?: NewWording
  /** For the secretary and the Chair alone; `hidden`: a copy without its words, for everybody else, never saved. */
  confidential?: true
  hidden?: true
  redacted?: Redacted
}

/** A Key Discussion Item line. `held` is a line kept without a number until its wording is settled. */
export interface Discussion {
  /** `0035-000012`. */
  id: string
  meeting: number
  number: number
  area?: string
  speaker?: string
  text: string
  at: Instant
  by: By
  /** Where it was moved to among the lines of its area; absent: its number. */
  order?: number
  held?: boolean
  withdrawn?: boolean
  /** Proposals that were accepted into it. */
  proposed?: string[]
  source?: Source
  /** The chat message it came from was changed or deleted since; the check offers what it says now. */
  sourceChanged?: 'edited' | 'deleted'
  newWording?: NewWording
  /** For the secretary and the Chair alone; `hidden`: a copy without its words, for everybody else, never saved. */
  confidential?: true
  hidden?: true
  redacted?: Redacted
}

/** A finding of the check that a person accepted, with a reason. */
export interface Waiver {
  meeting: number
  code: string
  where: string
  about?: string
  why: string
  at: Instant
  by: By
}

/** One meeting whole. `touched`: actions closed, updated or otherwise changed at it. */
export interface MeetingRecord {
  meeting: Meeting
  areas: Area[]
  raised: Action[]
  touched: Action[]
  decisions: Decision[]
  discussion: Discussion[]
  attendees: Attendee[]
  waivers?: Waiver[]
  rounds?: Round[]
  views?: View[]
  /** What it made of earlier meetings' reports. */
  verdicts?: ReportVerdict[]
}

/** Who did what when, with the words before and after. */
export interface Event {
  at: Instant
  by: By
  command: string
  ref?: string
  before?: string
  after?: string
}

/** Where an item's card stands. `activityId` absent: owed, not yet posted. */
export interface PostedCard {
  ref: string
  conversationId: string
  activityId?: string
  at: Instant
  /** The action that the walk's card is at. */
  shows?: string
}
