import { refuse } from '../commands/refusals'
import type { Settings } from '../domain/group'
import type { Reply } from '../domain/reply'
import type { Chat, Said } from '../domain/said'
import type { Base } from '../ports'
import { isTerminal } from './terminal-address'

/** Whether this is a meeting's chat, and not the one that the group meets in now. */
export const hasLeft = ({ chat: kept }: Pick<Settings, 'chat'>, chat: Chat): boolean =>
  chat.kind === 'group' && kept !== undefined && !isTerminal(kept) && kept.conversationId !== chat.address.conversationId

/** What is typed in a chat that a group has left. Asked of what the job is decided on: another instance may have moved it since. */
export const leftBehind = ({ settings }: Pick<Base, 'settings'>, { chat, groupId, visiting }: Said): Reply | undefined =>
  settings.code && !groupId && !visiting && hasLeft(settings, chat)
    ? refuse(`${settings.code} meets in another chat now, so nothing was recorded. Say it there, or to me in private.`)
    : undefined
