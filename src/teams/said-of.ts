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

/** Where a typed message stands. */
export const sourceOf = (activity: WireActivity, { address: { conversationId } }: Chat): Source => ({
  conversationId,
  activityId: idOf(activity),
})
