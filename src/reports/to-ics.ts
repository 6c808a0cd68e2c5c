import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { DateTime } from 'luxon'
import { printOwners } from '../domain/owner'
import type { HeadlineReport, ReportAction } from '../domain/report/report-model'

const dayOf = ({ dueBy }: ReportAction): DateTime | undefined => {
  const day = DateTime.fromFormat(dueBy, 'dd/MM/yyyy', { zone: 'utc' })
  return day.isValid ? day : undefined
}

/** No value of a calendar may hold one (RFC 5545 §3.1), and the library lets them through. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it takes out
const printable = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/**
 * What the report's open actions are due, as whole days of a calendar (RFC 5545). The same action keeps its UID from report to report, so
 * that a calendar moves it rather than having it twice; an action without a day (ASAP, TBC) is in no calendar.
 */
export const actionsIcs = ({ title, meeting, actions }: HeadlineReport): string => {
  const calendar = ical({
    name: printable(`${title} actions`),
    prodId: { company: 'DAG Scribe', product: 'Actions' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const action of actions) {
    const day = action.status === 'open' ? dayOf(action) : undefined
    if (!day) continue
    const owner = printOwners(action.owners)
    calendar.createEvent({
      id: `${action.ref.toLowerCase().replace(/[^a-z0-9-]/g, '-')}@dag-scribe`,
      // Of the meeting, so that the same record gives the same file.
      stamp: DateTime.fromISO(meeting.date, { zone: 'utc' }),
      start: day,
      end: day.plus({ days: 1 }),
      timezone: 'UTC',
      allDay: true,
      summary: printable(`${action.ref} due${owner ? `: ${owner}` : ''}`),
      description: printable(action.text),
      categories: action.area ? [{ name: printable(action.area) }] : [],
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}
