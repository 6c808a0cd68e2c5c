import { DateTime } from 'luxon'
import type { LocalDate } from '../domain/due'

/**
 * `10 April 2024 10:00–13:00`, as far as the times are known.
 * What is no real date is printed as it stands: the check finds it, the report does not hide it.
 */
export const printMoment = (when: { date: LocalDate; start?: string; end?: string }): string => {
  const day = DateTime.fromISO(when.date, { zone: 'utc', locale: 'en-GB' })
  const hours = [when.start, when.end].filter(Boolean).join('–')
  return [day.isValid ? day.toFormat('d LLLL yyyy') : when.date, hours].filter(Boolean).join(' ')
}
