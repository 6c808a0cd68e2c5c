import type { Settings } from './group'
import type { Person } from './person'
import { recipients } from './recipients'
import type { Action } from './record'

/**
 * Is the action this person's: named as owner, contact of the team that owns it, or one of the representatives where it is theirs
 * together? A name alone counts for people of a tenant only: who joins by link picks theirs.
 */
export const ownedBy = (action: Pick<Action, 'owners'>, { id, name, objectId }: Person, settings: Settings): boolean =>
  recipients(action, settings).people.some((each) => each.id === id) ||
  action.owners.some(({ persons }) => persons.some((each) => !each.id && objectId !== undefined && each.name === name))
