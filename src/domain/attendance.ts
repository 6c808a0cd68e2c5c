import { DateTime } from 'luxon'
import type { Alternate, Attendee } from './attendee'
import { sameName } from './attendee-role'
import type { Instant } from './due'
import type { Seat, Settings } from './group'
import { clockTime } from './local-time'
import type { Meeting } from './record'
import { constituencyNamed, holderOn, seatHeldBy, seatName, seatsNamed, seatsOf } from './seats'

/** Who comes later than this after the beginning came late; who goes earlier than this before the end left early. */
const MINUTES = 10

export interface SeatAttendance {
  seat: Seat
  /** "Supplier Agent 2" */
  name: string
  status: 'present' | 'alternate' | 'apologies' | 'absent'
  who?: string
  /** "for Craig Handford", "from 10:20", "until 11:40". */
  notes: string[]
}

type OfMeeting = Pick<Meeting, 'number' | 'date' | 'alternates'> & Partial<Pick<Meeting, 'start' | 'end' | 'startedAt' | 'endedAt'>>

const said = (a: Attendee | Alternate, name: string, id?: string): boolean =>
  (id !== undefined && ('personId' in a ? a.personId : 'id' in a ? a.id : undefined) === id) || sameName(a.name, name)

/** The row of somebody at a meeting, whatever they were called before. */
export const attendeeOf = (attendees: readonly Attendee[], { name, id }: { name: string; id?: string }): Attendee | undefined =>
  attendees.find((each) => id !== undefined && each.personId === id) ?? attendees.find((each) => said(each, name, id))

/** The seat that a person present acts for: said of them, their own, or of the constituency that their role names and nobody else's. */
const seatFor = (
  settings: Settings,
  { date }: OfMeeting,
  { name, personId, onBehalfOf, constituency, role }: Attendee,
): Seat | undefined => {
  const holder = onBehalfOf ? { name: onBehalfOf } : { name, ...(personId ? { id: personId } : {}) }
  const held = seatHeldBy(settings, holder, date)
  if (held) return held
  const called = constituency ?? (role && constituencyNamed(settings, role)?.name)
  const [one, another] = called ? seatsNamed(settings, called) : []
  return one && !another && (onBehalfOf || !holderOn(one, date)) ? one : undefined
}

/** Noted at a meeting: the row, with the seat they act for, and the meeting where they stand in for somebody. */
export const noted = (
  settings: Settings,
  meeting: OfMeeting,
  before: Attendee | undefined,
  heard: Omit<Attendee, 'meeting'>,
): { attendee: Attendee; alternates?: Alternate[] } => {
  const { left: _left, ...known } = before ?? ({} as Partial<Attendee>)
  const after: Attendee = { ...known, ...heard, name: before?.name ?? heard.name, meeting: meeting.number }
  const seat = seatFor(settings, meeting, after)
  const attendee: Attendee = seat ? { ...after, seat: seat.id, constituency: after.constituency ?? seat.constituency } : after
  if (!seat || !attendee.onBehalfOf || attendee.status !== 'present') return { attendee }
  const { name, personId, onBehalfOf } = attendee
  const others = (meeting.alternates ?? []).filter((each) => !said(each, name, personId))
  return { attendee, alternates: [...others, { seat: seat.id, name, ...(personId ? { id: personId } : {}), onBehalfOf }] }
}

const minutesAfter = (from: Instant | undefined, to: Instant): number => (from ? (Date.parse(to) - Date.parse(from)) / 60_000 : 0)

/** Late arrival and early leaving, in group time. */
const hours = ({ arrived, left }: Attendee, { timeZone }: Settings, { date, start, startedAt, endedAt }: OfMeeting): string[] => {
  const clock = (at: Instant): string => clockTime(timeZone, at)
  const begin = start ? (DateTime.fromISO(`${date}T${start}`, { zone: timeZone }).toUTC().toISO() ?? startedAt) : startedAt
  return [
    ...(arrived && minutesAfter(begin, arrived) > MINUTES ? [`from ${clock(arrived)}`] : []),
    ...(left && (!endedAt || minutesAfter(left, endedAt) > MINUTES) ? [`until ${clock(left)}`] : []),
  ]
}

/** Each seat: who was there for it, who excused themself, whom nobody noted; and those who attended without a seat. */
export const attendanceBySeat = (
  settings: Settings,
  meeting: OfMeeting,
  attendees: readonly Attendee[],
): { seats: SeatAttendance[]; others: { attendee: Attendee; notes: string[] }[] } => {
  const all = seatsOf(settings)
  const acting = (seat: Seat): Attendee[] => attendees.filter((each) => (each.seat ?? seatFor(settings, meeting, each)?.id) === seat.id)
  const seats = all.map((seat): SeatAttendance => {
    const here = acting(seat)
    const present = here.filter(({ status }) => status === 'present')
    const holder = holderOn(seat, meeting.date)
    const own = present.find(({ onBehalfOf }) => !onBehalfOf)
    const one = own ?? present[0]
    const excused = here.find(({ status }) => status === 'apologies')
    const status = own ? 'present' : one ? 'alternate' : excused ? 'apologies' : 'absent'
    const who = one?.name ?? excused?.name ?? holder?.name
    return {
      seat,
      name: seatName(seat, all),
      status,
      ...(who ? { who } : {}),
      notes: one ? [...(one.onBehalfOf ? [`for ${one.onBehalfOf}`] : []), ...hours(one, settings, meeting)] : [],
    }
  })
  const seated = new Set(all.flatMap(acting))
  const others = attendees
    .filter((each) => !seated.has(each) && each.status !== 'absent')
    .map((attendee) => ({
      attendee,
      notes: [...(attendee.status === 'apologies' ? ['apologies'] : []), ...hours(attendee, settings, meeting)],
    }))
    .sort((a, b) => a.attendee.name.localeCompare(b.attendee.name, 'en'))
  return { seats, others }
}
