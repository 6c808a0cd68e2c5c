import type { Due, LocalDate } from '../../domain/due'
import type { ActionStatus, MeetingKind } from '../../domain/record'

/** What was read of a published Headline Report. Nothing in it is guessed: what was mended or doubted is a finding, what fits nowhere is unplaced. */
export interface ImportedReport {
  meeting: ImportedMeeting
  actions: ImportedAction[]
  decisions: ImportedDecision[]
  discussion: ImportedDiscussion[]
  attendees: ImportedAttendee[]
  nextMeeting?: { date: LocalDate; start?: string; end?: string }
  findings: Finding[]
  unplaced: Unplaced[]
}

export interface ImportedMeeting {
  /** As printed: `DAG035`. */
  ref?: string
  date?: LocalDate
  start?: string
  end?: string
  venue?: string
  classification?: string
  kind?: MeetingKind
  issueDate?: LocalDate
  /** The report's title without "Headline Report": "MHHS Design Advisory Group (DAG)". */
  title?: string
}

export interface ImportedAction {
  /** As printed; empty where the row has none. */
  ref: string
  area?: string
  text: string
  owners: ImportedOwner[]
  due: Due
  /** Raised at an earlier meeting. */
  carried: boolean
  status: ActionStatus
  replacedBy?: string
  replaces?: string
}

/** "Programme (Paul Pettitt)", "Programme (PMO)", "DAG Members" (collective). */
export interface ImportedOwner {
  party?: string
  persons: string[]
  team?: string
  collective: boolean
}

export interface ImportedDecision {
  ref: string
  area?: string
  text: string
  recordingTimestamp?: string
  /** Made between meetings, on that day. */
  correspondence?: LocalDate
  supersedes?: string
  supersededBy?: string
}

export interface ImportedDiscussion {
  area?: string
  speaker?: string
  text: string
  /** Every reference in it, as printed, wrong ones too. */
  refs: string[]
}

export interface ImportedAttendee {
  name: string
  role: string
  constituency?: string
  onBehalfOf?: string
  status: 'present' | 'apologies'
  /** The part of the list they stand in, where it has parts: "Industry Representatives". */
  heading?: string
}

/** A repair that was made, or a doubt that a person must settle. */
export interface Finding {
  code: FindingCode
  /** Line of a text, or row (paragraph) of a document, counted from 1. */
  line: number
  ref?: string
  message: string
  /** The one correction there is; absent where there are several, or none. */
  likely?: string
}

/** Stable: cards and tests rely on them. */
export type FindingCode =
  | 'meeting-missing'
  | 'date-missing'
  | 'date-unreadable'
  | 'encoding'
  | 'section-missing'
  | 'ref-glued'
  | 'ref-missing'
  | 'ref-twice'
  | 'refs-in-one-row'
  | 'ref-out-of-sequence'
  | 'ref-unknown'
  | 'ref-not-in-tables'
  | 'closed-in-discussion'
  | 'columns-shifted'
  | 'wrapped-row'
  | 'text-missing'
  | 'owner-missing'
  | 'due-missing'
  | 'due-unreadable'
  | 'area-missing'
  | 'area-doubtful'
  | 'area-floats'
  | 'area-label-missing'
  | 'line-twice'
  | 'timestamp-missing'
  | 'next-meeting-missing'
  | 'attendee-twice'
  | 'two-people-in-one-cell'
  | 'role-missing'
  | 'misspelt'
  | 'chair-missing'
  | 'unplaced'

export interface Unplaced {
  line: number
  text: string
}
