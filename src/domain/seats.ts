import { personNamed, sameName } from './attendee-role'
import type { Instant, LocalDate } from './due'
import type { Constituency, GroupPerson, Seat, SeatHolder, Settings } from './group'
import { dateIn } from './local-time'

type Known = Pick<Settings, 'people' | 'constituencies' | 'seats'>

const ofRole = (role: string | undefined): string => role?.replace(/\s+representatives?\b.*$/i, '') ?? ''

/** The constituency that goes by this name, "Representative" behind it or not. */
export const constituencyNamed = ({ constituencies }: Pick<Settings, 'constituencies'>, name: string): Constituency | undefined => {
  const said = ofRole(name).replace(/^the\s+/i, '')
  return constituencies.find((one) => [one.name, ...one.also].some((each) => sameName(each, said) || sameName(each, name)))
}

/** A group of before seats were kept: a seat for each representative among its people, an empty one where a constituency has none. */
const fromPeople = (settings: Known): Seat[] => {
  const sitting = settings.people
    .filter((person) => person.representative)
    .map(({ name, id, party, role }) => {
      const found = constituencyNamed(settings, party ?? '') ?? constituencyNamed(settings, role ?? '')
      return { constituency: found?.name ?? party ?? (ofRole(role) || name), holder: { name, ...(id ? { id } : {}) } }
    })
  const named = settings.constituencies.map(({ name }) => name)
  const all = [...named, ...sitting.map(({ constituency }) => constituency).filter((name) => !named.includes(name))]
  return [...new Set(all)]
    .flatMap((constituency): Omit<Seat, 'id'>[] => {
      const held = sitting.filter((each) => each.constituency === constituency)
      return held.length > 0 ? held.map(({ holder }) => ({ constituency, holders: [holder] })) : [{ constituency, holders: [] }]
    })
    .map((seat, index) => ({ id: `s${index + 1}`, ...seat }))
}

/** The group's seats in the order of its constituencies: the one place where they are read. */
export const seatsOf = (settings: Known): Seat[] => settings.seats ?? fromPeople(settings)

/** Who sits there on a day; the latest begun, where two terms overlap. */
export const holderOn = ({ holders }: Seat, day: LocalDate): SeatHolder | undefined =>
  holders.findLast(({ from, until }) => (from ?? '') <= day && day <= (until ?? '9999-12-31'))

/** Printed before a view and in lists: "Elexon Representative"; one that says it already stays. */
export const seatLabel = ({ constituency }: Pick<Seat, 'constituency'>): string =>
  /\brepresentatives?\b/i.test(constituency) ? constituency : `${constituency} Representative`

/** "Supplier Agent" or, of several seats of one constituency, "Supplier Agent 2". */
export const seatName = (seat: Seat, seats: readonly Seat[]): string => {
  const same = seats.filter(({ constituency }) => constituency === seat.constituency)
  return same.length > 1 ? `${seat.constituency} ${same.indexOf(seat) + 1}` : seat.constituency
}

/** Seats that a name may mean: of the constituency, or the one of its seats whose number stands behind it. */
export const seatsNamed = (settings: Known, said: string): Seat[] => {
  const seats = seatsOf(settings)
  const constituency = constituencyNamed(settings, said)?.name ?? ofRole(said)
  const whole = seats.filter((seat) => sameName(seat.constituency, constituency))
  if (whole.length > 0) return whole
  const [, name = '', number] = /^(.+?)\s+(?:seat\s+)?(\d{1,2})$/.exec(said.trim()) ?? []
  const numbered = name ? seatsNamed(settings, name)[Number(number) - 1] : undefined
  return numbered ? [numbered] : []
}

/** Whose seat a person holds on a day: by who they are, else by the one name that is theirs alone. */
export const seatHeldBy = (settings: Known, who: { id?: string; name: string }, day: LocalDate): Seat | undefined => {
  const held = seatsOf(settings).map((seat) => ({ seat, holder: holderOn(seat, day) }))
  const known = held.find(({ holder }) => holder?.id !== undefined && holder.id === who.id)
  if (known) return known.seat
  const [one, another] = held.filter(({ holder }) => holder && !holder.id && sameName(holder.name, who.name))
  return one && !another ? one.seat : undefined
}

/** Asked for everything that is said, and the same for a whole day. */
const made = new WeakMap<Settings, { day: LocalDate; settings: Settings }>()

/** Settings whose people are who the seats say on that day: what reads `representative` of a person needs no calendar. */
export const seated = (settings: Settings, at: Instant): Settings => {
  if (!settings.seats) return settings
  const day = dateIn(settings.timeZone, at)
  const known = made.get(settings)
  if (known?.day === day) return known.settings
  const after = seatedOn(settings, settings.seats, day)
  made.set(settings, { day, settings: after })
  return after
}

const seatedOn = (settings: Settings, seats: readonly Seat[], day: LocalDate): Settings => {
  const sitting = seats.flatMap((seat): GroupPerson[] => {
    const holder = holderOn(seat, day)
    if (!holder) return []
    const known = personNamed(settings, holder.name, holder.id)
    const { id = known?.id } = holder
    return [
      {
        ...known,
        name: known?.name ?? holder.name,
        ...(id ? { id } : {}),
        party: seat.constituency,
        role: known?.role && constituencyNamed(settings, known.role)?.name === seat.constituency ? known.role : seatLabel(seat),
        representative: true,
      },
    ]
  })
  const sits = (person: GroupPerson): GroupPerson | undefined =>
    sitting.find((one) => (one.id && person.id ? one.id === person.id : sameName(one.name, person.name)))
  const others = settings.people.map((person) => {
    const { representative: _was, ...rest } = person
    return sits(person) ?? rest
  })
  return { ...settings, people: [...others, ...sitting.filter((one) => !others.includes(one))] }
}
