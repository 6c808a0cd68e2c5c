import { DateTime } from 'luxon'
import type { Instant } from './due'
import type { PolicySettings } from './reminder-policy'
import { workingDays } from './working-days'

/** Nobody is written to after this hour of the group's day, however late the sweep comes. */
const CLOSES = '18:00'

/**
 * When the group's people may next be written to: `at` itself within working hours (from the group's sending hour until 18:00,
 * on its working days), else the next opening. A sweep that was asleep over the due hour sends late, but never at night.
 */
export const sendingOpens = (settings: PolicySettings, at: Instant): Instant => {
  const local = DateTime.fromISO(at, { zone: settings.timeZone })
  const today = local.toISODate() ?? at.slice(0, 10)
  const days = workingDays(settings)
  const clock = local.toFormat('HH:mm')
  const over = clock >= CLOSES || !days.isWorkingDay(today)
  if (!over && clock >= settings.reminders.hour) return at
  const day = over ? days.add(today, 1) : today
  return DateTime.fromISO(`${day}T${settings.reminders.hour}`, { zone: settings.timeZone }).toJSDate().toISOString()
}
