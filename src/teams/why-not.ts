import type { Delivery } from '../ports'
import type { ChannelError } from './channel-error'

type Refused = Extract<Delivery, { delivered: false }>

/** A refusal of the channel -> why the message was not delivered, and whether a later sweep should try again (TEAMS.md §3.2). */
export const whyNot = (error: ChannelError): Refused => {
  const { status } = error
  const not = (why: Refused['why'], again: boolean): Refused => ({ delivered: false, why, again, detail: error.message })
  if (error.has('MessageWritesBlocked', 'ConversationBlockedByUser', '"errorCode":209', 'errorCode 209', 'BotDisabledByAdmin'))
    return not('blocked', false)
  if (error.has('ForbiddenOperationException', "not installed in user's personal scope")) return not('needs the app', false)
  if (error.has('BotNotInConversationRoster')) return not('gone', false)
  if (status === 400) return not(error.has('anonymous') ? 'external' : 'fault', false)
  if (status === 404 || error.has('ConversationNotFound')) return not('gone', false)
  if (status === 412 || status === 429) return not('throttled', true)
  if (status === 413 || error.has('NotEnoughPermissions')) return not('fault', false)
  return not('fault', status === undefined || status === 401 || status === 408 || status >= 500)
}
