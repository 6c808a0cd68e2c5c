import { DateTime } from 'luxon'
import type { LocalDate } from '../domain/due'

const day = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' }).setLocale('en-GB')

/** "Tuesday 7 May". */
export const weekdayDate = (date: LocalDate): string => day(date).toFormat('cccc d LLLL')

/** "10 April 2024". */
export const longDate = (date: LocalDate): string => day(date).toFormat('d LLLL yyyy')
