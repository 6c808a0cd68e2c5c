import { sameName } from '../domain/attendee-role'
import { withHolder, withNames, withoutSeat, withSeat } from '../domain/change-seats'
import { distance } from '../domain/closeness'
import type { LocalDate } from '../domain/due'
import type { Seat, SeatHolder, Settings } from '../domain/group'
import { dateIn } from '../domain/local-time'
import { printDate } from '../domain/print-due'
import type { Reply } from '../domain/reply'
import { constituencyNamed, seatName, seatsNamed, seatsOf } from '../domain/seats'
import type { Hearing } from '../language/hearing'
import { readWhen } from '../language/read-when'
import type { Known, Parsed } from './command'
import { refuse } from './refusals'

/** Who sits where, as typed or as the card's form sends it. `from`: absent, from today. */
export type SeatChange =
  | { what: 'sits'; seat: string; holder?: SeatHolder; from?: LocalDate }
  | { what: 'added'; constituency: string; holder?: SeatHolder }
  | { what: 'removed'; seat: string }
  | { what: 'named'; constituency: string; also: string[] }
  | { what: 'by right'; parties: string[] }

const LONGEST = 120
const tooLong = (...names: string[]): boolean => names.some((name) => name.length > LONGEST)
const EXAMPLE = 'Try: seat Elexon: Chris Day, or seat Elexon: Chris Day from 1 May 2024'
const listOf = (words: string): string[] => words.split(/\s*[;,]\s*/).flatMap((each) => each.trim() || [])

/** Somebody of the chat, or a name that is not met yet; `undefined`: the seat is empty. */
const holderOf = (name: string, { settings }: Hearing): SeatHolder | undefined => {
  const said = name.replace(/^@/, '').trim()
  if (!said || /^(?:vacant|empty|nobody|none|tbc)$/i.test(said)) return undefined
  const known = settings.people.filter((person) => sameName(person.name, said))
  const [one] = known
  return { name: one?.name ?? said, ...(known.length === 1 && one?.id ? { id: one.id } : {}) }
}

/** `Elexon: Chris Day [from 1 May 2024]` · `Elexon: vacant` · `Elexon also EX` · `add Supplier Agent: …` · `remove …` · `by right IPA, Ofgem` */
export const readSeatWords = (words: string, hearing: Hearing): Parsed<SeatChange> => {
  const text = words.trim()
  if (tooLong(...text.split(/[:;,]/))) return { refused: `That is a long name, so nothing was changed. ${EXAMPLE}` }
  const [, parties] = /^by right\s*:?\s+(.+)$/i.exec(text) ?? []
  if (parties) return { args: { what: 'by right', parties: /^(?:nobody|none)$/i.test(parties) ? [] : listOf(parties) } }
  const [, removed] = /^remove\s+(.+)$/i.exec(text) ?? []
  if (removed) return { args: { what: 'removed', seat: removed.trim() } }
  const [, named, also] = /^([^:]+?)\s+also(?:\s+known as)?\s*:?\s+(.+)$/i.exec(text) ?? []
  if (named && also) return { args: { what: 'named', constituency: named, also: listOf(also) } }
  const [, add, seat = '', rest] = /^(add\s+)?([^:]+?)\s*(?::\s*(.+))?$/i.exec(text) ?? []
  if (!seat || (!add && !rest)) return { refused: `Which seat, and who sits there? ${EXAMPLE}` }
  const [, name = '', since] = /^(.+?)(?:\s+(?:from|since)\s+(.+))?$/i.exec(rest ?? '') ?? []
  const from = since ? readWhen(since, hearing.at, hearing.settings.timeZone)?.date : undefined
  if (since && !from) return { refused: `From when? I do not read “${since.slice(0, 40)}” as a day, so nothing was changed. ${EXAMPLE}` }
  const holder = holderOf(name, hearing)
  if (add) return { args: { what: 'added', constituency: seat, ...(holder ? { holder: { ...holder, ...(from ? { from } : {}) } } : {}) } }
  return { args: { what: 'sits', seat, ...(holder ? { holder } : {}), ...(from ? { from } : {}) } }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '')

/** The two forms of the seats card: `seat` (its id), `holder` and `from` (a day), or `constituency` and `newHolder`. Undefined: another form. */
export const readSeatForm = (args: Record<string, unknown>, hearing: Hearing): Parsed<SeatChange> | undefined => {
  if (args.form === 'add a seat') {
    const constituency = text(args.constituency)
    const holder = holderOf(text(args.newHolder), hearing)
    if (!constituency) return { refused: 'Which constituency is the seat of? Nothing was changed.' }
    return { args: { what: 'added', constituency, ...(holder ? { holder } : {}) } }
  }
  if (args.form !== 'change a seat') return undefined
  const holder = holderOf(text(args.holder), hearing)
  const seat = seatsOf(hearing.settings).find(({ id }) => id === args.seat)
  if (!seat) return { refused: 'That seat is not there any more. Say seats.' }
  const from = text(args.from)
  if (from && !/^\d{4}-\d{2}-\d{2}$/.test(from)) return { refused: 'From which day? Nothing was changed.' }
  return { args: { what: 'sits', seat: seat.id, ...(holder ? { holder } : {}), ...(from ? { from } : {}) } }
}

/** The one seat that is meant; of several, or of a name nearly right, it is asked. `undefined`: there is none of the name. */
const meant = (said: string, known: Known, again: (name: string) => string): Seat | Reply | undefined => {
  const seats = seatsOf(known.settings)
  const byId = seats.find(({ id }) => id === said)
  const named = byId ? [byId] : seatsNamed(known.settings, said)
  const ask = (question: string, among: readonly Seat[]): Reply =>
    refuse(
      question,
      among.slice(0, 6).map((seat) => {
        const name = seatName(seat, seats)
        return { title: name, words: again(name) }
      }),
      known.group.id,
    )
  if (named.length > 1) return ask(`${said} has ${named.length} seats. Which one?`, named)
  const near = seats.filter(({ constituency }) => distance(constituency.toLowerCase(), said.toLowerCase()) <= 2)
  return named[0] ?? (near.length > 0 ? ask(`There is no seat of “${said}”. Which is meant?`, near) : undefined)
}

/** The settings with that change, and the line that says so; or what is asked first. */
export const changedSeats = (change: SeatChange, known: Known): { settings: Settings; told: string } | Reply => {
  const { settings } = known
  const today = known.meeting?.state === 'running' ? known.meeting.date : dateIn(settings.timeZone, known.at)
  if (change.what === 'by right')
    return { settings: { ...settings, byRight: change.parties }, told: `attending by right: ${change.parties.join(', ') || 'nobody'}` }
  if (change.what === 'named')
    return {
      settings: withNames(settings, change.constituency, change.also),
      told: `${change.constituency} is also ${change.also.join(', ')}`,
    }
  const who = change.what !== 'removed' && change.holder?.name
  if (change.what === 'added') {
    const name = constituencyNamed(settings, change.constituency)?.name ?? change.constituency
    return { settings: withSeat(settings, name, change.holder), told: `a seat of ${name}: ${who || 'vacant'}` }
  }
  const holder = who || 'vacant'
  const since = change.what === 'sits' && change.from ? ` from ${printDate(change.from)}` : ''
  const seat = meant(change.seat, known, (name) => (change.what === 'removed' ? `seat remove ${name}` : `seat ${name}: ${holder}${since}`))
  if (seat && 'here' in seat) return seat
  if (change.what === 'removed')
    return seat
      ? { settings: withoutSeat(settings, seat.id), told: `the seat ${seatName(seat, seatsOf(settings))} is gone` }
      : refuse(`There is no seat “${change.seat}”, so nothing was changed.`)
  if (!seat)
    return {
      settings: withSeat(settings, change.seat, change.holder && { ...change.holder, ...(change.from ? { from: change.from } : {}) }),
      told: `${change.seat} is new; its seat: ${holder}${since}`,
    }
  const from = change.from ?? today
  const given = change.holder && { ...change.holder, ...(change.from ? { from } : {}) }
  return { settings: withHolder(settings, seat.id, from, given), told: `${seatName(seat, seatsOf(settings))}: ${holder}${since}` }
}
