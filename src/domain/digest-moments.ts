import { DateTime } from 'luxon'
import type { Instant } from './due'
import { dateIn, momentOf } from './local-time'
import type { PolicySettings } from './reminder-steps'
import { workingDays } from './working-days'

const MONDAY = 1
const around = [-14, -7, 0, 7, 14]

/**
 * When the secretary's digest was due last (at or before `at`), and when it is due next: on the group's weekday at its sending hour,
 * moved to the next working day where that is a day off. Neither where the group wants none.
 */
export const digestMoments = (settings: PolicySettings, at: Instant): { last?: Instant; next?: Instant } => {
  const weekday = settings.reminders.digest ?? MONDAY
  if (weekday === 0) return {}
  const today = DateTime.fromISO(dateIn(settings.timeZone, at), { zone: 'utc' })
  const days = workingDays(settings)
  const moments = around.map((shift) => {
    const day = today.plus({ days: shift + weekday - today.weekday }).toISODate() ?? ''
    return momentOf(settings.timeZone, days.next(day), settings.reminders.hour)
  })
  const last = moments.findLast((moment) => Date.parse(moment) <= Date.parse(at))
  const next = moments.find((moment) => Date.parse(moment) > Date.parse(at))
  return { ...(last ? { last } : {}), ...(next ? { next } : {}) }
}
