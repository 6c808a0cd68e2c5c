import type { LocalDate } from './due'
import type { Settings } from './group'
import type { Action, Meeting } from './record'
import { meetingRef } from './refs'

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
