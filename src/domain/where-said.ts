import type { Source } from './record'

/** Chats of a meeting and of a group, whose messages have a link of Teams' own. */
const CHAT = /^19:[^;]+@thread\.v2$/
/** Teams' own ids of messages. */
const MESSAGE = /^\d+$/

/** A link a person can open: Teams' deep link to the message, where it has one. It follows from the ids, so that it is not kept with each item. */
export const whereSaid = ({ conversationId, activityId, link }: Source): string | undefined => {
  if (link || !CHAT.test(conversationId) || !MESSAGE.test(activityId)) return link
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(conversationId)}/${activityId}?context=%7B%22contextType%22%3A%22chat%22%7D`
}
