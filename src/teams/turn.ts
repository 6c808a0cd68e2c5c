import type { Person } from '../domain/person'
import { type Reply, reply } from '../domain/reply'
import type { Chat } from '../domain/said'
import type { Log } from '../ports'
import type { BotPort } from './bot-port'
import { createDeliver, type DeliveryPorts } from './deliver'
import { createExtensionTurn } from './extension-turn'
import type { Files } from './files'
import { cardError, showCard, toast } from './to-activity'
import { type Door, type Incoming, toSaid } from './to-said'
import type { WireActivity } from './wire-activity'
import { within } from './within'

/** What a turn comes to: the answer of an invoke, and what is sent once that is on its way. */
export interface Turned {
  /** HTTP answer of an invoke; other activities get a bare 200. */
  answer?: { status: number; body?: unknown }
  afterwards?: () => Promise<void>
}

export interface TurnPorts extends DeliveryPorts {
  bot: BotPort
  files: Files
  log: Log
  /** Names a fault in the log and in the line the person sees. */
  newId: () => string
  /** An invoke is answered within this; what comes later is sent (TEAMS.md §3.3). */
  answerWithinMs?: number
}

/** What Teams itself tells is said by nobody. */
const nobody = (chat: Chat): Person => ({ id: 'nobody', name: '', tenantId: chat.address.tenantId })

type Heard = Extract<Incoming, { kind: 'said' }>
/** A turn of the conversation, without the SDK: activity in, answer out. Never throws for anything Teams or a person can send. */
export const createTurn = (ports: TurnPorts) => {
  const { bot, files, messenger, log, newId, now, answerWithinMs = 2500 } = ports
  const deliver = createDeliver(ports)
  const welcomed = new Map<string, number>()

  /** A fault is the operator's: they get the log, the person one calm line with its id. */
  const calm = (work: Promise<Reply>): Promise<Reply> =>
    work.catch((error: unknown) => {
      const id = newId()
      log.error({ err: error, correlation: id }, 'a turn failed')
      return {
        ...reply({ text: `Something went wrong on my side (${id}). Your words are still in the chat; please try again.` }),
        refused: true,
      }
    })

  const message = ({ said }: Heard): Turned => ({ afterwards: async () => deliver(await calm(bot.hear(said)), said.chat, said.by) })

  /** A press whose client cannot take a card back: in a private chat the pressed card is replaced, elsewhere the group's card was. */
  const submit = ({ said, pressedId }: Heard): Turned => ({
    afterwards: async () => {
      const answer = await calm(bot.hear(said))
      const [first, ...rest] = answer.here
      const replaces = first?.card && !answer.refused && pressedId
      const refreshed = replaces && answer.toGroup.some((entry) => entry.posted?.activityId === pressedId)
      const replaced =
        refreshed || (replaces && (said.chat.kind === 'personal' || answer.forAll) && (await replace(said.chat, pressedId, first)))
      await deliver(replaced ? { ...answer, here: rest } : answer, said.chat, said.by, replaced ? pressedId : undefined)
    },
  })

  const replace = (chat: Chat, activityId: string, shown: Reply['here'][number]): Promise<boolean> =>
    messenger.update(chat.address, activityId, shown).catch((error: unknown) => {
      log.warn({ err: error }, 'a pressed card was not replaced')
      return false
    })

  const execute = async ({ said, pressedId }: Heard): Promise<Turned> => {
    const hearing = calm(bot.hear(said))
    const answer = await within(hearing, answerWithinMs)
    if (!answer) {
      return {
        answer: { status: 200, body: toast('Still working on it: the answer comes in the chat.') },
        afterwards: async () => deliver(await hearing, said.chat, said.by),
      }
    }
    const [first, ...rest] = answer.here
    const body = first?.card && !answer.refused ? showCard(first.card) : toast(first?.text.trim() || 'Done.')
    const afterwards = async (): Promise<void> => {
      // The answer changes one client's view; in a private chat the person's other devices are meant too, and a walk is everybody's.
      const replaces = first?.card && !answer.refused && (said.chat.kind === 'personal' || answer.forAll) && pressedId
      if (replaces) await replace(said.chat, pressedId, first)
      await deliver({ ...answer, here: first?.file ? answer.here : rest }, said.chat, said.by, replaces ? pressedId : undefined)
    }
    return { answer: { status: 200, body }, afterwards }
  }

  /** Teams tells of an installation twice (two activities): one welcome. */
  const welcome = (chat: Chat, by: Person | undefined): Turned => {
    const at = now()
    const { conversationId } = chat.address
    if (at.getTime() - (welcomed.get(conversationId) ?? 0) < 60_000) return {}
    for (const [known, when] of welcomed) if (at.getTime() - when >= 60_000) welcomed.delete(known)
    welcomed.set(conversationId, at.getTime())
    return { afterwards: async () => deliver(await calm(bot.installed(chat, at.toISOString(), by)), chat, by ?? nobody(chat)) }
  }

  const unreadable = ({ door, chat }: Extract<Incoming, { kind: 'unreadable' }>): Turned => {
    log.warn({ door }, 'a press that is none of ours was refused')
    const text = 'I could not read that button: it may be from an older card. Say what you want in words, or say help.'
    if (door === 'execute') return { answer: { status: 200, body: cardError('BadRequest', text) } }
    if (door === 'form') return { answer: { status: 200, body: { task: { type: 'message', value: text } } } }
    return { afterwards: async () => void (await messenger.toChat(chat.address, { text })) }
  }

  const extension = createExtensionTurn({
    hear: (said) => calm(bot.hear(said)),
    inTime: (work) => within(work, answerWithinMs),
    deliver,
  })
  const doors: Record<Door, (heard: Heard) => Turned | Promise<Turned>> = {
    message,
    submit,
    execute,
    dialog: extension,
    form: extension,
    search: extension,
  }

  return async (activity: WireActivity): Promise<Turned> => {
    const heard = toSaid(activity, now())
    if (heard.kind === 'said') return doors[heard.door](heard)
    if (heard.kind === 'unreadable') return unreadable(heard)
    if (heard.kind === 'installed') return welcome(heard.chat, heard.by)
    if (heard.kind === 'meeting started' || heard.kind === 'meeting ended') {
      const told = heard.kind === 'meeting started' ? bot.meetingStarted : bot.meetingEnded
      return { afterwards: async () => deliver(await calm(told(heard.chat, now().toISOString())), heard.chat, nobody(heard.chat)) }
    }
    if (heard.kind === 'participants') {
      const { kind: _kind, ...participation } = heard
      return {
        afterwards: () => bot.participated(participation).catch((error: unknown) => log.error({ err: error }, 'attendance was not noted')),
      }
    }
    if (heard.kind === 'source changed')
      return {
        afterwards: async () => {
          const { kind: _kind, how: what, ...change } = heard
          const { toGroup } = await calm(bot.sourceChanged({ ...change, what, at: now().toISOString() }))
          await deliver({ here: [], privately: [], toGroup: toGroup.filter((each) => each.posted) }, heard.chat, nobody(heard.chat))
        },
      }
    if (heard.kind === 'file consent')
      return { answer: { status: 200 }, afterwards: () => files.answer(heard.consent, heard.chat, heard.by, heard.pressedId) }
    // What the SDK answers, and the specification asks for: this bot does not implement it.
    if (heard.kind === 'unknown invoke') return { answer: { status: 501 } }
    return {}
  }
}

export type Turn = ReturnType<typeof createTurn>
