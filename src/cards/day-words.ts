import { DateTime } from 'luxon'
import type { Instant, LocalDate } from '../domain/due'
import { clockIn } from '../domain/local-time'

const day = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' }).setLocale('en-GB')

/** "Tuesday 7 May". */
export const weekdayDate = (date: LocalDate): string => day(date).toFormat('cccc d LLLL')

/** "10 April 2024". */
export const longDate = (date: LocalDate): string => day(date).toFormat('d LLLL yyyy')

/** "09:00", as clocks there show it. */
export const clockTime = (zone: string, at: Instant): string => clockIn(zone, at).toFormat('HH:mm')
