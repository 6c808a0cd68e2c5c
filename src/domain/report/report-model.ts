import type { Due, LocalDate } from '../due'
import type { Owner } from '../owner'
import type { ActionStatus, MeetingKind } from '../record'

/** A first Headline Report as data: everything that is printed, in the order in which it is printed, and nothing else. */
export interface HeadlineReport {
  schema: 1
  /** The group's name as printed in the title: "MHHS Design Advisory Group (DAG)". */
  title: string
  state: 'draft' | 'issued'
  /** Never handed out by a link. */
  confidential: boolean
  /** It holds what is confidential of the meeting, and nothing else. */
  part?: 'confidential'
  meeting: ReportMeeting
  /** This meeting's first, then what earlier meetings left open. */
  actions: ReportAction[]
  decisions: ReportDecision[]
  discussion: ReportArea[]
  nextMeeting?: { date: LocalDate; start?: string; end?: string }
  attendees: ReportAttendee[]
  /** Lines still awaiting their wording: counted, never printed. */
  held: number
  /** Number under which it is issued, or will be: given from the first issue on. */
  version?: number
  /** What it says otherwise than the version before. */
  changes?: string[]
}

export interface ReportMeeting {
  ref: string
  number: number
  date: LocalDate
  start?: string
  end?: string
  venue: string
  classification: string
  /** Absent: ordinary. */
  kind?: Exclude<MeetingKind, 'ordinary'>
  /** Code of the group it was held together with. */
  with?: string
  issueDate?: LocalDate
}

export interface ReportAction {
  ref: string
  area: string
  text: string
  owners: Owner[]
  due: Due
  /** As printed: DD/MM/YYYY, ASAP, TBC, or a meeting. */
  dueBy: string
  carried: boolean
  status: ActionStatus
  /** "Closed", "Replaced by DAG35-05": what became of it, where it is no longer open. */
  became?: string
  /** The earlier action whose place it took. */
  replaces?: string
}

export interface ReportDecision {
  ref: string
  area: string
  text: string
  /** Made between meetings, on that day. */
  correspondence?: LocalDate
  recordingTimestamp?: string
  supersedes?: string
  supersededBy?: string
}

export interface ReportArea {
  area: string
  lines: ReportLine[]
}

/** One paragraph of the discussion. `ref` is the item the line speaks of: before the words for a review, cited behind them for an outcome. */
export interface ReportLine {
  kind: 'note' | 'review' | 'action' | 'decision'
  speaker?: string
  ref?: string
  text: string
  recordingTimestamp?: string
}

export type AttendeeGroup = 'chair' | 'representative' | 'programme' | 'other' | 'apologies'

export interface ReportAttendee {
  group: AttendeeGroup
  /** Heading of its part of the list. */
  heading: string
  name: string
  role: string
  constituency?: string
  onBehalfOf?: string
}

/** A report as it was issued under its version. */
export interface FrozenReport {
  meeting: number
  version: number
  report: HeadlineReport
}
