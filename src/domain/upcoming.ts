import type { Instant } from './due'
import type { Settings } from './group'
import { recipients } from './recipients'
import type { Action } from './record'
import { type MeetingCalendar, momentFor, reminderMoments } from './reminder-policy'
import { seated } from './seats'

/** One message that will go, as things are now. */
export interface Upcoming {
  at: Instant
  /** Whom to: a name; for what no message can be addressed to, `secretary`. */
  to: string | 'secretary'
  items: { ref: string; rule: string }[]
}

/** What will be sent to whom after `at` and up to `until`, in order, if nothing changes. What was put off, muted or ticked is left out. */
export const upcoming = (
  open: readonly Action[],
  settings: Settings,
  calendar: MeetingCalendar,
  at: Instant,
  until: Instant,
): Upcoming[] => {
  const messages = new Map<string, Upcoming>()
  const add = (when: Instant, to: string, name: string, item: Upcoming['items'][number]): void => {
    const key = `${when} ${to}`
    const known = messages.get(key) ?? { at: when, to: name, items: [] }
    messages.set(key, { ...known, items: [...known.items, item] })
  }
  for (const action of open) {
    const { people, unreached } = recipients(action, seated(settings, at))
    for (const moment of reminderMoments(action, settings, calendar, at, until)) {
      if (moment.rule === 'plan') continue
      const item = { ref: action.ref, rule: moment.rule }
      for (const { id, name } of people) {
        const leftAlone = settings.muted?.some((each) => each.id === id) || action.ticks?.some(({ by }) => by.id === id)
        if (!leftAlone && momentFor([moment], action, id, settings)) add(moment.at, id, name, item)
      }
      if (unreached.length > 0 && !moment.only) add(moment.at, 'secretary', 'secretary', item)
    }
  }
  return [...messages.values()].sort((a, b) => a.at.localeCompare(b.at) || a.to.localeCompare(b.to))
}
