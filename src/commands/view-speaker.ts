import { actsFor } from '../domain/acting'
import { personNamed } from '../domain/attendee-role'
import type { Seat } from '../domain/group'
import type { By, Meeting } from '../domain/record'
import { holderOn, seatLabel, seatName, seatsOf } from '../domain/seats'
import type { Known, Suggestion } from './command'
import { by } from './found'

/** What is known without reading: a view needs no more. */
export type Unread = Omit<Known, 'facts'>

/** Who a view is of, and for which seat. */
export interface Speaker {
  person: By
  seat?: Seat
  onBehalfOf?: string
  label: string
  enteredBy?: By
}

export const speakerOf = (known: Unread, meeting: Meeting): Speaker => {
  const person = by(known)
  const acting = actsFor(known.settings, meeting, person)
  if (acting) return { person, ...acting, label: labelOf(acting.seat, person.name, known) }
  const someone = personNamed(known.settings, person.name, person.id)
  const chairs = known.settings.chairs.includes(person.id)
  return { person, label: chairs ? 'Chair' : someone?.party ? `${someone.party} (${person.name})` : person.name }
}

/** Of several seats of one constituency, print tells who sits there. */
const labelOf = (seat: Seat, name: string, { settings }: Unread): string =>
  seatsOf(settings).filter(({ constituency }) => constituency === seat.constituency).length > 1 && name
    ? `${seatLabel(seat)} (${name})`
    : seatLabel(seat)

/** For a seat that somebody else enters: whoever acts for it in this meeting. */
export const forSeat = (seat: Seat, known: Unread, meeting: Meeting): Speaker => {
  const standsIn = meeting.alternates?.find((one) => one.seat === seat.id)
  const holder = holderOn(seat, meeting.date)
  const who = standsIn ?? holder
  return {
    seat,
    person: { id: who?.id ?? '', name: who?.name ?? '' },
    ...(standsIn?.onBehalfOf ? { onBehalfOf: standsIn.onBehalfOf } : {}),
    label: labelOf(seat, who?.name ?? '', known),
    enteredBy: by(known),
  }
}

/** Somebody whose seat is not known: which may be theirs? A seat of a like name, else the empty ones. The secretary settles it. */
export const seatsOffered = (known: Unread, meeting: Meeting): Suggestion[] => {
  const seats = seatsOf(known.settings)
  const last = known.by.name.toLowerCase().split(/[\s,(]+/)
  const alike = seats.filter((seat) => {
    const holder = holderOn(seat, meeting.date)
    return (
      holder &&
      !holder.id &&
      holder.name
        .toLowerCase()
        .split(/\s+/)
        .filter((part) => last.includes(part)).length > 1
    )
  })
  const offered = alike.length > 0 ? alike : seats.filter((seat) => !holderOn(seat, meeting.date))
  return offered
    .slice(0, 5)
    .map((seat) => ({ title: `I sit for ${seatName(seat, seats)}`, words: `seat ${seatName(seat, seats)}: ${known.by.name}` }))
}
