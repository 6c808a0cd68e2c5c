import { DateTime } from 'luxon'
import { printOwners } from '../domain/owner'
import type { HeadlineReport, ReportAction } from '../domain/report/report-model'

/** RFC 5545 §3.3.11: text in which nothing ends a value early. */
const text = (words: string): string =>
  words
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it takes out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const longestLine = 75

/** RFC 5545 §3.1: no line is longer than 75 octets; what follows goes on behind a blank. No character is cut in two. */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  for (const char of line) {
    if (Buffer.byteLength(current + char) > longestLine) {
      lines.push(current)
      current = ' '
    }
    current += char
  }
  return [...lines, current].join('\r\n')
}

const dayOf = ({ dueBy }: ReportAction): DateTime | undefined => {
  const day = DateTime.fromFormat(dueBy, 'dd/MM/yyyy', { zone: 'utc' })
  return day.isValid ? day : undefined
}

/**
 * What the report's open actions are due, as whole days of a calendar (RFC 5545). The same action keeps its UID from report to report, so
 * that a calendar moves it rather than having it twice; an action without a day (ASAP, TBC) is in no calendar.
 */
export const actionsIcs = ({ title, meeting, actions }: HeadlineReport): string => {
  const stamp = meeting.date.replaceAll('-', '')
  const events = actions.flatMap((action): string[] => {
    const day = action.status === 'open' ? dayOf(action) : undefined
    if (!day) return []
    const owner = printOwners(action.owners)
    return [
      'BEGIN:VEVENT',
      `UID:${action.ref.toLowerCase().replace(/[^a-z0-9-]/g, '-')}@dag-scribe`,
      `DTSTAMP:${stamp}T000000Z`,
      `DTSTART;VALUE=DATE:${day.toFormat('yyyyMMdd')}`,
      `DTEND;VALUE=DATE:${day.plus({ days: 1 }).toFormat('yyyyMMdd')}`,
      `SUMMARY:${text(`${action.ref} due${owner ? `: ${owner}` : ''}`)}`,
      `DESCRIPTION:${text(action.text)}`,
      ...(action.area ? [`CATEGORIES:${text(action.area)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//DAG Scribe//Actions//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(`${title} actions`)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
