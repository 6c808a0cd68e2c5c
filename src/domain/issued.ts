import type { Instant, LocalDate } from './due'
import type { By } from './record'

/** A report as it was issued: frozen under its number, and never written again. */
export interface ReportVersion {
  version: number
  issueDate: LocalDate
  at: Instant
  by: By
  /** Of all that is printed. */
  hash: string
}

/** What a later meeting made of an earlier one's report; a deferral says why. */
export interface ReportVerdict {
  /** Number of the meeting that said so. */
  at: number
  /** Number and printed reference of the meeting whose report it is. */
  meeting: number
  ref: string
  state: 'approved' | 'deferred'
  why?: string
  when: Instant
  by: By
}

/** Where a meeting's report stands. It stays on later agendas until a meeting approves it; several may wait. */
export interface Issued {
  meeting: number
  ref: string
  date: LocalDate
  /** Oldest first; none where an import brought a report that was issued elsewhere. */
  versions: ReportVersion[]
  approved?: ReportVerdict
  /** The latest deferral. */
  deferred?: ReportVerdict
}

/** Reports of earlier meetings that nobody has approved yet, the oldest first. */
export const waitingReports = (issued: readonly Issued[], meeting: number): Issued[] =>
  issued.filter((one) => one.meeting < meeting && !one.approved).sort((a, b) => a.meeting - b.meeting)
