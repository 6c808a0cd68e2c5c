import type { ChatAddress } from '../domain/group'
import type { Person } from '../domain/person'
import type { Directory, Log, Roster } from '../ports'

interface Ports {
  roster: Roster
  directory: Directory
  log: Log
}

/** A channel that is slow to tell who is there must not hold up a capture. */
const PATIENCE_MS = 800

/**
 * Who is in a group's chat, so that a typed name finds its person. As the roster knows them, at most five minutes old; where it
 * does not answer at once, as it last did. People met there for the first time can be reached from then on.
 */
export const createChatPeople = ({ roster, directory, log }: Ports) => {
  const last = new Map<string, readonly Person[]>()
  const met = new Set<string>()

  const meet = async (chat: ChatAddress, groupId: string, members: readonly Person[]): Promise<void> => {
    for (const { id, name, objectId, channelUserId } of members) {
      const key = `${groupId} ${id}`
      if (met.has(key)) continue
      const address = { ...chat, personId: id, name, ...(objectId ? { objectId } : {}), ...(channelUserId ? { channelUserId } : {}) }
      // At once, for three hundred who press together ask three hundred times.
      met.add(key)
      await directory.remember(address, groupId).catch((error: unknown) => {
        met.delete(key)
        throw error
      })
    }
  }

  return async (chat: ChatAddress | undefined, groupId: string): Promise<readonly Person[]> => {
    if (!chat || chat.channelId === 'terminal') return []
    const known = last.get(groupId)
    const asked = roster.members(chat).then(
      (members) => {
        if (members !== last.get(groupId)) {
          last.set(groupId, members)
          meet(chat, groupId, members).catch((error: unknown) => log.warn({ err: error }, 'people of a chat could not be kept'))
        }
        return members
      },
      (error: unknown) => {
        log.warn({ err: error }, 'the roster could not be asked')
        return known ?? []
      },
    )
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<readonly Person[]>((done) => {
      timer = setTimeout(() => done(known ?? []), PATIENCE_MS)
    })
    return Promise.race([asked, late]).finally(() => clearTimeout(timer))
  }
}
