import Holidays from 'date-holidays'
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

const DAY_MS = 86_400_000

/** Midnight UTC of that day. Refuses what is no date: counting from it would never end. */
const startOf = (date: LocalDate): number => {
  const start = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(start) || dateAt(start) !== date) throw new RangeError(`No such day: ${date}`)
  return start
}
const dateAt = (start: number): LocalDate => new Date(start).toISOString().slice(0, 10)

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
    for (let day = 0; day < length; day++) days.add(dateAt(startOf(holiday.date.slice(0, 10)) + day * DAY_MS))
  }
  years.set(key, days)
  return days
}

/** The group's working calendar: Monday to Friday, without its region's holidays (date-holidays) and its own days off. */
export const workingDays = (settings: Pick<Settings, 'calendar' | 'holidays'>): WorkingDays => {
  const own = new Set(settings.holidays)
  const works = (start: number): boolean => {
    const weekday = new Date(start).getUTCDay()
    if (weekday === 0 || weekday === 6) return false
    const date = dateAt(start)
    return !own.has(date) && !holidaysOf(settings.calendar, Number(date.slice(0, 4))).has(date)
  }
  const add = (date: LocalDate, count: number): LocalDate => {
    let day = startOf(date)
    for (let left = Math.abs(count); left > 0; ) {
      day += Math.sign(count) * DAY_MS
      if (works(day)) left--
    }
    return dateAt(day)
  }
  return {
    isWorkingDay: (date) => works(startOf(date)),
    add,
    next: (date) => (works(startOf(date)) ? date : add(date, 1)),
  }
}
