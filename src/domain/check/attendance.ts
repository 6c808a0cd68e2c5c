import { attendeeRole, sameName } from '../attendee-role'
import { distance } from '../closeness'
import type { Attendee } from '../record'
import { constituencyNamed, seated as seatedOn } from '../seats'
import type { Checked } from './checked'
import type { Finding } from './finding'

/** By id, by name, or by a name that differs in one letter and has the same first one. */
const samePerson = (a: Attendee, b: Attendee): boolean =>
  (a.personId !== undefined && a.personId === b.personId) ||
  sameName(a.name, b.name) ||
  (a.name.length > 6 && a.name[0] === b.name[0] && Math.abs(a.name.length - b.name.length) < 2 && distance(a.name, b.name) < 2)

/** Who was there: nobody noted, no role to print, or present and excused at once. */
export const attendanceFindings = ({ record, settings }: Checked): Finding[] => {
  const seated = seatedOn(settings, record.meeting.startedAt)
  const { attendees, meeting } = record
  const present = attendees.filter((attendee) => attendee.status === 'present')
  const excused = attendees.filter((attendee) => attendee.status === 'apologies')
  const nobody: Finding[] =
    present.length === 0
      ? [{ code: 'attendance-missing', level: 'advisory', where: meeting.ref, message: 'Nobody is noted as present' }]
      : []
  const both = present.flatMap((attendee): Finding[] => {
    const other = excused.find((one) => samePerson(attendee, one))
    return other
      ? [
          {
            code: 'present-and-apologies',
            level: 'must fix',
            where: attendee.name,
            message: `${attendee.name} is present, and ${sameName(other.name, attendee.name) ? 'sent apologies' : `${other.name} sent apologies`}`,
          },
        ]
      : []
  })
  const nameless = attendees
    .filter((attendee) => attendee.status !== 'absent' && !attendeeRole(attendee, seated).trim())
    .map(
      ({ name, onBehalfOf }): Finding => ({
        code: 'attendee-without-role',
        level: 'advisory',
        where: name,
        message: onBehalfOf
          ? `${name} stands in for ${onBehalfOf}, and nobody knows in which role`
          : `${name} has neither role nor constituency`,
      }),
    )
  const seatless = present.flatMap((attendee): Finding[] => {
    const { name, seat, constituency, onBehalfOf } = attendee
    const role = attendeeRole(attendee, seated)
    const speaks = /\brepresentative\b/i.test(role) || onBehalfOf !== undefined
    if (!speaks || settings.constituencies.length === 0 || seat || (constituency && constituencyNamed(settings, constituency))) return []
    return role.trim() && !constituencyNamed(settings, role)
      ? [
          {
            code: 'attendee-without-constituency',
            level: 'advisory',
            where: name,
            message: `${name} attends as ${role}, which is no constituency of ${settings.code}`,
          },
        ]
      : []
  })
  return [...nobody, ...both, ...nameless, ...seatless]
}
