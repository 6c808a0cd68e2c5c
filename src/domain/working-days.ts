import Holidays from 'date-holidays'
import { DateTime } from 'luxon'
import type { LocalDate } from './due'
import type { Settings } from './group'

export interface WorkingDays {
  isWorkingDay(date: LocalDate): boolean
  /**
   * `count` working days after `date`, before it when negative; 0 is `date` itself, working day or not.
   * From a day off, the first step lands on the nearest working day in that direction.
   */
  add(date: LocalDate, count: number): LocalDate
  /** `date` itself when it is a working day, else the first working day after it. The working day after today is `add(today, 1)`. */
  next(date: LocalDate): LocalDate
}

type Region = Settings['calendar']

const iso = 'yyyy-MM-dd'

/** Refuses what is no date: counting from it would never end. */
const utc = (date: LocalDate): DateTime => {
  const day = DateTime.fromISO(date, { zone: 'utc' })
  if (!day.isValid) throw new RangeError(`No such day: ${date}`)
  return day
}

const calendars = new Map<string, Holidays>()
const years = new Map<string, ReadonlySet<LocalDate>>()

/** Building a region's calendar takes milliseconds, a year of it ten more: both are kept for the life of the process. */
const calendarOf = ({ country, state }: Region): Holidays => {
  const key = `${country}/${state ?? ''}`
  const known = calendars.get(key)
  if (known) return known
  const made = state ? new Holidays(country, state) : new Holidays(country)
  calendars.set(key, made)
  return made
}

/** Public and bank holidays alone (Mother's Day is an observance); substitute days are in the library's list, half days are worked. */
const holidaysOf = (region: Region, year: number): ReadonlySet<LocalDate> => {
  const key = `${region.country}/${region.state ?? ''}/${year}`
  const known = years.get(key)
  if (known) return known
  const days = new Set<LocalDate>()
  for (const holiday of calendarOf(region).getHolidays(year) ?? []) {
    if (holiday.type !== 'public' && holiday.type !== 'bank') continue
    const length = Math.floor((holiday.end.getTime() - holiday.start.getTime()) / 3_600_000 / 23)
    for (let day = 0; day < length; day++) days.add(utc(holiday.date.slice(0, 10)).plus({ days: day }).toFormat(iso))
  }
  years.set(key, days)
  return days
}

/** The group's working calendar: Monday to Friday, without its region's holidays (date-holidays) and its own days off. */
export const workingDays = (settings: Pick<Settings, 'calendar' | 'holidays'>): WorkingDays => {
  const own = new Set(settings.holidays)
  const works = (day: DateTime): boolean =>
    day.weekday <= 5 && !own.has(day.toFormat(iso)) && !holidaysOf(settings.calendar, day.year).has(day.toFormat(iso))
  const add = (date: LocalDate, count: number): LocalDate => {
    let day = utc(date)
    for (let left = Math.abs(count); left > 0; ) {
      day = day.plus({ days: Math.sign(count) })
      if (works(day)) left--
    }
    return day.toFormat(iso)
  }
  return {
    isWorkingDay: (date) => works(utc(date)),
    add,
    next: (date) => (works(utc(date)) ? date : add(date, 1)),
  }
}
