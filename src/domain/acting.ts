import { sameName } from './attendee-role'
import type { Seat, Settings } from './group'
import type { Meeting } from './record'
import { type RoundState, type View, viewKey } from './round'
import { holderOn, seatHeldBy, seatName, seatsOf } from './seats'

interface Someone {
  id?: string
  name: string
}

/** The seat somebody acts for at a meeting: as an alternate, for this meeting alone; else the one they hold that day. */
export const actsFor = (
  settings: Settings,
  { date, alternates = [] }: Pick<Meeting, 'date' | 'alternates'>,
  who: Someone,
): { seat: Seat; onBehalfOf?: string } | undefined => {
  const standsIn = alternates.find(({ id, name }) => (id !== undefined ? id === who.id : sameName(name, who.name)))
  const seat = standsIn && seatsOf(settings).find(({ id }) => id === standsIn.seat)
  if (seat) return { seat, ...(standsIn?.onBehalfOf ? { onBehalfOf: standsIn.onBehalfOf } : {}) }
  const own = seatHeldBy(settings, who, date)
  return own && { seat: own }
}

/** Each seat's view: what was said for it, else what somebody said as a comment who turned out to act for it. */
export const viewOfSeat = (seat: Seat, { views }: RoundState, settings: Settings, meeting: Meeting): View | undefined =>
  views.find((view) => view.seat === seat.id) ??
  views.find((view) => view.seat === undefined && actsFor(settings, meeting, view.person)?.seat.id === seat.id)

export interface Coverage {
  /** Seats that said something, and all. */
  answered: number
  seats: number
  /** "both Supplier Agents", "IDNO": seats that have not yet. */
  missing: string[]
  /** Views of nobody's seat. */
  comments: number
}

const grouped = (missing: readonly Seat[], all: readonly Seat[]): string[] =>
  [...Map.groupBy(missing, ({ constituency }) => constituency)].map(([constituency, seats]) => {
    const of = all.filter((seat) => seat.constituency === constituency).length
    if (seats.length < 2) return seatName(seats[0] as Seat, all)
    return seats.length === of && of === 2 ? `both ${constituency}s` : `${seats.length} of ${of} ${constituency}s`
  })

/** How far a round has come; for the Chair's eyes. Seats that nobody holds are not waited for. */
export const coverage = (state: RoundState, settings: Settings, meeting: Meeting): Coverage => {
  const all = seatsOf(settings)
  const said = all.filter((seat) => viewOfSeat(seat, state, settings, meeting))
  const filled = all.filter(
    (seat) => said.includes(seat) || holderOn(seat, meeting.date) || meeting.alternates?.some((one) => one.seat === seat.id),
  )
  const counted = new Set(said.map((seat) => viewOfSeat(seat, state, settings, meeting)).map((view) => view && viewKey(view)))
  return {
    answered: said.length,
    seats: filled.length,
    missing: grouped(
      filled.filter((seat) => !said.includes(seat)),
      all,
    ),
    comments: state.views.filter((view) => !counted.has(viewKey(view))).length,
  }
}

/** "7 of 11 seats; not yet: IDNO, both Supplier Agents, DCC". */
export const printCoverage = ({ answered, seats, missing, comments }: Coverage): string =>
  [
    `${answered} of ${seats} ${seats === 1 ? 'seat' : 'seats'}`,
    ...(missing.length > 0 ? [`not yet: ${missing.join(', ')}`] : []),
    ...(comments > 0 ? [`besides, ${comments} uncounted ${comments === 1 ? 'comment' : 'comments'}`] : []),
  ].join('; ')
