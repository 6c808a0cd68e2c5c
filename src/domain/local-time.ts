import { DateTime } from 'luxon'
import type { Instant, LocalDate } from './due'
import { kept } from './kept'

const QUARTER_MS = 900_000

/** Asking the machine for a time zone's offset takes longer than all else that is done with a date; it changes on a quarter hour alone. */
const offsets = kept((key) => {
  const [zone = '', quarter = ''] = key.split('\n')
  return DateTime.fromMillis(Number(quarter) * QUARTER_MS, { zone }).offset
})

const offsetIn = (zone: string, ms: number): number => (Number.isNaN(ms) ? 0 : offsets(`${zone}\n${Math.floor(ms / QUARTER_MS)}`))

const moments = kept((key) => {
  const [zone = '', local = ''] = key.split('\n')
  return DateTime.fromISO(local, { zone }).toJSDate().toISOString()
})

/** What calendar and clock of a time zone show at a moment; minutes since midnight. Of no moment: its first ten letters, and 0. */
export const wallTime = (zone: string, at: Instant): { date: LocalDate; minutes: number } => {
  const ms = Date.parse(at)
  if (Number.isNaN(ms)) return { date: at.slice(0, 10), minutes: 0 }
  const there = new Date(ms + offsetIn(zone, ms) * 60_000)
  return { date: there.toISOString().slice(0, 10), minutes: there.getUTCHours() * 60 + there.getUTCMinutes() }
}

/** The calendar day of a moment in a time zone. */
export const dateIn = (zone: string, at: Instant): LocalDate => wallTime(zone, at).date

/** `HH:mm`, as clocks there show it at a moment. */
export const clockTime = (zone: string, at: Instant): string => {
  const { minutes } = wallTime(zone, at)
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The moment a clock there shows `hour` (`HH:mm`) on that day; where clocks skip it, the moment they skip to. Throws for no such day. */
export const momentOf = (zone: string, day: LocalDate, hour: string): Instant => moments(`${zone}\n${day}T${hour}`)
