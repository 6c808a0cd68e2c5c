import { createHash } from 'node:crypto'
import type { Person } from '../domain/person'
import type { Source } from '../domain/record'
import type { Chat, Said } from '../domain/said'
import type { WireActivity } from './wire-activity'

/** A time that is none, or of another age, is when it came: everything below counts days of four-digit years. */
export const instant = (timestamp: string | undefined, receivedAt: Date): string => {
  const at = new Date(timestamp ?? Number.NaN)
  const sound = at.getTime() >= 0 && at.getUTCFullYear() <= 9000
  return (sound ? at : receivedAt).toISOString()
}

/** The same activity gives the same id, so that one sent twice is heard once. A few clients leave it out. */
const idOf = (activity: WireActivity): string => {
  if (activity.id) return activity.id
  const { timestamp, from, replyToId, text, value } = activity
  return createHash('sha256')
    .update(JSON.stringify([timestamp, from?.id, replyToId, text, value]))
    .digest('base64url')
}

/** What every said thing has, whichever way it came. */
export const said = (activity: WireActivity, chat: Chat, by: Person, receivedAt: Date): Said => ({
  id: idOf(activity),
  by,
  at: instant(activity.timestamp, receivedAt),
  chat,
  mentions: [],
})

/** Back-link of a typed message: Teams' own deep link where there is one. */
export const sourceOf = (activity: WireActivity, chat: Chat): Source => {
  const { conversationId, channelId } = chat.address
  const linked = channelId === 'msteams' && activity.id && /^19:[^;]+@thread\.v2$/.test(conversationId)
  const link = `https://teams.microsoft.com/l/message/${encodeURIComponent(conversationId)}/${encodeURIComponent(activity.id ?? '')}?context=%7B%22contextType%22%3A%22chat%22%7D`
  return { conversationId, activityId: idOf(activity), ...(linked ? { link } : {}) }
}
