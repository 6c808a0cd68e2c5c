import { sameName } from './attendee-role'
import type { LocalDate } from './due'
import type { Seat, SeatHolder, Settings } from './group'
import { constituencyNamed, holderOn, seatsOf } from './seats'

/** The day before, of a calendar without zones. */
const dayBefore = (day: LocalDate): LocalDate => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const freshId = (seats: readonly Seat[]): string => `s${Math.max(0, ...seats.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`

/** With a seat more of that constituency, which is made where the group has none of the name. */
export const withSeat = (settings: Settings, constituency: string, holder?: SeatHolder): Settings => {
  const found = constituencyNamed(settings, constituency)
  const name = found?.name ?? constituency
  const seats = seatsOf(settings)
  const last = seats.findLastIndex((seat) => seat.constituency === name)
  const fresh = { id: freshId(seats), constituency: name, holders: holder ? [holder] : [] }
  return {
    ...settings,
    constituencies: found ? settings.constituencies : [...settings.constituencies, { name, also: [] }],
    seats: last < 0 ? [...seats, fresh] : seats.toSpliced(last + 1, 0, fresh),
  }
}

/** `holder` sits there from a day on (absent: nobody does); who sat before did until the day before. What was earlier stays known. */
export const withHolder = (settings: Settings, seatId: string, from: LocalDate, holder?: SeatHolder): Settings => ({
  ...settings,
  seats: seatsOf(settings).map((seat) => {
    if (seat.id !== seatId) return seat
    const now = holderOn(seat, from)
    if (holder && now && sameName(now.name, holder.name))
      return { ...seat, holders: seat.holders.map((each) => (each === now ? { ...now, ...holder } : each)) }
    const before = seat.holders
      .filter((each) => (each.from ?? '') < from)
      .map((each) => ((each.until ?? '9999-12-31') >= from ? { ...each, until: dayBefore(from) } : each))
    // Somebody put in where nobody ever sat has always sat there, as far as this group knows.
    const since = before.length > 0 || holder?.from ? { from } : {}
    return { ...seat, holders: holder ? [...before, { ...holder, ...since }] : before }
  }),
})

/** The person who sits there was met in the chat: from now on they are known by id. */
export const withMet = (settings: Settings, seatId: string, day: LocalDate, id: string): Settings => ({
  ...settings,
  seats: seatsOf(settings).map((seat) => {
    const holder = seat.id === seatId ? holderOn(seat, day) : undefined
    return holder && !holder.id ? { ...seat, holders: seat.holders.map((each) => (each === holder ? { ...holder, id } : each)) } : seat
  }),
})

/** A constituency's other names, added to what it goes by; made where the group has none of the name. */
export const withNames = (settings: Settings, name: string, also: readonly string[]): Settings => {
  const found = constituencyNamed(settings, name)
  const before = found ? settings : withSeat(settings, name)
  const more = (known: readonly string[]): string[] => [
    ...known,
    ...also.filter((each) => !sameName(each, found?.name ?? name) && !known.some((one) => sameName(one, each))),
  ]
  return {
    ...before,
    constituencies: before.constituencies.map((one) => (one.name === (found?.name ?? name) ? { ...one, also: more(one.also) } : one)),
  }
}

/** Without a seat that is given up; its past goes with it, so only an empty or mistaken one is taken away. */
export const withoutSeat = (settings: Settings, seatId: string): Settings => ({
  ...settings,
  seats: seatsOf(settings).filter(({ id }) => id !== seatId),
})
