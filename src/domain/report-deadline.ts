import type { Instant, LocalDate } from './due'
import { dateIn, momentOf } from './local-time'
import type { Meeting } from './record'
import type { PolicySettings } from './reminder-steps'
import { workingDays } from './working-days'

const DEFAULT_DAYS = 2

/** What the secretary is told of a report that is not issued: the working day before its deadline, on the day, and once it is over. */
export const REPORT_RULES = ['report before', 'report today', 'report overdue'] as const
export type ReportRule = (typeof REPORT_RULES)[number]

export interface ReportMoment {
  at: Instant
  rule: ReportRule
}

type Held = Pick<Meeting, 'date' | 'state' | 'endedAt' | 'minutedLater'>

/** The day a meeting ended, in group time: of one that is minuted from its recording, its report counts from there. */
const endedOn = ({ date, endedAt }: Held, { timeZone }: PolicySettings): LocalDate => (endedAt ? dateIn(timeZone, endedAt) : date)

/** Last day for the report, so many working days (the group's setting) after the meeting; none while it runs, or where the group sets 0. */
export const reportDeadline = (meeting: Held, settings: PolicySettings): LocalDate | undefined => {
  const count = settings.reminders.report ?? DEFAULT_DAYS
  if (meeting.state !== 'ended' || !meeting.endedAt || count === 0) return undefined
  return workingDays(settings).add(meeting.minutedLater ? endedOn(meeting, settings) : meeting.date, count)
}

/**
 * When the secretary is told, in order, at the group's sending hour and after the meeting's end. A meeting that was ended only after
 * its deadline is told of on the working day after.
 */
export const reportMoments = (meeting: Held, settings: PolicySettings): ReportMoment[] => {
  const deadline = reportDeadline(meeting, settings)
  if (!deadline) return []
  const days = workingDays(settings)
  const late = [days.add(deadline, 1), days.add(endedOn(meeting, settings), 1)].sort()[1] ?? deadline
  const told: [LocalDate, ReportRule][] = [
    [days.add(deadline, -1), 'report before'],
    [deadline, 'report today'],
    [late, 'report overdue'],
  ]
  return told
    .map(([day, rule]) => ({ at: momentOf(settings.timeZone, day, settings.reminders.hour), rule }))
    .filter(({ at }) => Date.parse(at) > Date.parse(meeting.endedAt ?? ''))
}
