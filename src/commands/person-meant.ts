import { sameName } from '../domain/attendee-role'
import { type ErasedPerson, peopleNamed } from '../domain/erased-person'
import type { Settings } from '../domain/group'
import type { HeldRow } from '../ports'

export type Meant = Omit<ErasedPerson, 'as'>

/**
 * Whom a full name or an Entra object id means. Of two people of one name, nobody: the id tells them apart. A name that the settings do
 * not know may stand in the record all the same.
 */
export const personMeant = (settings: Settings, said: string): Meant | { refused: string } => {
  const found = peopleNamed(settings, said)
  const [one, another] = found
  if (another)
    return {
      refused: `More than one person here is called ${said}: say the Entra object id instead of the name, one of ${found.map(({ id }) => id?.split('/').at(-1) ?? '').join(', ')}.`,
    }
  const name = one?.name ?? said.trim()
  if (!one && !/^\p{L}\S*(?:\s+\S+)+$/u.test(name))
    return { refused: `I know nobody called ${name} in ${settings.code}. Say the full name as it is printed, or the Entra object id.` }
  const shared = peopleNamed(settings, name).length > 1
  return { name, ...(one?.id ? { id: one.id } : {}), ...(shared ? { shared } : {}) }
}

/** Ids of people, wherever one stands beside this name. */
const idsBeside = (name: string, value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => idsBeside(name, each))
  if (typeof value !== 'object' || value === null) return []
  const each = value as Record<string, unknown>
  const theirs = typeof each.name === 'string' && sameName(each.name, name) ? [each.id, each.personId] : []
  const ids = theirs.flatMap((id) => (typeof id === 'string' && /^(?:aad:|ch:(?!unknown$))/.test(id) ? [id] : []))
  return [...ids, ...Object.values(each).flatMap((inner) => idsBeside(name, inner))]
}

/** Who is in no setting (a member who spoke, say) is known by the one id that the record holds beside their name. */
export const identified = (person: Meant, held: readonly HeldRow[] = []): Meant => {
  if (person.id) return person
  const [id, another] = new Set(held.flatMap(({ record }) => idsBeside(person.name, record)))
  return id && !another ? { ...person, id } : person
}
