import type { Instant, LocalDate } from './due'
import { dateIn, momentOf } from './local-time'
import type { MeetingCalendar } from './meeting-calendar'
import { type Planned, type PolicySettings, steps } from './reminder-steps'

export { dueDate, type MeetingCalendar, meetingCalendar } from './meeting-calendar'
export type { Planned, PolicySettings } from './reminder-steps'

/**
 * A moment at which an action is looked at, and why: `before 5`, `today`, `after 1`, `weekly`, `asap`; `update`: its update is asked for;
 * `later`: somebody asked to hear of it then; `extension`: more time was asked for or answered.
 * `plan` says nothing to anybody: the day is not known yet, so the plan is made again then.
 */
export interface Moment {
  at: Instant
  rule: string
  /** To these people alone. */
  only?: string[]
}

/** The sending hour on that day in group time; where clocks skip it, the moment they skip to. */
const hourOf = (day: LocalDate, { timeZone, reminders }: PolicySettings): Instant => momentOf(timeZone, day, reminders.hour)

const dayOf = (at: Instant, settings: PolicySettings): LocalDate => dateIn(settings.timeZone, at)

/**
 * When an action is mentioned to its owners, after `after` (exclusive) and up to `until`, in order.
 * Never on a weekend or a day off; always at the group's sending hour. What is closed, or complete and awaits confirmation: never.
 */
export const reminderMoments = (
  action: Planned,
  settings: PolicySettings,
  calendar: MeetingCalendar,
  after: Instant,
  until: Instant,
): Moment[] => {
  const moments: Moment[] = []
  for (const { day, ...why } of steps(action, settings, calendar, dayOf(after, settings))) {
    const at = hourOf(day, settings)
    if (Date.parse(at) > Date.parse(until)) break
    if (Date.parse(at) > Date.parse(after)) moments.push({ at, ...why })
  }
  return moments
}

/** Of these moments the last that speaks to this person: not one before the day they asked to be left alone until. */
export const momentFor = (moments: readonly Moment[], action: Planned, person: string, settings: PolicySettings): Moment | undefined => {
  const until = action.later?.find((each) => each.person === person)?.until ?? ''
  return moments.findLast(({ at, rule, only }) => rule !== 'plan' && (only?.includes(person) ?? dayOf(at, settings) >= until))
}

/** The first moment after `after` (exclusive); undefined: not looked at again until something changes. An extension is told of at once. */
export const nextLook = (action: Planned, settings: PolicySettings, calendar: MeetingCalendar, after: Instant): Moment | undefined => {
  const { extension } = action
  const untold = action.status === 'open' && extension && !extension.told ? { at: extension.at, rule: 'extension' } : undefined
  for (const { day, ...why } of steps(action, settings, calendar, dayOf(after, settings))) {
    const at = hourOf(day, settings)
    if (Date.parse(at) <= Date.parse(after)) continue
    return untold && Date.parse(untold.at) <= Date.parse(at) ? untold : { at, ...why }
  }
  return untold
}
