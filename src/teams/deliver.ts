import { setTimeout } from 'node:timers/promises'
import type { PersonAddress } from '../domain/group'
import type { Person } from '../domain/person'
import type { PostedCard } from '../domain/record'
import type { Captured, GroupMessage, Message, Reply, ReportFile } from '../domain/reply'
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

  const toGroup = async ({ message, ref, posted, chat, groupId, newest }: GroupMessage, here: Chat): Promise<void> => {
    const address = { ...(chat ?? here.address), ...(posted ? { conversationId: posted.conversationId } : {}) }
    if (newest !== undefined) return posted?.activityId ? refresh(address, posted.activityId, message, newest) : undefined
    if (posted?.activityId && (await messenger.update(address, posted.activityId, message))) return
    if (isSilent(message)) return
    const sent = noted(await messenger.toChat(address, message), 'a card for the group')
    if (!sent.delivered || !sent.activityId || !ref || !groupId) return
    const card: PostedCard = { ref, conversationId: sent.conversationId, activityId: sent.activityId, at: now().toISOString() }
    // The answer is there: nobody waits until it is written where it stands.
    bot.posted(groupId, [card]).catch((error: unknown) => log.error({ err: error }, 'where a card stands could not be kept'))
  }

  /** Nobody waits for it. */
  const redraw = async (groupId: string, ref: string, here: Chat): Promise<void> => {
    try {
      const card = await bot.standing(groupId, ref, now().toISOString())
      if (card) await toGroup(card, here)
    } catch (error) {
      log.warn({ err: error, groupId }, 'a card was not drawn again')
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
  const inPlace = async (message: Message, here: Chat, by: Person): Promise<void> => {
    if (isFile(message)) return here.kind === 'personal' ? files.offer(message, here, by) : privately(message, here, by)
    if (!isSilent(message)) noted(await messenger.toChat(here.address, message), 'an answer')
  }

  /** Everything at once; within one conversation the messenger keeps the order. */
  const send = async (reply: Reply, here: Chat, by: Person): Promise<void> => {
    for (const { groupId, ref } of reply.refresh ?? []) void redraw(groupId, ref, here)
    const sends = [
      ...reply.here.map((message) => inPlace(message, here, by)),
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

  return async (reply: Reply, here: Chat, by: Person): Promise<void> => {
    await send(reply, here, by)
    if (reply.captured) void lookAgain(reply.captured, here, by)
  }
}
