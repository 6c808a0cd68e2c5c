import { attendeeRole, personNamed, sameName } from '../attendee-role'
import type { Settings } from '../group'
import type { Attendee } from '../record'
import type { AttendeeGroup, ReportAttendee } from './report-model'

const order: readonly AttendeeGroup[] = ['chair', 'representative', 'programme', 'other', 'apologies']
const byName = new Intl.Collator('en-GB').compare

/** The party that runs the group: its secretaries', else the one with a team of its own, else "Programme". */
const hostParty = (settings: Settings): string => {
  const secretary = settings.people.find(
    (person) => person.party && settings.secretaries.some((one) => one === person.id || sameName(one, person.name)),
  )
  return secretary?.party ?? settings.teams[0]?.party ?? 'Programme'
}

/**
 * Attendees as the report lists them: the Chair, representatives (an alternate in the role of whom they stand for), the side that
 * runs the group, others, apologies; by name within each. A person noted twice is printed once.
 */
export const reportAttendees = (attendees: readonly Attendee[], settings: Settings): ReportAttendee[] => {
  const host = hostParty(settings)
  const headings: Record<AttendeeGroup, string> = {
    chair: 'Chair',
    representative: 'Industry Representatives',
    programme: host,
    other: 'Other Attendees',
    apologies: 'Apologies',
  }
  const rows = attendees
    .filter(({ status }) => status !== 'absent')
    .map((attendee): ReportAttendee => {
      const person = personNamed(settings, attendee.name, attendee.personId)
      const seat = personNamed(settings, attendee.onBehalfOf)
      const role = attendeeRole(attendee, settings)
      const chairs =
        person?.chair === true ||
        settings.chairs.some((one) => one === attendee.personId || sameName(one, attendee.name)) ||
        /^chair$/i.test(role)
      const represents =
        attendee.constituency || attendee.onBehalfOf || seat?.representative || person?.representative || /\brepresentative\b/i.test(role)
      const present: AttendeeGroup = chairs
        ? 'chair'
        : represents
          ? 'representative'
          : person?.party && sameName(person.party, host)
            ? 'programme'
            : 'other'
      const group = attendee.status === 'apologies' ? 'apologies' : present
      return {
        group,
        heading: headings[group],
        name: attendee.name,
        role,
        ...(attendee.constituency ? { constituency: attendee.constituency } : {}),
        ...(attendee.onBehalfOf ? { onBehalfOf: attendee.onBehalfOf } : {}),
      }
    })
  return rows
    .filter((row, at) => rows.findIndex((one) => one.group === row.group && sameName(one.name, row.name)) === at)
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || byName(a.name, b.name))
}
