import * as en from 'chrono-node/en'
import { DateTime } from 'luxon'
import type { LocalDate } from '../domain/due'

/** A meeting's day and hours as typed: `8 May 2024 10:00-13:00`, `12/06/2024 10am`. */
export interface When {
  date: LocalDate
  start?: string
  end?: string
}

const TIME = String.raw`(?:at\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?`
const TIMES = new RegExp(String.raw`[\s,]+(?:from\s+)?${TIME}(?:\s*(?:-|–|—|to|until)\s*${TIME})?\s*$`, 'i')

const clock = (hour: string | undefined, minute: string | undefined, half: string | undefined): string | undefined => {
  if (!hour) return undefined
  const twelve = half?.toLowerCase()
  const h = (Number(hour) % (twelve ? 12 : 24)) + (twelve === 'pm' ? 12 : 0)
  return Number(hour) > 23 || Number(minute ?? 0) > 59 ? undefined : `${String(h).padStart(2, '0')}:${minute ?? '00'}`
}

/** A full date of the British kind; a day that does not exist (31/02/2024) is none. */
const day = (words: string, today: DateTime): LocalDate | undefined => {
  const cleaned = words
    .replace(/(\d)(st|nd|rd|th)\b/gi, '$1')
    .replace(/\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b,?/gi, '')
    .replace(/\bon\b/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  for (const format of ['d/M/yyyy', 'd/M/yy', 'yyyy-MM-dd', 'd MMMM yyyy', 'd MMM yyyy', 'MMMM d, yyyy', 'd.M.yyyy']) {
    const parsed = DateTime.fromFormat(cleaned, format, { zone: today.zone, locale: 'en-GB' })
    if (parsed.isValid) return parsed.toISODate() ?? undefined
  }
  if (/[\d/.-]{6,}/.test(cleaned)) return undefined
  const [found] = en.GB.parse(cleaned, { instant: today.toJSDate(), timezone: today.offset }, { forwardDate: true })
  if (!found || found.text.length < cleaned.length || !found.start.isCertain('day') || found.start.isCertain('hour')) return undefined
  const { year, month, day: date } = { year: found.start.get('year'), month: found.start.get('month'), day: found.start.get('day') }
  return DateTime.fromObject({ year: year ?? 0, month: month ?? 0, day: date ?? 0 }).toISODate() ?? undefined
}

/** In: words and the moment they were said (UTC) in the group's zone. Undefined where no date is understood. */
export const readWhen = (words: string, at: string, timeZone: string): When | undefined => {
  const today = DateTime.fromISO(at, { zone: timeZone })
  const text = words.trim()
  const whole = day(text, today)
  if (whole) return { date: whole }
  const times = TIMES.exec(text)
  if (!times) return undefined
  const date = day(text.slice(0, times.index).replace(/[,\s]+$/, ''), today)
  if (!date) return undefined
  const end = clock(times[4], times[5], times[6])
  // "10-1pm" begins in the morning; "1-3pm" in the afternoon.
  const half = times[3] ?? (times[6] && Number(times[1]) < Number(times[4]) ? times[6] : undefined)
  const start = clock(times[1], times[2], half)
  return start ? { date, start, ...(end ? { end } : {}) } : undefined
}
