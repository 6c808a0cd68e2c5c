import type { DoubleChat } from './chats'
import type { DoublePerson } from './people'

export interface Stage {
  appId: string
  botName: string
  tenantId: string
  serviceUrl: string
}

/** Fields every activity from Teams has. */
export const envelope = (stage: Stage, chat: DoubleChat, from: DoublePerson, at: Date): Record<string, unknown> => ({
  timestamp: at.toISOString(),
  channelId: 'msteams',
  serviceUrl: stage.serviceUrl,
  from: { id: from.id, name: from.name, ...(from.objectId ? { aadObjectId: from.objectId } : {}) },
  recipient: { id: `28:${stage.appId}`, name: stage.botName },
  conversation: {
    id: chat.id,
    tenantId: stage.tenantId,
    conversationType: chat.kind === 'group' ? 'groupChat' : 'personal',
    ...(chat.kind === 'group' ? { isGroup: true } : {}),
  },
  channelData: { tenant: { id: stage.tenantId }, ...(chat.meeting ? { meeting: { id: chat.meeting.id } } : {}) },
  locale: 'en-GB',
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const mention = (id: string, name: string, objectId?: string) => ({
  type: 'mention',
  mentioned: { id, name, ...(objectId ? { aadObjectId: objectId } : {}) },
  text: `<at>${name}</at>`,
})

/** A typed message: `@Full Name` of a member becomes a mention, and in a group the bot is mentioned first. */
export const typed = (stage: Stage, chat: DoubleChat, words: string, mentionBot: boolean): Record<string, unknown> => {
  const named = chat.members.filter((member) => words.includes(`@${member.name}`))
  const marked = named.reduce((text, member) => text.replaceAll(`@${member.name}`, `<at>${member.name}</at>`), words)
  const text = mentionBot ? `<at>${stage.botName}</at> ${marked}` : marked
  const html = escaped(text)
    .replace(/&lt;(\/?)at&gt;/g, '<$1at>')
    .replaceAll('\n', '<br>')
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<div>${html}</div>` }],
    entities: [
      ...(mentionBot ? [mention(`28:${stage.appId}`, stage.botName)] : []),
      ...named.map((member) => mention(member.id, member.name, member.objectId)),
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/London' },
    ],
  }
}

interface Action {
  type?: string
  title?: string
  verb?: string
  data?: Record<string, unknown>
}

/** Finds a button on a card by title, or by the command it says; looks into nested cards, sets and columns. */
export const findAction = (card: unknown, wanted: string): Action | undefined => {
  if (Array.isArray(card)) {
    for (const one of card) {
      const found = findAction(one, wanted)
      if (found) return found
    }
    return undefined
  }
  if (typeof card !== 'object' || card === null) return undefined
  const action = card as Action
  const isAction = action.type === 'Action.Execute' || action.type === 'Action.Submit'
  if (isAction && (action.title === wanted || action.verb === wanted || action.data?.command === wanted)) return action
  return findAction(Object.values(card), wanted)
}
