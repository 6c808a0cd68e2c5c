import { suggestCard } from '../cards/suggest-card'
import { meetingRef } from '../domain/refs'
import { type Reply, reply } from '../domain/reply'
import type { Chat } from '../domain/said'
import type { Base, Directory } from '../ports'
import { callJob } from './call-job'
import { groupHere } from './group-here'
import type { GroupQueue } from './group-queue'
import type { InCall } from './in-call'
import { hasLeft } from './left-behind'

export interface Calls extends Pick<InCall, 'participated'> {
  /** Teams tells that the call of this chat began. Out: an offer to start the minutes, where none are running; else they go on. */
  meetingStarted(chat: Chat, at: string): Promise<Reply>
  /** Teams tells that it ended: kept as the end of a session. The minutes stay open until somebody ends them. */
  meetingEnded(chat: Chat, at: string): Promise<Reply>
}

/** What Teams tells of the calls in a group's chat. */
export const hearCalls = (
  directory: Pick<Directory, 'groupOfChat'>,
  queueOf: (groupId: string) => GroupQueue,
  { participated }: InCall,
): Calls => {
  const groupAt = async (chat: Chat): Promise<Base | undefined> => {
    const groupId = await groupHere({ directory, queueOf }, chat.address)
    const base = groupId ? await queueOf(groupId).reload() : undefined
    return base?.settings.code && !hasLeft(base.settings, chat) ? base : undefined
  }
  const told = ({ group }: Base, what: 'began' | 'ended', chat: Chat, at: string): Promise<Reply> =>
    new Promise((done, failed) => queueOf(group.id).add(callJob({ what, chat, at }, { done, failed })))

  return {
    participated,
    async meetingStarted(chat, at) {
      const base = await groupAt(chat)
      if (!base) return reply()
      if (base.group.running) return told(base, 'began', chat, at)
      const ref = meetingRef(base.settings, (base.group.meeting ?? 0) + 1)
      const text = `The meeting has begun. Minutes are taken once the secretary starts them as ${ref}.`
      return reply(suggestCard(text, [{ title: `Start ${ref}`, words: `start ${ref}` }], base.group.id))
    },
    async meetingEnded(chat, at) {
      const base = await groupAt(chat)
      return base?.group.running ? told(base, 'ended', chat, at) : reply()
    },
  }
}
