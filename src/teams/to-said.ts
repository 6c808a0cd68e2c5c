import type { Person } from '../domain/person'
import type { Chat, Mention, Said } from '../domain/said'
import { readPress } from './button-press'
import { readFetch, readQuery, readSubmit } from './extension'
import { type FileConsent, readFileConsent } from './file-consent'
import { messageWords } from './message-words'
import { participantsOf } from './participants'
import { personOf, tenantOf } from './person-of'
import { quotedCapture } from './quoted-capture'
import { instant, said, sourceOf } from './said-of'
import { sentFiles } from './sent-files'
import type { WireActivity } from './wire-activity'

/** How a thing was said: typed, by a button (two ways), or by a message extension: its dialog opens, is sent, or it searches. */
export type Door = 'message' | 'submit' | 'execute' | 'dialog' | 'form' | 'search'

/** What an activity means to the bot. */
export type Incoming =
  /** `door`: how the answer goes back; `pressedId`: activity id of the card that was pressed. */
  | { kind: 'said'; said: Said; door: Door; pressedId?: string }
  /** A chat message was changed after it was sent: never applied, only passed on. */
  | { kind: 'source changed'; chat: Chat; by: Person; activityId: string; how: 'edited' | 'deleted'; words?: string; mentions?: Mention[] }
  /** The bot was added to a chat. */
  | { kind: 'installed'; chat: Chat; by?: Person }
  /** Somebody really began or ended the call of this chat; it may come again (TEAMS.md §1.4). Its value is not needed, so nothing of it is demanded. */
  | { kind: 'meeting started' | 'meeting ended'; chat: Chat }
  /** People joined or left it. */
  | { kind: 'participants'; chat: Chat; how: 'joined' | 'left'; people: Person[]; at: string }
  | { kind: 'file consent'; chat: Chat; by: Person; consent: FileConsent; pressedId?: string }
  /** A button whose data is not ours or too large; `execute`: it awaits an answer in a card's shape. */
  | { kind: 'unreadable'; chat: Chat; door: 'submit' | 'execute' | 'form' }
  | { kind: 'unknown invoke'; name: string }
  | { kind: 'ignored'; why: string }

const ignored = (why: string): Incoming => ({ kind: 'ignored', why })

/** Where it was said; undefined where the activity names no conversation. */
const chatOf = (activity: WireActivity): Chat | undefined => {
  const { conversation, serviceUrl, channelId, recipient } = activity
  if (!conversation?.id || !serviceUrl || !channelId) return undefined
  const kind =
    conversation.conversationType?.toLowerCase() ?? (conversation.isGroup || conversation.id.startsWith('19:') ? 'group' : 'personal')
  const meetingId = activity.channelData?.meeting?.id
  return {
    kind: kind === 'personal' ? 'personal' : 'group',
    address: { tenantId: tenantOf(activity), conversationId: conversation.id, serviceUrl, botId: recipient?.id ?? '', channelId },
    ...(meetingId ? { meetingId } : {}),
  }
}

/** Bots (our own echoes included) are not listened to: two bots answering each other never end. */
const isBot = (activity: WireActivity): boolean => {
  const { from, recipient } = activity
  return from?.id === recipient?.id || from?.role?.toLowerCase() === 'bot' || (from?.id?.startsWith('28:') ?? false)
}

const message = (activity: WireActivity, chat: Chat, by: Person, receivedAt: Date): Incoming => {
  const { words, mentions, addressed } = messageWords(activity)
  const isPress = activity.value !== undefined && activity.value !== null && !activity.text?.trim()
  if (isPress) {
    const press = readPress(activity.value)
    if (!press) return { kind: 'unreadable', chat, door: 'submit' }
    return { kind: 'said', door: 'submit', pressedId: activity.replyToId, said: { ...said(activity, chat, by, receivedAt), ...press } }
  }
  if (chat.kind === 'group' && !addressed) return ignored('a group chat message that does not mention the bot')
  const quoted = quotedCapture(activity, words)
  const source = sourceOf(quoted?.messageId ? { ...activity, id: quoted.messageId } : activity, chat)
  const sent = chat.kind === 'personal' ? sentFiles(activity) : {}
  const heard = { ...said(activity, chat, by, receivedAt), words: quoted?.words ?? words, mentions, source, ...sent }
  return { kind: 'said', door: 'message', said: heard }
}

/** A message extension of ours: used in any chat, whoever is in it. */
const extension = (activity: WireActivity, chat: Chat, by: Person, receivedAt: Date): Incoming | undefined => {
  const visit = { ...said(activity, chat, by, receivedAt), visiting: true as const }
  switch (activity.name) {
    case 'composeExtension/fetchTask':
      return { kind: 'said', door: 'dialog', said: { ...visit, ...readFetch(activity.value, activity.recipient?.name) } }
    case 'composeExtension/query':
      return { kind: 'said', door: 'search', said: { ...visit, ...readQuery(activity.value) } }
    case 'composeExtension/submitAction':
    case 'task/submit': {
      const sent = readSubmit(activity.value, chat.address.conversationId)
      if (!sent) return { kind: 'unreadable', chat, door: 'form' }
      return { kind: 'said', door: 'form', said: { ...visit, ...sent.press, ...(sent.source ? { source: sent.source } : {}) } }
    }
    default:
      return undefined
  }
}

const invoke = (activity: WireActivity, chat: Chat, by: Person, receivedAt: Date): Incoming => {
  const { name = '', replyToId: pressedId } = activity
  if (name === 'adaptiveCard/action') {
    const action = (activity.value as { action?: { data?: unknown } } | null | undefined)?.action
    const press = readPress(action?.data)
    if (!press) return { kind: 'unreadable', chat, door: 'execute' }
    return { kind: 'said', door: 'execute', pressedId, said: { ...said(activity, chat, by, receivedAt), ...press } }
  }
  if (name === 'fileConsent/invoke') {
    const consent = readFileConsent(activity.value)
    return consent ? { kind: 'file consent', chat, by, consent, pressedId } : { kind: 'unreadable', chat, door: 'execute' }
  }
  return extension(activity, chat, by, receivedAt) ?? { kind: 'unknown invoke', name }
}

const CALLS: Record<string, 'meeting started' | 'meeting ended' | undefined> = {
  'application/vnd.microsoft.meetingStart': 'meeting started',
  'application/vnd.microsoft.meetingEnd': 'meeting ended',
}

const changed = (activity: WireActivity, chat: Chat, by: Person, how: 'edited' | 'deleted'): Incoming => {
  if (!activity.id) return ignored('a change to no message')
  const { words, mentions } = how === 'edited' ? messageWords(activity) : {}
  return { kind: 'source changed', chat, by, activityId: activity.id, how, ...(words ? { words, mentions } : {}) }
}

/** The bot itself was added: `add` of the installation, or its id among the new members. Upgrades and removals say nothing. */
const added = (activity: WireActivity): boolean =>
  activity.type === 'installationUpdate'
    ? activity.action?.toLowerCase() === 'add'
    : activity.membersAdded.some((member) => member.id === activity.recipient?.id)

/**
 * Activity -> what it means. `receivedAt` stands in for a missing timestamp. Never throws: what is not understood is ignored
 * (TEAMS.md §1: new kinds may appear at any time).
 */
export const toSaid = (activity: WireActivity, receivedAt: Date): Incoming => {
  const chat = chatOf(activity)
  const isInvoke = activity.type === 'invoke'
  if (!chat) return isInvoke ? { kind: 'unknown invoke', name: activity.name ?? '' } : ignored('no conversation')
  if (activity.type === 'installationUpdate' || activity.type === 'conversationUpdate') {
    if (!added(activity)) return ignored(`${activity.type} that does not add the bot`)
    const by = activity.from?.id && !isBot(activity) ? personOf(activity.from, activity) : undefined
    return { kind: 'installed', chat, ...(by ? { by } : {}) }
  }
  const moved = /^application\/vnd\.microsoft\.meetingParticipant(Join|Leave)$/.exec(activity.type === 'event' ? (activity.name ?? '') : '')
  if (moved) {
    const how = moved[1] === 'Join' ? 'joined' : 'left'
    return { kind: 'participants', chat, how, people: participantsOf(activity), at: instant(activity.timestamp, receivedAt) }
  }
  if (!activity.from?.id || isBot(activity)) return isInvoke ? { kind: 'unknown invoke', name: activity.name ?? '' } : ignored('a bot')
  const by = personOf(activity.from, activity)
  if (isInvoke) return invoke(activity, chat, by, receivedAt)
  if (activity.type === 'message') return message(activity, chat, by, receivedAt)
  if (activity.type === 'messageUpdate') return changed(activity, chat, by, 'edited')
  if (activity.type === 'messageDelete') return changed(activity, chat, by, 'deleted')
  const call = activity.type === 'event' ? CALLS[activity.name ?? ''] : undefined
  if (call) return { kind: call, chat }
  return ignored(`${activity.type} ${activity.name ?? ''}`.trim())
}
