import { DateTime } from 'luxon'
import type { LocalDate } from './due'
import type { Settings } from './group'
import { kept } from './kept'
import { dateIn } from './local-time'
import { dueDate, type MeetingCalendar } from './meeting-calendar'
import type { Action } from './record'
import { type WorkingDays, workingDays } from './working-days'

/** What the policy reads of a group. */
export type PolicySettings = Pick<Settings, 'calendar' | 'holidays' | 'timeZone' | 'reminders'>

export type Planned = Pick<Action, 'due' | 'status' | 'raisedAt' | 'reviewedAt' | 'meeting'> &
  Partial<Pick<Action, 'updates' | 'completed' | 'later' | 'extension'>>

/** A day on which an action is mentioned, and why. `only`: to these people, who asked to hear of it that day. */
export interface Step {
  day: LocalDate
  rule: string
  only?: string[]
}

const known = new WeakMap<PolicySettings, (due: LocalDate) => readonly Step[]>()

/** Steps counted from the due day, in order. Counted once for each day: a meeting's actions are due on few days. */
const dueSteps = (due: LocalDate, settings: PolicySettings, days: WorkingDays): readonly Step[] => {
  const counted = known.get(settings) ?? kept((day: LocalDate) => countedFrom(day, settings, days))
  known.set(settings, counted)
  return counted(due)
}

/** Two that meet on one day are one message, the later rule. */
const countedFrom = (due: LocalDate, settings: PolicySettings, days: WorkingDays): Step[] => {
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

/** Working days before papers day on which the update of what is standing or was left ongoing is asked for (DESIGN.md §6). */
const ASKED_BEFORE_PAPERS = 5
const PAPERS_BEFORE_MEETING = 5

/** The day an update is asked for: where that has passed at `since` already, papers day, else the day of the meeting. */
const updateDay = (meeting: LocalDate, since: LocalDate, { reminders }: PolicySettings, days: WorkingDays): LocalDate => {
  const papers = days.add(meeting, -(reminders.papers ?? PAPERS_BEFORE_MEETING))
  return [days.add(papers, -ASKED_BEFORE_PAPERS), papers].find((day) => day > since) ?? days.next(meeting)
}

/**
 * Left alone since a day (reviewed, or raised as a standing action) until its update is asked for before the next meeting. What has a
 * due or is urgent is chased weekly from then on, until somebody updates it; planned again while the next meeting has no date.
 */
function* untilUpdate(
  action: Planned,
  since: LocalDate,
  settings: PolicySettings,
  calendar: MeetingCalendar,
  from: LocalDate,
  days: WorkingDays,
): Generator<Step> {
  const standing = action.due.kind === 'none'
  const meeting = calendar.nextMeeting
  if (!meeting || meeting <= since) {
    // A new date of the meeting plans everything again (REPLANS); what is owed by a day gone by is looked at besides.
    if (!standing) yield* weekly(settings.reminders.weekly ?? 1, since, from, 'plan', days)
    return
  }
  const day = updateDay(meeting, since, settings, days)
  yield { day, rule: 'update' }
  const given = action.updates?.at(-1)
  const answered = given !== undefined && dateIn(settings.timeZone, given.at) >= day
  if (!standing && !answered) yield* weekly(settings.reminders.weekly, day, from, 'weekly', days)
}

function* ofPolicy(
  action: Planned,
  settings: PolicySettings,
  calendar: MeetingCalendar,
  from: LocalDate,
  days: WorkingDays,
): Generator<Step> {
  const dayOf = (at: string): LocalDate => dateIn(settings.timeZone, at)
  const due = dueDate(action, calendar)
  const reviewed = action.reviewedAt && dayOf(action.reviewedAt)
  const raised = dayOf(action.raisedAt)
  if (action.due.kind === 'none' || (reviewed && !(due && due > reviewed))) {
    yield* untilUpdate(action, reviewed ?? raised, settings, calendar, from, days)
    return
  }
  if (action.due.kind === 'asap') {
    const first = days.add(raised, settings.reminders.asapAfter)
    yield { day: first, rule: 'asap' }
    yield* weekly(settings.reminders.weekly, first, from, 'weekly', days)
    return
  }
  if (!due) {
    yield* weekly(settings.reminders.weekly ?? 1, raised, from, 'plan', days)
    return
  }
  const around = dueSteps(due, settings, days)
  yield* around
  const last = around.at(-1)?.day ?? due
  yield* weekly(settings.reminders.weekly, last > due ? last : due, from, 'weekly', days)
}

/** The days that people asked for, in order. */
const asked = ({ later = [] }: Planned, days: WorkingDays): Step[] => {
  const people = new Map<LocalDate, string[]>()
  for (const { person, until } of later) people.set(days.next(until), [...(people.get(days.next(until)) ?? []), person])
  return [...people].map(([day, only]) => ({ day, rule: 'later', only })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Every day on which an open action is mentioned, in order, for ever; days long before `from` may be passed over. */
export function* steps(action: Planned, settings: PolicySettings, calendar: MeetingCalendar, from: LocalDate): Generator<Step> {
  if (action.status !== 'open' || action.completed) return
  const days = workingDays(settings)
  const waiting = asked(action, days)
  for (const step of ofPolicy(action, settings, calendar, from, days)) {
    while (waiting[0] && waiting[0].day < step.day) yield waiting.shift() as Step
    // On a day of the policy's own everybody hears of it, who asked for that day too.
    const [same] = waiting[0]?.day === step.day ? waiting.splice(0, 1) : []
    yield same && step.rule === 'plan' ? same : step
  }
  yield* waiting
}
