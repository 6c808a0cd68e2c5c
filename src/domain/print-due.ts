import type { Due, Instant, LocalDate } from './due'
import type { Settings } from './group'
import { dateIn } from './local-time'
import type { Meeting } from './record'
import { parseRef } from './refs'

type Patterns = Pick<Settings, 'code' | 'refs'>

/** `2024-05-08` as the Headline Report prints it: `08/05/2024`. Anything that is no date comes back as it was. */
export const printDate = (date: LocalDate): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')

/** The group's calendar day of a moment. */
export const localDate = (at: Instant, settings: Pick<Settings, 'timeZone'>): LocalDate => dateIn(settings.timeZone, at)

const dateOfMeeting = (number: number, meeting: Meeting): LocalDate | undefined =>
  number === meeting.number ? meeting.date : number === meeting.number + 1 ? meeting.next?.date : undefined

/**
 * The calendar day a due falls on, where the record knows one.
 * `raisedAt`: number of the meeting that raised the action; "next meeting" is the one after it (default: after `meeting`).
 */
export const dueDate = (due: Due, settings: Patterns, meeting?: Meeting, raisedAt?: number): LocalDate | undefined => {
  if (due.kind === 'date') return due.date
  if (!meeting) return undefined
  if (due.kind === 'next-meeting') {
    const number = (raisedAt ?? meeting.number) + 1
    // The meeting it was due at is past, and its day not at hand: it is due at the latest by the one that is known.
    return number < meeting.number ? meeting.date : dateOfMeeting(number, meeting)
  }
  if (due.kind !== 'meeting') return undefined
  const ref = parseRef(settings, due.meeting)
  return ref?.kind === 'meeting' ? dateOfMeeting(ref.number, meeting) : undefined
}

/** A due as it is printed: DD/MM/YYYY, `ASAP`, `TBC`, `Standing`, `next meeting (08/05/2024)`, `DAG037`. */
export const printDue = (due: Due, settings: Patterns, meeting?: Meeting, raisedAt?: number): string => {
  if (due.kind === 'date') return printDate(due.date)
  if (due.kind === 'asap') return 'ASAP'
  if (due.kind === 'none') return due.standing ? 'Standing' : 'TBC'
  const name = due.kind === 'meeting' ? due.meeting : 'next meeting'
  const date = dueDate(due, settings, meeting, raisedAt)
  return date ? `${name} (${printDate(date)})` : name
}
