import { DateTime } from 'luxon'
import { sameName } from './attendee-role'
import type { LocalDate } from './due'
import type { Settings } from './group'

/** Whoever is to be in nothing any more. */
export interface ErasedPerson {
  name: string
  /** Absent: a name alone, of somebody who was never met. */
  id?: string
  /** The id that stands in the place of theirs: `former:12`, of nobody. */
  as: string
  /** Somebody else here has that name too: only what bears the id is theirs. */
  shared?: true
}

export const FORMER = 'a former member'

interface Named {
  name: string
  id?: string
}

/** All of that name whom the group's settings know, each once; of one id, or known by a name alone. */
export const peopleNamed = (settings: Settings, said: string): Named[] => {
  const { people, seats = [], teams, muted = [] } = settings
  const all: Named[] = [...people, ...seats.flatMap(({ holders }) => holders), ...teams.flatMap(({ contact }) => contact ?? []), ...muted]
  const byId = (each: Named): boolean => each.id?.split('/').at(-1)?.toLowerCase() === said.trim().toLowerCase()
  const found = all.filter((each) => sameName(each.name, said) || byId(each))
  const ids = [...new Map(found.flatMap(({ name, id }) => (id ? [[id, { name, id }] as const] : []))).values()]
  return ids.length > 0 ? ids : found.slice(0, 1).map(({ name }) => ({ name }))
}

/** The settings without them: a term that is over stays as somebody's, one that lasts ends. */
export const settingsWithout = (settings: Settings, person: ErasedPerson, today: LocalDate): Settings => {
  const theirs = ({ name, id }: Named): boolean =>
    person.id !== undefined && id !== undefined ? id === person.id : !person.shared && sameName(name, person.name)
  const yesterday = DateTime.fromISO(today, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? today
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== person.id)
  const { seats, muted, teams } = settings
  return {
    ...settings,
    people: settings.people.filter((each) => !theirs(each)),
    secretaries: others(settings.secretaries),
    chairs: others(settings.chairs),
    teams: teams.map(({ contact, ...team }) => (contact && !theirs(contact) ? { ...team, contact } : team)),
    ...(muted ? { muted: muted.filter((each) => !theirs(each)) } : {}),
    ...(seats
      ? {
          seats: seats.map((seat) => ({
            ...seat,
            holders: seat.holders.flatMap((holder) => {
              if (!theirs(holder)) return [holder]
              const { name: _name, id: _id, until, ...from } = holder
              const last = until !== undefined && until < today ? until : yesterday
              return from.from !== undefined && from.from > last ? [] : [{ name: FORMER, ...from, until: last }]
            }),
          })),
        }
      : {}),
  }
}
