import { setTimeout } from 'node:timers/promises'
import type { PersonAddress } from '../domain/group'
import type { Person } from '../domain/person'
import type { PostedCard } from '../domain/record'
import type { Captured, GroupMessage, Message, Redraw, Reply, ReportFile } from '../domain/reply'
import type { Chat } from '../domain/said'
import type { Delivery, Directory, Log } from '../ports'
import type { BotPort } from './bot-port'
import { createCardRefresh } from './card-refresh'
import type { Files } from './files'
import type { TeamsMessenger } from './messenger'
import { isSilent } from './to-activity'

export interface DeliveryPorts {
  bot: Pick<BotPort, 'posted' | 'secondLook' | 'standing'>
  messenger: TeamsMessenger
  files: Files
  directory: Pick<Directory, 'person' | 'remember'>
  log: Log
  now: () => Date
  /** Milliseconds; until a card may be drawn again. */
  wait?: (ms: number) => Promise<void>
}

/** After a capture's card, before it is compared with earlier actions (ms). */
const LOOK_AGAIN_MS = 300

const isFile = (message: Message): message is Message & { file: ReportFile } => message.file !== undefined
const addressOf = (chat: Chat, by: Person): PersonAddress => ({
  ...chat.address,
  personId: by.id,
  name: by.name,
  ...(by.objectId ? { objectId: by.objectId } : {}),
  ...(by.channelUserId ? { channelUserId: by.channelUserId } : {}),
})

/** Carries a reply out. Never throws: what cannot be sent is logged, and the sweep posts a card that is still owed. */
export const createDeliver = ({ bot, messenger, files, directory, log, now, wait = setTimeout }: DeliveryPorts) => {
  const refresh = createCardRefresh({ update: messenger.update, now: () => now().getTime(), wait })

  const noted = (delivery: Delivery, what: string): Delivery => {
    if (!delivery.delivered) log.warn({ why: delivery.why, detail: delivery.detail }, `${what} was not delivered`)
    return delivery
  }

  /** The answer is there: nobody waits until it is written where a card stands. */
  const stood = (groupId: string, card: Omit<PostedCard, 'at'>): void => {
    bot
      .posted(groupId, [{ ...card, at: now().toISOString() }])
      .catch((error: unknown) => log.error({ err: error }, 'where a card stands could not be kept'))
  }

  const toGroup = async (entry: GroupMessage, here: Chat): Promise<void> => {
    const { message, ref, posted, chat, groupId, newest, shows } = entry
    const address = { ...(chat ?? here.address), ...(posted ? { conversationId: posted.conversationId } : {}) }
    if (newest !== undefined) {
      if (!posted?.activityId) return
      await refresh(address, posted.activityId, message, newest)
      const { shows: _was, ...card } = posted
      if (groupId && shows !== posted.shows) stood(groupId, { ...card, ...(shows ? { shows } : {}) })
      return
    }
    if (posted?.activityId && (await messenger.update(address, posted.activityId, message))) return
    if (isSilent(message)) return
    const sent = noted(await messenger.toChat(address, message), 'a card for the group')
    if (!sent.delivered || !sent.activityId || !ref || !groupId) return
    stood(groupId, { ref, conversationId: sent.conversationId, activityId: sent.activityId })
  }

  /** Nobody waits for it. */
  const redraw = async (asked: Redraw, here: Chat): Promise<void> => {
    try {
      const card = await bot.standing(asked, now().toISOString())
      if (card) await toGroup(card, here)
    } catch (error) {
      log.warn({ err: error, groupId: asked.groupId }, 'a card was not drawn again')
    }
  }

  const privately = async (message: Message, here: Chat, by: Person): Promise<void> => {
    if (here.kind === 'personal') return inPlace(message, here, by)
    return toOwnChat(message, here, by)
  }

  /** Somebody else than the speaker, where their address is known. */
  const toOther = async (personId: string, message: Message, here: Chat): Promise<void> => {
    const known = (await directory.person(personId))?.address
    if (!known) return log.warn({}, 'somebody to be written to has never been met')
    const { name, tenantId, objectId, channelUserId } = known
    const person = { id: personId, name, tenantId, ...(objectId ? { objectId } : {}), ...(channelUserId ? { channelUserId } : {}) }
    return toOwnChat(message, here, person)
  }

  const toOwnChat = async (message: Message, here: Chat, by: Person): Promise<void> => {
    const known = (await directory.person(by.id))?.address
    const address = known?.personal ? { ...known, serviceUrl: here.address.serviceUrl } : addressOf(here, by)
    if (isSilent(message) && !isFile(message)) return
    const { file: _, ...words } = message
    const sent = noted(
      await messenger.toPerson(address, isSilent(words) ? { ...words, text: 'Here is your report.' } : words),
      'a private answer',
    )
    if (sent.delivered) {
      const personal = { ...address, conversationId: sent.conversationId, personal: true, state: 'reachable' as const }
      await directory.remember(personal)
      if (isFile(message)) await files.offer({ text: '', file: message.file }, { kind: 'personal', address: personal }, by)
    } else if (sent.why === 'needs the app' || sent.why === 'blocked' || sent.why === 'external') {
      await directory.remember({ ...address, state: sent.why })
      await messenger.toChat(here.address, {
        text: `${by.name}, I could not write to you privately: add me to your own apps in Teams to receive it, then ask again.`,
      })
    }
  }

  /** A file travels in private only, wherever it was asked for. */
  const inPlace = async (message: Message, here: Chat, by: Person, stands?: Reply['stands']): Promise<void> => {
    if (isFile(message)) return here.kind === 'personal' ? files.offer(message, here, by) : privately(message, here, by)
    if (isSilent(message)) return
    const sent = noted(await messenger.toChat(here.address, message), 'an answer')
    if (stands && sent.delivered && sent.activityId) keepStanding(stands, sent.conversationId, sent.activityId)
  }

  const keepStanding = ({ groupId, ...card }: NonNullable<Reply['stands']>, conversationId: string, activityId: string): void =>
    stood(groupId, { ...card, conversationId, activityId })

  /** Everything at once; within one conversation the messenger keeps the order. */
  const send = async (reply: Reply, here: Chat, by: Person, pressed?: string): Promise<void> => {
    if (pressed && reply.stands) keepStanding(reply.stands, here.address.conversationId, pressed)
    for (const asked of reply.refresh ?? []) void redraw(asked, here)
    const sends = [
      ...reply.here.map((message, index) => inPlace(message, here, by, index === 0 && !pressed ? reply.stands : undefined)),
      ...reply.toGroup.filter((entry) => !entry.elsewhere).map((entry) => toGroup(entry, here)),
      ...reply.privately.map((message) => privately(message, here, by)),
      ...(reply.toPeople ?? []).map(({ personId, message }) => toOther(personId, message, here)),
    ]
    for (const sent of await Promise.allSettled(sends)) {
      if (sent.status === 'rejected') log.error({ err: sent.reason }, 'a part of an answer was not delivered')
    }
  }

  /** Nobody waits for it: what is said next goes first. */
  const lookAgain = async (captured: Captured, here: Chat, by: Person): Promise<void> => {
    try {
      await wait(LOOK_AGAIN_MS)
      await send(await bot.secondLook(captured, here), here, by)
    } catch (error) {
      log.warn({ err: error }, 'what was captured could not be compared with earlier actions')
    }
  }

  /** `pressed`: the card whose place the first answer took; it is no longer among `here`. */
  return async (reply: Reply, here: Chat, by: Person, pressed?: string): Promise<void> => {
    await send(reply, here, by, pressed)
    if (reply.captured) void lookAgain(reply.captured, here, by)
  }
}
