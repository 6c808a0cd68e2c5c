import { DateTime } from 'luxon'
import type { Instant } from '../domain/due'
import type { GroupPerson, Settings } from '../domain/group'
import type { Person } from '../domain/person'
import type { Mention } from '../domain/said'
import { seated } from '../domain/seats'
import type { Hearing } from '../language/hearing'
import type { Base } from '../ports'

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Those the group knows, and whoever is in its chat besides; a person known by name alone is the member of that name. */
const peopleOf = ({ people }: Settings, members: readonly Person[]): GroupPerson[] => {
  const known = people.map((person) => {
    const named = person.id ? undefined : members.filter((member) => same(member.name, person.name))
    const [one, another] = named ?? []
    return one && !another ? { ...person, id: one.id } : person
  })
  const ids = new Set(known.map((person) => person.id))
  return [...known, ...members.filter((member) => !ids.has(member.id)).map(({ id, name }) => ({ id, name }))]
}

interface Sitting {
  members: readonly Person[]
  settings: Settings
}
const sittings = new WeakMap<Settings, Sitting>()

/** Settings as a sentence is read by them; the last ones are kept, for what is built of them is kept by them. */
const heardBy = (settings: Settings, members: readonly Person[]): Settings => {
  const last = sittings.get(settings)
  if (last?.members === members) return last.settings
  const made = { members, settings: { ...settings, people: peopleOf(settings, members) } }
  sittings.set(settings, made)
  return made.settings
}

/** A mention often comes without the Entra id; the roster knows who it is. */
const met = (mention: Mention, members: readonly Person[]): Mention => {
  const { person } = mention
  const member = members.find(
    (each) => each.id === person.id || (each.channelUserId !== undefined && each.channelUserId === person.channelUserId),
  )
  return member ? { ...mention, person: member } : mention
}

/**
 * What the reader of a sentence may know. While a past meeting is minuted from its recording, "Friday" is the Friday after
 * that meeting, not after today.
 */
export const hearingOf = (
  base: Pick<Base, 'settings' | 'meeting'>,
  at: Instant,
  mentions: readonly Mention[],
  members: readonly Person[] = [],
): Hearing => {
  const { meeting } = base
  const settings = heardBy(seated(base.settings, meeting?.state === 'running' ? meeting.startedAt : at), members)
  const day =
    meeting?.minutedLater && meeting.state === 'running'
      ? DateTime.fromISO(`${meeting.date}T${meeting.start ?? '12:00'}`, { zone: settings.timeZone })
          .toUTC()
          .toISO()
      : undefined
  return {
    at: day ?? at,
    settings,
    mentions: mentions.map((mention) => met(mention, members)),
    ...(meeting?.next ? { nextMeeting: meeting.next.date } : {}),
  }
}
