import { digestMoments } from './digest-moments'
import type { Instant } from './due'
import type { Settings } from './group'
import { recipients } from './recipients'
import type { Action, Meeting } from './record'
import { type MeetingCalendar, momentFor, reminderMoments } from './reminder-policy'
import { reportMoments } from './report-deadline'
import { seated } from './seats'

/** One message that will go, as things are now. */
export interface Upcoming {
  at: Instant
  /** Whom to: a name, or "The secretary"; for what no message can be addressed to, `secretary`. */
  to: string | 'secretary'
  items: { ref: string; rule: string }[]
}

/** What the secretaries are told besides actions: the digests (looked for day by day, a fortnight holds two) and the last report's deadline. */
const secretaryMoments = (
  settings: Settings,
  meeting: Meeting | undefined,
  at: Instant,
  until: Instant,
): { at: Instant; ref: string; rule: string }[] => {
  const digests: { at: Instant; ref: string; rule: string }[] = []
  for (let next = digestMoments(settings, at).next; next && next <= until; next = digestMoments(settings, next).next)
    digests.push({ at: next, ref: settings.code, rule: 'digest' })
  const reports = meeting ? reportMoments(meeting, settings).filter((moment) => moment.at > at && moment.at <= until) : []
  return [...digests, ...reports.map((moment) => ({ ...moment, ref: meeting?.ref ?? '' }))]
}

/**
 * What will be sent to whom after `at` and up to `until`, in order, if nothing changes. What was put off, muted or ticked is left out.
 * `meeting`: the last one, unless its report is issued.
 */
export const upcoming = (
  open: readonly Action[],
  settings: Settings,
  calendar: MeetingCalendar,
  at: Instant,
  until: Instant,
  meeting?: Meeting,
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
  if (settings.secretaries.length > 0)
    for (const { at: when, ...item } of secretaryMoments(settings, meeting, at, until)) add(when, 'secretaries', 'The secretary', item)
  return [...messages.values()].sort((a, b) => a.at.localeCompare(b.at) || a.to.localeCompare(b.to))
}
