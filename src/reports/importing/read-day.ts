import { DateTime } from 'luxon'
import type { LocalDate } from '../../domain/due'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/
const figures = /(?<!\d)(\d{1,2})\s?[/.]\s?(\d{1,2})\s?[/.]\s?(\d{4})(?!\d)/
const written = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/iu
const time = /(?<!\d)(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\b\.?)?(?!\d)/gi

const real = (year: number, month: number, day: number): LocalDate | undefined =>
  DateTime.fromObject({ year, month, day }, { zone: 'utc' }).toISODate() ?? undefined

/** The first day in a text and the words it stands in. */
const findDay = (text: string): { date: LocalDate; said: string } | undefined => {
  const a = iso.exec(text)
  const b = figures.exec(text)
  const c = written.exec(text)
  const month = months.indexOf((c?.[2] ?? '').slice(0, 3).toLowerCase()) + 1
  const date = a
    ? real(Number(a[1]), Number(a[2]), Number(a[3]))
    : b
      ? real(Number(b[3]), Number(b[2]), Number(b[1]))
      : c && month > 0
        ? real(Number(c[3]), month, Number(c[1]))
        : undefined
  return date ? { date, said: (a ?? b ?? c)?.[0] ?? '' } : undefined
}

/** A day as reports print it, day first: `08/05/2024`, `8 May 2024`, `2024-05-08`. Not a real day, or a year not in full: undefined. */
export const readDay = (text: string): LocalDate | undefined => findDay(text)?.date

const two = (n: number): string => String(n).padStart(2, '0')

export interface When {
  date: LocalDate
  /** `HH:mm` */
  start?: string
  end?: string
}

/** A day and the times behind it: `10 April 2024 10:00-13:00`, `8 May 2024 10am`. `said`: the words that were understood. */
export const readWhen = (text: string): { when: When; said: string[] } | undefined => {
  const day = findDay(text)
  if (!day) return undefined
  const times = [...text.replace(day.said, ' ').matchAll(time)].flatMap((found) => {
    const [said, hours, minutes, half] = found
    if (!minutes && !half) return []
    if (Number(minutes ?? 0) > 59 || Number(hours) > (half ? 12 : 23) || (half && Number(hours) === 0)) return []
    const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
    return [{ said, at: `${two(hour)}:${two(Number(minutes ?? 0))}` }]
  })
  const [start, end] = times
  return {
    when: { date: day.date, ...(start ? { start: start.at } : {}), ...(end ? { end: end.at } : {}) },
    said: [day.said, ...times.slice(0, 2).map((one) => one.said)],
  }
}
