import { withSeat } from '../domain/change-seats'
import type { GroupPerson, Settings } from '../domain/group'
import { constituencyNamed, seatsOf } from '../domain/seats'

/** Who is what in the group, as typed. */
export type PeopleChange =
  | { as: 'chair' | 'secretary' | 'representative'; people: GroupPerson[] }
  | { as: 'contact'; party: string; team: string; contact: GroupPerson }

const TYPED = /^(chair|secretar(?:y|ies)|representatives?)\s*[:=]?\s+(.+)$/i
const CONTACT = /^contact\s+(?:of\s+)?([^():=]+?)\s*\(([^()]+)\)\s*[:=]?\s+(.+)$/i

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** `Chris Day (Elexon Representative)` -> the person of that name whom the group knows, with that role. */
const personOf = (typed: string, { people }: Settings): GroupPerson => {
  const [, name = '', role] = /^(.*?)\s*(?:\(([^()]+)\))?$/.exec(typed.trim()) ?? []
  const known = people.filter((person) => same(person.name, name))
  const one = known.length === 1 ? known[0] : undefined
  return { ...(one ?? { name: name.trim() }), ...(role ? { role: role.trim() } : {}) }
}

/**
 *     chair Justin Andrews · secretary Fraser Mathieson · representatives Chris Day (Elexon Representative), Carolyn Burns
 *     contact Programme (PMO): Fraser Mathieson
 *
 * Undefined: none of these. Chair and secretary must be somebody the chat knows, for rights come with it.
 */
export const readPeople = (words: string, settings: Settings): PeopleChange | { refused: string } | undefined => {
  const contact = CONTACT.exec(words)
  if (contact) {
    const [, party = '', team = '', name = ''] = contact
    return { as: 'contact', party: party.trim(), team: team.trim(), contact: personOf(name, settings) }
  }
  const [, what = '', names = ''] = TYPED.exec(words) ?? []
  if (!what) return undefined
  const as = what.toLowerCase().startsWith('chair') ? 'chair' : what.toLowerCase().startsWith('secretar') ? 'secretary' : 'representative'
  const people = names
    .split(/\s*[;,]\s*(?![^(]*\))/)
    .filter(Boolean)
    .map((each) => personOf(each, settings))
  const unknown = people.find((person) => !person.id)
  if (as !== 'representative' && unknown)
    return { refused: `I see nobody named “${unknown.name}” in this chat, so nothing was changed. Type the name as Teams shows it.` }
  return { as, people }
}

/** The group's people with those in it, each once, what was known of them kept. */
const joined = (known: readonly GroupPerson[], more: readonly GroupPerson[]): GroupPerson[] => {
  const same = (a: GroupPerson, b: GroupPerson): boolean => (a.id && b.id ? a.id === b.id : a.name.toLowerCase() === b.name.toLowerCase())
  return [
    ...known.map((person) => ({ ...person, ...more.find((each) => same(each, person)) })),
    ...more.filter((each) => !known.some((person) => same(person, each))),
  ]
}

/** Each in a seat of the constituency their role names: the one they hold, else an empty one, else a new one. */
const withSeatsOf = (settings: Settings, people: readonly GroupPerson[]): Settings => {
  let after = { ...settings, seats: seatsOf(settings) }
  for (const { name, id, party, role } of people) {
    const constituency =
      constituencyNamed(after, role ?? party ?? '')?.name ?? party ?? (role?.replace(/\s+representative\b.*$/i, '') || name)
    const holder = { name, ...(id ? { id } : {}) }
    if (after.seats.some((seat) => seat.holders.some((each) => each.until === undefined && same(each.name, name)))) continue
    const empty = after.seats.find((seat) => seat.constituency === constituency && seat.holders.every(({ until }) => until !== undefined))
    const filled = after.seats.map((seat) => (seat === empty ? { ...seat, holders: [...seat.holders, holder] } : seat))
    const more = withSeat(after, constituency, holder)
    after = empty ? { ...after, seats: filled } : { ...more, seats: seatsOf(more) }
  }
  return after
}

/** The settings with that change. */
export const withPeople = (settings: Settings, change: PeopleChange): Settings => {
  if (change.as === 'contact') {
    const { party, team, contact } = change
    const others = settings.teams.filter((each) => !(same(each.party, party) && same(each.team, team)))
    const { name, id } = contact
    return {
      ...settings,
      teams: [...others, { party, team, contact: { name, ...(id ? { id } : {}) } }],
      people: joined(settings.people, [contact]),
    }
  }
  const ids = change.people.flatMap(({ id }) => (id ? [id] : []))
  const marked = change.people.map((person) => ({
    ...person,
    ...(change.as === 'chair' ? { chair: true } : change.as === 'representative' ? { representative: true } : {}),
  }))
  return {
    ...(change.as === 'representative' ? withSeatsOf(settings, marked) : settings),
    people: joined(settings.people, marked),
    ...(change.as === 'chair' ? { chairs: [...new Set([...settings.chairs, ...ids])] } : {}),
    ...(change.as === 'secretary' ? { secretaries: [...new Set([...settings.secretaries, ...ids])] } : {}),
  }
}
