import type { Attendee, Meeting } from '../../domain/record'
import type { Difference } from '../importing/import-plan'
import type { Revision } from './revision'

const nameKey = (name: string): string => name.trim().toLowerCase()

/** A fact of the meeting itself; the day and times of one that was held are the record's. */
export const meetingRevision = (here: Meeting, of: Difference): Omit<Revision, 'id'> => {
  const next = of.field === 'next meeting'
  const fields: Partial<Meeting> = next
    ? { ...(here.next ? { next: here.next } : {}) }
    : {
        [of.field]: {
          date: here.date,
          start: here.start,
          end: here.end,
          venue: here.venue,
          classification: here.classification,
          issueDate: here.issueDate,
        }[of.field],
      }
  // Who issues a report, and when, is told by issuing it.
  if (of.field === 'issueDate') return { ...of, why: 'say issue report' }
  return {
    ...of,
    take: (rows) => {
      rows.meeting = { ...rows.meeting, ...fields }
      return { command: next ? 'next meeting' : `meeting ${of.field}`, ref: rows.meeting.ref, before: of.register, after: of.report }
    },
  }
}

/** Somebody's role, constituency, alternate or presence; or somebody the record lacks. */
export const attendeeRevision = (here: Attendee, of: Difference): Omit<Revision, 'id'> => ({
  ...of,
  take: (rows) => {
    const key = nameKey(here.name)
    const there = rows.attendees.get(key)
    rows.attendees.set(key, there ? { ...there, [of.field]: here[of.field as keyof Attendee] } : here)
    return { command: here.status === 'apologies' ? 'apologies' : 'present', after: `${here.name}, ${of.field}: ${of.report}` }
  },
})
