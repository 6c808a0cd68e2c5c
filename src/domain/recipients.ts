import type { Settings } from './group'
import { type Owner, type OwnerPerson, printOwner } from './owner'
import type { Action } from './record'

export interface Recipient {
  id: string
  name: string
}

/** An owner, or part of one, whom no message can be addressed to. */
export interface Unreached {
  /** As printed: "IPA", "Programme (Sean Cooper)". */
  owner: string
  why: string
}

export interface Recipients {
  people: Recipient[]
  unreached: Unreached[]
}

const same = (a: string, b: string): boolean => a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase()

type Found = { person: Recipient } | { why: string }

/** Two people of one name are not guessed between, unless the party tells them apart. */
const byName = (name: string, party: string | undefined, { people }: Settings): Found => {
  const named = people.filter((person) => same(person.name, name))
  const ofParty = named.length > 1 && party ? named.filter((person) => person.party && same(person.party, party)) : named
  const [one, another] = ofParty
  if (!one) return { why: 'nobody of that name is known here' }
  if (another) return { why: 'more than one person has that name' }
  return one.id ? { person: { id: one.id, name: one.name } } : { why: 'not met in the chat yet' }
}

const found = (person: OwnerPerson | undefined, party: string | undefined, settings: Settings): Found => {
  if (!person) return { why: 'no contact is set for this team' }
  return person.id ? { person: { id: person.id, name: person.name } } : byName(person.name, party, settings)
}

/** Whom a collective is: its representatives, each owing for themself; an alternate does not inherit the seat's actions. */
export const representatives = ({ people }: Pick<Settings, 'people'>): { name: string; id?: string }[] =>
  people.filter((person) => person.representative)

const collective = (settings: Settings): { name: string; found: Found }[] =>
  representatives(settings).map(({ name, id }) => ({
    name,
    found: id ? { person: { id, name } } : { why: 'not met in the chat yet' },
  }))

const ofOwner = (owner: Owner, settings: Settings): { name: string; found: Found }[] => {
  const printed = printOwner(owner)
  if (owner.collective) {
    const seats = collective(settings)
    return seats.length > 0 ? seats : [{ name: printed, found: { why: 'the group knows no representatives' } }]
  }
  const { party, team } = owner
  if (team) {
    const known = settings.teams.find((each) => same(each.team, team) && (!party || same(each.party, party)))
    return [{ name: printed, found: found(known?.contact, party, settings) }]
  }
  if (owner.persons.length === 0) return [{ name: printed, found: { why: 'no person is named' } }]
  return owner.persons.map((person) => ({ name: printOwner({ ...owner, persons: [person] }), found: found(person, party, settings) }))
}

/** Whom an action's reminder goes to, each person once, and whom it cannot be addressed to. */
export const recipients = (action: Pick<Action, 'owners'>, settings: Settings): Recipients => {
  if (action.owners.length === 0) return { people: [], unreached: [{ owner: 'nobody', why: 'the action has no owner' }] }
  const all = action.owners.flatMap((owner) => ofOwner(owner, settings))
  const people = new Map<string, Recipient>()
  const unreached: Unreached[] = []
  for (const { name, found: outcome } of all) {
    if ('person' in outcome) people.set(outcome.person.id, outcome.person)
    else unreached.push({ owner: name, why: outcome.why })
  }
  return { people: [...people.values()], unreached }
}
