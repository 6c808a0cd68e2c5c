import { z } from 'zod'
import type { ChatAddress } from '../domain/group'
import { type Person, personId } from '../domain/person'
import type { Roster } from '../ports'
import type { Channel } from './channel'
import { channelError } from './channel-error'

/** Kept this long at most: rights rest on it (DESIGN.md §7). */
const FRESH_MS = 5 * 60_000
const MOST_PAGES = 40

const text = z.string().nullish()
/** The object id comes under either name (TEAMS.md §2.2). */
const member = z.object({ id: text, name: text, objectId: text, aadObjectId: text, userRole: text, role: text })
const page = z.object({ members: z.array(z.unknown()).catch([]), continuationToken: text })
const details = z.object({ organizer: member })

/** Everybody in a chat is known under the chat's tenant, as where they speak: wherever they come from. */
const personFrom = (found: unknown, { tenantId }: ChatAddress): Person | undefined => {
  const read = member.safeParse(found).data
  if (!read?.id || read.id.startsWith('28:') || read.role?.toLowerCase() === 'bot') return undefined
  const objectId = read.objectId ?? read.aadObjectId ?? undefined
  const guest = !objectId || read.userRole?.toLowerCase() === 'guest' || read.userRole?.toLowerCase() === 'anonymous'
  return {
    id: personId(tenantId, objectId, read.id),
    name: read.name ?? 'Someone',
    tenantId,
    channelUserId: read.id,
    ...(objectId ? { objectId } : {}),
    ...(guest ? { guest: true } : {}),
  }
}

/** Who is in a chat, asked of Teams. `now`: milliseconds. */
export const createRoster = (channel: Channel, now: () => number): Roster => {
  const kept = new Map<string, { at: number; members: Promise<Person[]> }>()

  const ask = async (chat: ChatAddress): Promise<Person[]> => {
    const people: Person[] = []
    let token: string | undefined
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const read = page.parse(await channel.members(chat, token))
      people.push(...read.members.flatMap((one) => personFrom(one, chat) ?? []))
      token = read.continuationToken ?? undefined
      if (!token) return people
    }
    throw new Error('The roster has no end.')
  }

  const members = (chat: ChatAddress): Promise<Person[]> => {
    const key = `${chat.tenantId} ${chat.conversationId}`
    const known = kept.get(key)
    if (known && now() - known.at < FRESH_MS) return known.members
    const asked = ask(chat)
    kept.set(key, { at: now(), members: asked })
    asked.catch(() => kept.delete(key))
    return asked
  }

  return {
    members,
    async organizer(chat, meetingId) {
      if (!meetingId) return undefined
      try {
        const found = details.safeParse(await channel.meeting(chat, meetingId)).data?.organizer
        const person = found && personFrom(found, chat)
        // Teams gives ids without a name here: the roster has it.
        return person && ((await members(chat).catch(() => [])).find((one) => one.id === person.id) ?? person)
      } catch (error) {
        // No meeting here, or no permission to read it: nobody is known to organise it.
        if ([403, 404, 501].includes(channelError(error).status ?? 0)) return undefined
        throw error
      }
    },
  }
}
