import type { Said } from '../domain/said'
import type { Directory, Log } from '../ports'
import { chatMovedJob } from './chat-moved-job'
import type { GroupQueue } from './group-queue'

/** Where people and chats can be reached is kept fresh by everything heard from them; an answer does not wait for it. */
export const createReach = ({ directory, log }: { directory: Directory; log: Log }) => ({
  /** `groupId`: of the group whose chat it was heard in. Whoever is heard in private can be written to there from now on. */
  heard({ by, chat }: Pick<Said, 'by' | 'chat'>, groupId: string | undefined): void {
    if (chat.kind === 'terminal') return
    const { objectId, channelUserId } = by
    const address = {
      ...chat.address,
      personId: by.id,
      name: by.name,
      ...(objectId ? { objectId } : {}),
      ...(channelUserId ? { channelUserId } : {}),
    }
    const kept =
      chat.kind === 'personal'
        ? directory.remember({ ...address, personal: true, state: 'reachable' })
        : directory.remember(address, groupId)
    kept.catch((error: unknown) => log.warn({ err: error }, 'an address could not be kept'))
  },

  /** The group's own chat is reached through another address than before. */
  moved(queue: GroupQueue, said: Said): void {
    const failed = (error: unknown): void => log.warn({ err: error }, 'the address of a chat could not be kept')
    queue.add(chatMovedJob(said, { done: () => undefined, failed }))
  },
})
