import { refuse } from '../commands/refusals'
import { type Reply, reply } from '../domain/reply'
import type { Said } from '../domain/said'
import type { Base, Directory, Store } from '../ports'
import type { GroupQueue } from './group-queue'
import { isTerminal } from './terminal-address'

/** `settings group DAG`, "this chat is now DAG's", "this chat is DAG" */
const MOVED =
  /^(?:settings\s+group\s+([a-z]{2,10})|this\s+chat\s+(?:is|belongs\s+to)\s+(?:now\s+)?([a-z]{2,10})(?:['’]s)?(?:\s+now)?)[.!]?$/i

interface Ports {
  store: Store
  directory: Directory
  queueOf: (groupId: string) => GroupQueue
}

/**
 * A group comes to meet in another chat: said there, by its secretary. Its old chat is told, and what is typed there reaches it no more; cards
 * that stand there can still be pressed by whoever may, and what is new comes to stand in the new chat alone. Said again, it is completed.
 */
export const createMoveGroup =
  ({ store, directory, queueOf }: Ports) =>
  async ({ chat, by, at }: Said, words: string): Promise<Reply | undefined> => {
    const [, named, called] = MOVED.exec(words) ?? []
    const code = (named ?? called)?.toUpperCase()
    if (!code || chat.kind !== 'group') return undefined
    const [groupId, hereId] = await Promise.all([directory.groupOfCode(chat.address.tenantId, code), directory.groupOfChat(chat.address)])
    const base = groupId ? await queueOf(groupId).reload() : undefined
    // In the same words whether it is there or not: whoever is not its secretary is told nothing of it.
    if (!groupId || !base?.settings.secretaries.includes(by.id))
      return refuse(`I do not know you as the secretary of a group ${code}, so nothing was changed.`)
    const here: Base | undefined = hereId && hereId !== groupId ? await queueOf(hereId).current() : undefined
    if (here?.settings.code)
      return refuse(`This chat is ${here.settings.code}’s, and keeps its record: ${code} needs a chat of its own. Nothing was changed.`)
    const { chat: old } = base.settings
    if (old?.conversationId !== chat.address.conversationId) {
      const number = base.group.event + 1
      const { kind } = await store.save({
        group: { ...base.group, event: number },
        etag: base.etag,
        changes: [{ kind: 'settings', settings: { ...base.settings, chat: chat.address } }],
        events: [{ number, at, by: { id: by.id, name: by.name }, command: 'settings', after: 'meets in another chat' }],
        said: [],
      })
      await queueOf(groupId).reload()
      if (kind !== 'saved') return refuse('Somebody changed the record in the same moment, so nothing was moved. Please say it again.')
    } else if (hereId === groupId) return reply({ text: `✓ This chat is ${code}’s already.` })
    await directory.adopt(chat.address, groupId)
    const told = old && !isTerminal(old) && old.conversationId !== chat.address.conversationId
    return {
      ...reply({ text: `✓ ${code} meets in this chat from now on: its cards are posted here.${told ? ' Its old chat was told.' : ''}` }),
      toGroup: told
        ? [{ message: { text: `${code} meets in another chat from now on. What is said to me here is not recorded any more.` }, chat: old }]
        : [],
    }
  }
