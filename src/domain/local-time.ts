import { DateTime } from 'luxon'
import type { Instant, LocalDate } from './due'
import { kept } from './kept'

/** Asking the machine for a time zone's offset takes longer than all else that is done with a date, and one action asks many times. */
const times = kept((key) => {
  const [zone = '', at = ''] = key.split('\n')
  return DateTime.fromISO(at, { zone })
})

const moments = kept((key) => {
  const [zone = '', local = ''] = key.split('\n')
  return DateTime.fromISO(local, { zone }).toJSDate().toISOString()
})

/** A moment as clocks in a time zone show it. */
export const timeIn = (zone: string, at: Instant): DateTime => times(`${zone}\n${at}`)

/** The calendar day of a moment in a time zone. */
export const dateIn = (zone: string, at: Instant): LocalDate => timeIn(zone, at).toISODate() ?? at.slice(0, 10)

/** The moment a clock there shows `hour` (`HH:mm`) on that day; where clocks skip it, the moment they skip to. Throws for no such day. */
export const momentOf = (zone: string, day: LocalDate, hour: string): Instant => moments(`${zone}\n${day}T${hour}`)
