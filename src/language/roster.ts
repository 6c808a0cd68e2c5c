import type { Instant } from '../domain/due'
import type { GroupPerson, Settings } from '../domain/group'
import type { Owner, OwnerPerson } from '../domain/owner'
import { isPlain } from '../domain/plain-words'
import type { Hearing } from './hearing'

/** Somebody who can be named: the group's people, and whoever was mentioned. Their name comes plain as well, for it is compared often. */
export interface Known extends GroupPerson {
  plain: string
  parts: string[]
  initials: string
}

export interface Roster {
  people: Known[]
  settings: Settings
  /** Parties and constituencies by every name they go by, in lower case; the value is the name as settings have it. */
  parties: Map<string, string>
  constituencies: Map<string, string>
  teams: Map<string, { party: string; team: string }>
  /** When it was said: a seat is held from one day to another. */
  at: Instant
  /** Who was mentioned, by the name that stands in the words. */
  mentioned: { said: string; known: Known }[]
}

/** A name as it is compared: small letters, no accents, no full stops. */
export const plainName = (name: string): string => (isPlain(name) && !name.includes('.') ? name.toLowerCase() : madePlain(name))

const madePlain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|rev|revd)\s+/

const known = (person: GroupPerson): Known => {
  const plain = plainName(person.name).replace(TITLES, '')
  const initials = plain
    .split(/[\s-]+/)
    .map((part) => part[0] ?? '')
    .join('')
  return { ...person, plain, parts: plain.split(' '), initials }
}

export const personOf = ({ name, id }: Known): OwnerPerson => ({ name, ...(id ? { id } : {}) })
export const ownerOf = (known: Known): Owner => ({
  ...(known.party ? { party: known.party } : {}),
  persons: [personOf(known)],
  collective: false,
})

const made = new WeakMap<Settings, Roster>()

const build = (settings: Settings): Roster => {
  const constituencies = new Map<string, string>()
  for (const { name, also } of settings.constituencies) for (const each of [name, ...also]) constituencies.set(plainName(each), name)
  const parties = new Map<string, string>()
  for (const { party } of [...settings.people, ...settings.teams])
    if (party && !constituencies.has(plainName(party))) parties.set(plainName(party), party)
  const teams = new Map(settings.teams.map(({ party, team }) => [plainName(team), { party, team }]))
  return { people: settings.people.map(known), settings, parties, constituencies, teams, at: '', mentioned: [] }
}

/** Who may be named in what is heard. Mentioned people the group does not list are added. */
export const rosterOf = ({ at, settings, mentions }: Hearing): Roster => {
  const kept = made.get(settings) ?? build(settings)
  made.set(settings, kept)
  if (mentions.length === 0) return { ...kept, at }
  const mentioned = mentions.map(({ name, person }) => ({
    said: plainName(name),
    known: kept.people.find(({ id }) => id === person.id) ?? known({ name: person.name || name, id: person.id }),
  }))
  const strangers = mentioned.flatMap((each) => (kept.people.includes(each.known) ? [] : [each.known]))
  return { ...kept, at, people: [...kept.people, ...strangers], mentioned }
}

/** "JA" of Justin Andrews: everybody it fits. */
export const peopleInitialled = (said: string, { people }: Roster): Known[] => {
  const initials = plainName(said)
  return people.filter((person) => person.initials === initials)
}

/** People a name may mean: whole name, first name, surname, "P Pettitt", "Paul P". */
export const peopleNamed = (said: string, { people }: Roster): Known[] => {
  const name = plainName(said).replace(TITLES, '')
  if (!name) return []
  const whole = people.filter(({ plain }) => plain === name)
  if (whole.length > 0) return whole
  const parts = name.split(' ')
  return people.filter((person) => {
    const [first = '', last = ''] = [person.parts[0], person.parts.at(-1)]
    if (parts.length === 1) return parts[0] === first || (person.parts.length > 1 && parts[0] === last)
    const [f = '', l = ''] = [parts[0], parts.at(-1)]
    return (f.length === 1 && first.startsWith(f) && l === last) || (l.length === 1 && last.startsWith(l) && f === first)
  })
}
