import type { Instant } from './due'
import type { ChatAddress } from './group'
import type { Person } from './person'
import type { Source } from './record'

/** Somebody mentioned in the words: `name` is what stands in their place, prefixed by `@`. */
export interface Mention {
  name: string
  person: Person
}

/** Where something was said. */
export interface Chat {
  /** `terminal` behaves like a group chat that has no cards. */
  kind: 'group' | 'personal' | 'terminal'
  address: ChatAddress
  /** Teams' meeting id, where the chat is a meeting's. */
  meetingId?: string
}

/** One thing said through any door: typed words, or a command from a button, dialog or form. */
export interface Said {
  /** Teams' activity id (or the request id of another door): heard twice, it answers the same and saves nothing more. */
  id: string
  by: Person
  at: Instant
  /** When the words were said, where a button carries words of an earlier message: they are read by it, and known again by it. */
  spokenAt?: Instant
  chat: Chat
  /** Typed words, the bot's own mention removed, `@Name` left where others were mentioned. */
  words?: string
  /** A command by name, with its arguments as the client sent them: not to be trusted. */
  command?: string
  args?: Record<string, unknown>
  /** The group a card or form speaks of: rights are that group's. */
  groupId?: string
  mentions: Mention[]
  /** Files sent along in a private chat: where each can be fetched, for a short time. Not to be trusted. */
  files?: { name: string; address: string }[]
  /** The message as it was marked up, where that holds a table whose columns the words have lost. */
  markup?: string
  /** It came by a message extension, perhaps in a chat of no group: then one of the speaker's own groups is meant. */
  visiting?: true
  /** Back-link kept with what is captured. */
  source?: Source
}
