import type { ChatAddress } from '../domain/group'
import type { Person } from '../domain/person'

export interface Roster {
  /** Members of a chat, bots left out; cached for at most five minutes. Throws where the channel cannot be asked. */
  members(chat: ChatAddress): Promise<Person[]>
  /** The meeting's organizer, where the channel knows one. */
  organizer(chat: ChatAddress, meetingId?: string): Promise<Person | undefined>
}
