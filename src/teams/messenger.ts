import type { Activity } from 'botbuilder'
import type { ChatAddress, PersonAddress } from '../domain/group'
import type { Delivery, Messenger } from '../ports'
import type { Channel } from './channel'
import { channelError } from './channel-error'
import { toActivity } from './to-activity'
import { whyNot } from './why-not'

/** The port, and what only Teams knows: an activity of its own (a file's consent card) to a chat. */
export interface TeamsMessenger extends Messenger {
  activityToChat(address: ChatAddress, activity: Partial<Activity>): Promise<Delivery>
  remove(address: ChatAddress, activityId: string): Promise<void>
}

/** `gone` from a conversation we had stored: Teams forgets one whose history was deleted; it is made anew (TEAMS.md §2.1). */
const isGone = (delivery: Delivery): boolean => !delivery.delivered && delivery.why === 'gone'

/** `errand`: the channel as one message goes through it. */
export const createMessenger = (errand: () => Channel): TeamsMessenger => {
  /** Private conversations opened since start-up: the same one each time, so one request saved. */
  const opened = new Map<string, string>()

  const send = async (channel: Channel, address: ChatAddress, activity: Partial<Activity>): Promise<Delivery> => {
    try {
      return { delivered: true, conversationId: address.conversationId, activityId: await channel.send(address, activity) }
    } catch (error) {
      return whyNot(channelError(error))
    }
  }

  const open = async (channel: Channel, address: PersonAddress): Promise<string | Delivery> => {
    // Teams knows a person by its own id or by their bare Entra id, never by UPN; anonymous people have neither (§4).
    const member = address.objectId ? (address.channelUserId ?? address.objectId) : undefined
    if (!member)
      return { delivered: false, why: 'external', again: false, detail: 'not known to the directory: no private chat is possible' }
    try {
      const conversationId = await channel.open(address, member)
      opened.set(address.personId, conversationId)
      return conversationId
    } catch (error) {
      return whyNot(channelError(error))
    }
  }

  return {
    activityToChat: (address, activity) => send(errand(), address, activity),
    toChat: (address, message) => send(errand(), address, toActivity(message)),
    async update(address, activityId, message) {
      try {
        await errand().update(address, activityId, toActivity(message))
        return true
      } catch (error) {
        const refused = channelError(error)
        if (refused.status === 404 || whyNot(refused).why === 'gone') return false
        throw refused
      }
    },
    async toPerson(address, message) {
      const channel = errand()
      const known = address.personal ? address.conversationId : opened.get(address.personId)
      const first = known ? await send(channel, { ...address, conversationId: known }, toActivity(message)) : undefined
      if (first && !isGone(first)) return first
      const conversationId = await open(channel, address)
      return typeof conversationId === 'string' ? send(channel, { ...address, conversationId }, toActivity(message)) : conversationId
    },
    remove: (address, activityId) => errand().remove(address, activityId),
  }
}
