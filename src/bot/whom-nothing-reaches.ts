import type { Instant } from '../domain/due'
import { recipients, type Unreached } from '../domain/recipients'
import type { Action } from '../domain/record'
import { seated } from '../domain/seats'
import type { Base, Directory } from '../ports'

interface World {
  directory: Pick<Directory, 'person'>
  at: Instant
}

/** Owners of an action whom no message reaches, and why: nobody is named, they have no app, they blocked it, they want none. */
export const whomNothingReaches = async ({ directory, at }: World, action: Action, { settings }: Base): Promise<Unreached[]> => {
  const { people, unreached } = recipients(action, seated(settings, at))
  const left = people.filter(({ id }) => !action.ticks?.some(({ by }) => by.id === id))
  const states = await Promise.all(
    left.map(async ({ id, name }): Promise<Unreached[]> => {
      if (settings.muted?.some((each) => each.id === id)) return [{ owner: name, why: 'wants no reminders (muted)' }]
      const address = (await directory.person(id))?.address
      const state = address ? (address.state ?? 'reachable') : 'needs the app'
      return state === 'reachable' ? [] : [{ owner: name, why: state }]
    }),
  )
  return [...unreached, ...states.flat()]
}
