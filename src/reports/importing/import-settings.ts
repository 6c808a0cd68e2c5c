import { withSeat } from '../../domain/change-seats'
import type { Constituency, GroupPerson, Seat, Settings } from '../../domain/group'
import { constituencyNamed, seatsOf } from '../../domain/seats'
import type { ImportedReport } from './imported-report'

const key = (...parts: string[]): string => parts.map((part) => part.trim().toLowerCase()).join('|')

/** What is wanted and not there, each once. `keys`: the names a thing goes by. */
const missing = <T>(there: readonly T[], wanted: readonly T[], keys: (one: T) => string[]): T[] => {
  const known = new Set(there.flatMap(keys))
  return wanted.filter((one) => {
    const fresh = !keys(one).some((name) => known.has(name))
    for (const name of keys(one)) known.add(name)
    return fresh
  })
}

/** Who a report shows to be in the group: for an alternate, also the representative whose seat it is. */
const peopleOf = (report: ImportedReport): GroupPerson[] => {
  const owners = report.actions.flatMap((action) => action.owners)
  const parties = new Map(
    owners.flatMap(({ party, persons }) => (party ? persons.map((name) => [name.toLowerCase(), party] as const) : [])),
  )
  const known = new Set([
    ...owners.flatMap(({ party }) => (party ? [party.toLowerCase()] : [])),
    ...report.attendees.map((one) => one.constituency?.toLowerCase() ?? ''),
  ])
  return report.attendees.flatMap(({ name, role, constituency, onBehalfOf }): GroupPerson[] => {
    const party = parties.get(name.toLowerCase()) ?? constituency ?? (known.has(role.toLowerCase()) && role ? role : undefined)
    const person: GroupPerson = {
      name,
      ...(party ? { party } : {}),
      ...(role ? { role } : {}),
      ...(constituency && !onBehalfOf ? { representative: true } : {}),
      ...(/^chair$/i.test(role) ? { chair: true } : {}),
    }
    const seat = onBehalfOf && constituency ? [{ name: onBehalfOf, party: constituency, role, representative: true }] : []
    return [...seat, person]
  })
}

/**
 * A seat for everybody the report shows to sit for a constituency: an alternate leaves it with whom they stand for. Who sits there already,
 * by name, has one; an empty seat is filled; a constituency has one more only where the report shows more of them than it has seats.
 * Undefined: nothing is new.
 */
const withSeatsOf = (before: Settings, settings: Settings, { attendees }: ImportedReport): Seat[] | undefined => {
  const known = seatsOf(before)
  let seats = known
  for (const { name, constituency, onBehalfOf } of attendees) {
    if (!constituency) continue
    const said = constituencyNamed(settings, constituency)?.name ?? constituency
    const holder = { name: onBehalfOf ?? name }
    const there = seats.filter((seat) => key(seat.constituency) === key(said))
    if (there.some(({ holders }) => holders.some((each) => key(each.name) === key(holder.name)))) continue
    const empty = there.find(({ holders }) => holders.length === 0)
    const shown = attendees.filter((one) => one.constituency !== undefined && key(one.constituency) === key(constituency)).length
    if (empty) seats = seats.map((seat) => (seat === empty ? { ...seat, holders: [holder] } : seat))
    else if (there.length < shown) seats = withSeat({ ...settings, seats }, said, holder).seats ?? seats
  }
  return seats === known ? undefined : seats
}

/** The group's settings with what the report adds: people, constituencies and their seats, teams, title. What was set by someone stays as it is; the same object where nothing is added. */
export const importSettings = (report: ImportedReport, settings: Settings): Settings => {
  const people = missing(settings.people, peopleOf(report), ({ name }) => [key(name)])
  const named = report.attendees.flatMap(({ constituency }): Constituency[] => (constituency ? [{ name: constituency, also: [] }] : []))
  const constituencies = missing(settings.constituencies, named, ({ name, also }) => [name, ...also].map((one) => key(one)))
  const inOwners = report.actions.flatMap(({ owners }) => owners.flatMap(({ party, team }) => (party && team ? [{ party, team }] : [])))
  const teams = missing(settings.teams, inOwners, ({ party, team }) => [key(party, team)])
  const withAll = { ...settings, people: [...settings.people, ...people], constituencies: [...settings.constituencies, ...constituencies] }
  const seats = withSeatsOf(settings, withAll, report)
  const title = settings.title === settings.code ? report.meeting.title : undefined
  if (people.length + constituencies.length + teams.length === 0 && !title && !seats) return settings
  return {
    ...withAll,
    ...(title ? { title } : {}),
    ...(seats ? { seats } : {}),
    teams: [...settings.teams, ...teams],
  }
}
