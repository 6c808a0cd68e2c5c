import type { ChatAddress } from '../domain/group'
import { isAnonymous } from '../domain/person'
import type { Role } from '../domain/rights'
import type { Said } from '../domain/said'
import type { Base, Directory, Log, Roster } from '../ports'

export type Place = { groupId: string } | { unknown: true } | { several: string[] } | { none: true }

interface Ports {
  directory: Directory
  roster: Roster
  log: Log
}

/** Is this person in that chat? Where the channel cannot be asked, nobody is let in on a guess. */
const inChat = async ({ roster, log }: Ports, chat: ChatAddress | undefined, personId: string): Promise<boolean> => {
  if (!chat) return false
  try {
    return (await roster.members(chat)).some((member) => member.id === personId)
  } catch (error) {
    log.warn({ err: error }, 'the roster could not be asked')
    return false
  }
}

/** We give these ids ourselves; a card's may be anything. */
const GROUP_ID = /^[\w-]{1,64}$/

/**
 * The group that something said speaks of: the card's, else the chat's, else (in private) the one the person chose or
 * the only one they belong to. Belonging is the roster's word, at most five minutes old.
 */
export const placeOf = async (ports: Ports, said: Said, load: (groupId: string) => Promise<Base | undefined>): Promise<Place> => {
  if (said.groupId) return GROUP_ID.test(said.groupId) && (await load(said.groupId)) ? { groupId: said.groupId } : { unknown: true }
  const bound = await ports.directory.groupOfChat(said.chat.address)
  if (bound) return { groupId: bound }
  if (said.chat.kind !== 'personal') return { none: true }
  const person = await ports.directory.person(said.by.id)
  const known = await Promise.all(
    (person?.groups ?? []).map(async (groupId) => {
      const base = await load(groupId)
      const belongs = base && (isNamed(base, said) || (await inChat(ports, base.settings.chat, said.by.id)))
      return belongs ? [{ groupId, running: base.group.running }] : []
    }),
  )
  const groups = known.flat()
  const running = groups.filter((group) => group.running)
  const chosen = groups.find((group) => group.groupId === person?.bound)
  const one = chosen ?? (running.length === 1 ? running[0] : groups.length === 1 ? groups[0] : undefined)
  if (one) return { groupId: one.groupId }
  return groups.length > 1 ? { several: groups.map((group) => group.groupId) } : { none: true }
}

const isNamed = ({ settings }: Base, said: Said): boolean =>
  settings.secretaries.includes(said.by.id) || settings.chairs.includes(said.by.id)

/** What the speaker is in the group; decided by the group's settings and roster, never by what a card says. `inChat`: as the roster says. */
export const roleIn = (base: Base, said: Pick<Said, 'by' | 'chat'>, inChat: boolean): Role => {
  // Who runs the terminal holds the keys of the storage already.
  if (said.chat.kind === 'terminal') return 'secretary'
  if (base.settings.secretaries.includes(said.by.id)) return 'secretary'
  if (base.settings.chairs.includes(said.by.id)) return 'chair'
  const there = inChat || base.settings.chat?.conversationId === said.chat.address.conversationId
  return !there ? 'outsider' : isAnonymous(said.by) ? 'visitor' : 'member'
}

/** The same, the roster asked where it decides. */
export const roleOf = async (ports: Ports, base: Base, said: Pick<Said, 'by' | 'chat'>): Promise<Role> => {
  const role = roleIn(base, said, false)
  return role === 'outsider' && (await inChat(ports, base.settings.chat, said.by.id)) ? roleIn(base, said, true) : role
}
