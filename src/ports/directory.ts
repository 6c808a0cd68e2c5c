import type { ChatAddress, PersonAddress } from '../domain/group'

/** Who and where: chats to groups, people to addresses. */
export interface Directory {
  /** `afresh`: whatever this instance remembers of it. */
  groupOfChat(chat: ChatAddress, afresh?: 'afresh'): Promise<string | undefined>
  groupOfCode(tenantId: string, code: string): Promise<string | undefined>
  /** Gives a chat to a group under its code. Says which of the two is taken already by another group, if so. */
  bind(chat: ChatAddress, groupId: string, code: string): Promise<'bound' | 'code taken' | 'chat taken'>
  /** The chat is another group's from now on: one that was begun without a chat comes to meet in it. */
  adopt(chat: ChatAddress, groupId: string): Promise<void>
  /** Keeps the address fresh; `groupId`: they were met in that group's chat. */
  remember(address: PersonAddress, groupId?: string): Promise<void>
  person(personId: string): Promise<{ address?: PersonAddress; groups: string[]; bound?: string } | undefined>
  /** They are of that group no more; of whom no group is left, nothing is. */
  forget(personId: string, groupId: string): Promise<void>
  /** The group a person's private chat speaks of until they say otherwise. */
  prefer(personId: string, groupId: string): Promise<void>
}
