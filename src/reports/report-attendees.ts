import type { GroupPerson, Settings } from '../domain/group'
import type { Attendee } from '../domain/record'
import type { AttendeeGroup, ReportAttendee } from './report-model'

const same = (a: string, b: string): boolean => a.trim().replace(/\s+/g, ' ').toLowerCase() === b.trim().replace(/\s+/g, ' ').toLowerCase()

const order: readonly AttendeeGroup[] = ['chair', 'representative', 'programme', 'other', 'apologies']
const byName = new Intl.Collator('en-GB').compare

/** The party that runs the group: its secretaries', else the one with a team of its own, else "Programme". */
const hostParty = (settings: Settings): string => {
  const secretary = settings.people.find(
    (person) => person.party && settings.secretaries.some((one) => one === person.id || same(one, person.name)),
  )
  return secretary?.party ?? settings.teams[0]?.party ?? 'Programme'
}

const constituencyRole = (constituency: string | undefined): string | undefined =>
  constituency && (/representative/i.test(constituency) ? constituency : `${constituency} Representative`)

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
  const known = (name: string | undefined, id?: string): GroupPerson | undefined =>
    settings.people.find((person) => (id !== undefined && person.id === id) || (name !== undefined && same(person.name, name)))
  const rows = attendees.map((attendee): ReportAttendee => {
    const person = known(attendee.name, attendee.personId)
    const seat = known(attendee.onBehalfOf)
    const role = attendee.role ?? constituencyRole(attendee.constituency) ?? seat?.role ?? person?.role ?? person?.party ?? ''
    const chairs =
      person?.chair === true ||
      settings.chairs.some((one) => one === attendee.personId || same(one, attendee.name)) ||
      /^chair$/i.test(role)
    const represents =
      attendee.constituency || attendee.onBehalfOf || seat?.representative || person?.representative || /\brepresentative\b/i.test(role)
    const present: AttendeeGroup = chairs
      ? 'chair'
      : represents
        ? 'representative'
        : person?.party && same(person.party, host)
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
    .filter((row, at) => rows.findIndex((one) => one.group === row.group && same(one.name, row.name)) === at)
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || byName(a.name, b.name))
}
