import { DateTime } from 'luxon'
import type { Instant, LocalDate } from './due'
import type { Settings } from './group'
import { dateIn, momentOf } from './local-time'
import type { Action, Meeting } from './record'
import { meetingRef } from './refs'
import { type WorkingDays, workingDays } from './working-days'

/** What the policy reads of a group. */
export type PolicySettings = Pick<Settings, 'calendar' | 'holidays' | 'timeZone' | 'reminders'>

/** What is known of the group's meetings (`meetingCalendar` makes it). */
export interface MeetingCalendar {
  nextMeeting?: LocalDate
  /** Day of the latest meeting: what was due at an earlier one is due by then at the latest. */
  latest?: { number: number; day: LocalDate }
  /** Printed reference (`DAG036`) -> its day. */
  meetings?: Record<string, LocalDate>
  /** Meeting number -> day of the meeting that followed or will follow it. */
  following?: Record<number, LocalDate>
}

/**
 * A moment at which an action is looked at, and why: `before 5`, `today`, `after 1`, `weekly`, `asap`.
 * `plan` says nothing to anybody: the day is not known yet, so the plan is made again then.
 */
export interface Moment {
  at: Instant
  rule: string
}

export type Planned = Pick<Action, 'due' | 'status' | 'raisedAt' | 'reviewedAt' | 'meeting'>

/** What the running (else the last) meeting tells: its own day, and the day of the one after it. */
export const meetingCalendar = (settings: Pick<Settings, 'code' | 'refs'>, meeting: Meeting | undefined): MeetingCalendar => {
  if (!meeting) return {}
  const next = meeting.next?.date
  return {
    ...(next ? { nextMeeting: next } : {}),
    latest: { number: meeting.number, day: meeting.date },
    meetings: { [meeting.ref]: meeting.date, ...(next ? { [meetingRef(settings, meeting.number + 1)]: next } : {}) },
    following: { [meeting.number - 1]: meeting.date, ...(next ? { [meeting.number]: next } : {}) },
  }
}

/** The day an action is due, as far as the group's meetings are known; none for ASAP, TBC and standing actions. */
export const dueDate = (action: Pick<Action, 'due' | 'meeting'>, calendar: MeetingCalendar): LocalDate | undefined => {
  if (action.due.kind === 'date') return action.due.date
  if (action.due.kind === 'meeting') return calendar.meetings?.[action.due.meeting]
  if (action.due.kind === 'next-meeting') {
    const { following, latest } = calendar
    return following?.[action.meeting] ?? (latest && action.meeting < latest.number ? latest.day : undefined)
  }
  return undefined
}

/** The sending hour on that day in group time; where clocks skip it, the moment they skip to. */
const hourOf = (day: LocalDate, { timeZone, reminders }: PolicySettings): Instant => momentOf(timeZone, day, reminders.hour)

const dayOf = (at: Instant, settings: PolicySettings): LocalDate => dateIn(settings.timeZone, at)

interface Step {
  day: LocalDate
  rule: string
}

/** Steps counted from the due day, in order. Two that meet on one day are one message, the later rule. */
const dueSteps = (due: LocalDate, settings: PolicySettings, days: WorkingDays): Step[] => {
  const steps = [
    ...settings.reminders.before.map(
      (n): Step => (n === 0 ? { day: days.next(due), rule: 'today' } : { day: days.add(due, -n), rule: `before ${n}` }),
    ),
    ...settings.reminders.after.map((n): Step => ({ day: days.add(due, n), rule: `after ${n}` })),
  ]
  const order = (step: Step): number =>
    step.rule === 'today' ? 0 : Number(step.rule.split(' ')[1]) * (step.rule.startsWith('before') ? -1 : 1)
  steps.sort((a, b) => order(a) - order(b))
  return [...new Map(steps.map((step) => [step.day, step])).values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Each week after `last`, for ever; weeks long before `from` are passed over. A weekday that is a day off moves to the next working day. */
function* weekly(weekday: number | undefined, last: LocalDate, from: LocalDate, rule: string, days: WorkingDays): Generator<Step> {
  if (!weekday) return
  const start = DateTime.fromISO(last, { zone: 'utc' }).plus({ days: 1 })
  const skip = DateTime.fromISO(from, { zone: 'utc' }).minus({ weeks: 2 })
  let day = start.plus({ days: (weekday - start.weekday + 7) % 7 })
  if (day < skip) day = day.plus({ weeks: Math.floor(skip.diff(day, 'weeks').weeks) })
  for (; ; day = day.plus({ weeks: 1 })) yield { day: days.next(day.toISODate() ?? last), rule }
}

const isAhead = (action: Planned, calendar: MeetingCalendar, day: LocalDate): boolean => {
  const due = dueDate(action, calendar)
  return due !== undefined && due > day
}

/** Working days before the next meeting at which owners of what was left ongoing are asked again (DESIGN: before papers day). */
const ASKED_AGAIN = 5

/** Reviewed and left ongoing, its day past: asked for again before the next meeting, then weekly; planned again while that has no date. */
function* afterReview(
  reviewed: LocalDate,
  settings: PolicySettings,
  calendar: MeetingCalendar,
  from: LocalDate,
  days: WorkingDays,
): Generator<Step> {
  const next = calendar.nextMeeting
  if (!next || next <= reviewed) {
    yield* weekly(settings.reminders.weekly ?? 1, reviewed, from, 'plan', days)
    return
  }
  const again = days.add(next, -ASKED_AGAIN)
  if (again > reviewed) yield { day: again, rule: 'weekly' }
  yield* weekly(settings.reminders.weekly, again > reviewed ? again : reviewed, from, 'weekly', days)
}

function* steps(action: Planned, settings: PolicySettings, calendar: MeetingCalendar, from: LocalDate): Generator<Step> {
  if (action.status !== 'open' || action.due.kind === 'none') return
  const days = workingDays(settings)
  if (action.reviewedAt && !isAhead(action, calendar, dayOf(action.reviewedAt, settings))) {
    yield* afterReview(dayOf(action.reviewedAt, settings), settings, calendar, from, days)
    return
  }
  const raised = dayOf(action.raisedAt, settings)
  if (action.due.kind === 'asap') {
    const first = days.add(raised, settings.reminders.asapAfter)
    yield { day: first, rule: 'asap' }
    yield* weekly(settings.reminders.weekly, first, from, 'weekly', days)
    return
  }
  const due = dueDate(action, calendar)
  if (!due) {
    yield* weekly(settings.reminders.weekly ?? 1, raised, from, 'plan', days)
    return
  }
  const around = dueSteps(due, settings, days)
  yield* around
  const last = around.at(-1)?.day ?? due
  yield* weekly(settings.reminders.weekly, last > due ? last : due, from, 'weekly', days)
}

/**
 * When an action is mentioned to its owners, after `after` (exclusive) and up to `until`, in order.
 * Never on a weekend or a day off; always at the group's sending hour. Closed, reviewed and standing actions: never.
 */
export const reminderMoments = (
  action: Planned,
  settings: PolicySettings,
  calendar: MeetingCalendar,
  after: Instant,
  until: Instant,
): Moment[] => {
  const moments: Moment[] = []
  for (const step of steps(action, settings, calendar, dayOf(after, settings))) {
    const at = hourOf(step.day, settings)
    if (Date.parse(at) > Date.parse(until)) break
    if (Date.parse(at) > Date.parse(after)) moments.push({ at, rule: step.rule })
  }
  return moments
}

/** The first moment after `after` (exclusive); undefined: not looked at again until something changes. */
export const nextLook = (action: Planned, settings: PolicySettings, calendar: MeetingCalendar, after: Instant): Moment | undefined => {
  for (const step of steps(action, settings, calendar, dayOf(after, settings))) {
    const at = hourOf(step.day, settings)
    if (Date.parse(at) > Date.parse(after)) return { at, rule: step.rule }
  }
  return undefined
}
