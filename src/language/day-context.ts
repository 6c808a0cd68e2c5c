import { wallTime } from '../domain/local-time'
import { workingDays } from '../domain/working-days'
import { dayNamed } from './day-named'
import type { Hearing } from './hearing'
import type { DayContext } from './phrase'

/** 05/13/2024, or "by 5/13": the month stands first. */
const MONTH_FIRST =
  /(?:\b(?:by|before|on|due|until)\s+(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\b)|\b(?:0?[1-9]|1[0-2])([/-])(?:1[3-9]|2\d|3[01])\1\d{2,4}\b/i
const DAY_FIRST = /\b(?:1[3-9]|2\d|3[01])([/.-])(?:0?[1-9]|1[0-2])(?:\1\d{2,4})?\b/

/** What the days in these words are counted from. */
export const dayContext = (words: string, hearing: Hearing): DayContext => {
  const here = wallTime(hearing.settings.timeZone, hearing.at)
  const next = hearing.nextMeeting ? dayNamed(hearing.nextMeeting) : undefined
  return {
    today: dayNamed(here.date),
    minutes: here.minutes,
    settings: hearing.settings,
    working: workingDays(hearing.settings),
    ...(next ? { nextMeeting: next } : {}),
    american: MONTH_FIRST.test(words) && !DAY_FIRST.test(words),
  }
}
