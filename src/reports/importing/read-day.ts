import { DateTime } from 'luxon'
import type { LocalDate } from '../../domain/due'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const real = (year: number, month: number, day: number): LocalDate | undefined =>
  DateTime.fromObject({ year, month, day }, { zone: 'utc' }).toISODate() ?? undefined

/** A day as reports print it, day first: `08/05/2024`, `8 May 2024`, `2024-05-08`. Not a real day, or a year not in full: undefined. */
export const readDay = (text: string): LocalDate | undefined => {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /(?<!\d)(\d{1,2})\s?[/.]\s?(\d{1,2})\s?[/.]\s?(\d{4})(?!\d)/.exec(text)
  if (figures) return real(Number(figures[3]), Number(figures[2]), Number(figures[1]))
  const written = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/iu.exec(text)
  const month = months.indexOf((written?.[2] ?? '').slice(0, 3).toLowerCase()) + 1
  return written && month > 0 ? real(Number(written[3]), month, Number(written[1])) : undefined
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Times of day behind the day, `HH:mm`: `10:00-13:00`, `10am`, `10.30 am`. The first is the start, the second the end. */
export const readTimes = (text: string): { start?: string; end?: string } => {
  const behind = text.replace(
    /\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}/giu,
    ' ',
  )
  const times = [...behind.matchAll(/(?<!\d)(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\b)?/gi)].flatMap((found) => {
    if (!found[2] && !found[3]) return []
    const half = found[3]?.toLowerCase()
    const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
    return Number(found[2] ?? 0) < 60 && Number(found[1]) < 24 ? [`${two(hour)}:${two(Number(found[2] ?? 0))}`] : []
  })
  const [start, end] = times
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) }
}
