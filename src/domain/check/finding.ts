/** Something wrong with the record: it stops a report from being issued, or is said so that somebody looks. */
export interface Finding {
  /** Stable: tests, whoever accepts it, and `--json`, name it. */
  code: FindingCode
  level: 'must fix' | 'advisory'
  /** Reference of the item, label of the area, a person's name, or the meeting's reference. */
  where: string
  message: string
  /** What tells it from its like in the same place: the reference cited, the twin, the day. With code and place its identity. */
  about?: string
  /** Words that correct it when they are said: only where there is exactly one correction. */
  mend?: string
}

export type FindingCode =
  | 'reference-unknown'
  | 'reference-not-in-register'
  | 'reference-withdrawn'
  | 'reference-of-other-kind'
  | 'reference-disagrees'
  | 'references-not-all-checked'
  | 'number-out-of-sequence'
  | 'number-of-another-meeting'
  | 'action-without-text'
  | 'action-without-owner'
  | 'action-without-due'
  | 'due-not-a-date'
  | 'due-before-raised'
  | 'due-on-day-off'
  | 'overdue-without-update'
  | 'probable-duplicate'
  | 'decision-without-timestamp'
  | 'decision-without-decider'
  | 'decision-without-authority'
  | 'escalation-without-outcome'
  | 'referral-awaited'
  | 'transfer-awaited'
  | 'views-missing'
  | 'outcome-mentioned-elsewhere'
  | 'outcome-not-discussed'
  | 'discussion-without-outcome'
  | 'area-empty'
  | 'held-unsettled'
  | 'source-changed'
  | 'earlier-report-open'
  | 'next-meeting-missing'
  | 'next-meeting-not-later'
  | 'attendance-missing'
  | 'attendee-without-role'
  | 'attendee-without-constituency'
  | 'present-and-apologies'
