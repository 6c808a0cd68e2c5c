import type { ChatAddress } from '../domain/group'
import type { Directory } from '../ports'
import type { GroupQueue } from './group-queue'

interface Ports {
  directory: Pick<Directory, 'groupOfChat'>
  queueOf: (groupId: string) => GroupQueue
}

/** A chat's group. One without a code may have been given it, or made way for another's, in an instance of which this one did not hear. */
export const groupHere = async ({ directory, queueOf }: Ports, chat: ChatAddress): Promise<string | undefined> => {
  const known = await directory.groupOfChat(chat)
  const base = known && (await queueOf(known).current())
  if (!base || base.settings.code) return known
  const now = await directory.groupOfChat(chat, 'afresh')
  if (now) await queueOf(now).reload()
  return now
}
