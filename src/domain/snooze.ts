import type { Instant, LocalDate } from './due'
import { dateIn } from './local-time'
import { dueDate, type MeetingCalendar } from './meeting-calendar'
import type { Planned, PolicySettings } from './reminder-steps'
import { workingDays } from './working-days'

/** Working days for which something overdue, urgent or standing may be put off. */
const LONGEST = 10

export interface SnoozeDays {
  /** The next working day. */
  first: LocalDate
  /** The due day where that is ahead (a reminder after it would come too late), else ten working days from today. */
  last: LocalDate
}

/** Between which days an owner may have themself reminded later; both are working days of the group. */
export const snoozeDays = (action: Planned, settings: PolicySettings, calendar: MeetingCalendar, at: Instant): SnoozeDays => {
  const today = dateIn(settings.timeZone, at)
  const days = workingDays(settings)
  const due = dueDate(action, calendar)
  return { first: days.add(today, 1), last: due && due > today ? days.next(due) : days.add(today, LONGEST) }
}
