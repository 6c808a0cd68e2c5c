import { randomUUID } from 'node:crypto'
import { calmly } from './bot/calmly'
import { createChatPeople } from './bot/chat-people'
import { createCrossings } from './bot/crossings'
import { createDoorstep, welcome } from './bot/doorstep'
import { foundGroup } from './bot/found-group'
import { GroupQueue } from './bot/group-queue'
import { type Calls, hearCalls } from './bot/hear-calls'
import { hearOn } from './bot/hear-on'
import { createInCall } from './bot/in-call'
import { itemOf } from './bot/item-of'
import { jobOf } from './bot/job-of'
import { createMayLook } from './bot/may-look'
import { noteRefusal } from './bot/note-refusal'
import { createPostedCards } from './bot/posted-cards'
import { createReach } from './bot/reach'
import { createItemRecorder } from './bot/record-items'
import { replan } from './bot/replan-job'
import { saidKey } from './bot/said-key'
import { createSecondLook } from './bot/second-look'
import { type SourceChange, sourceJob } from './bot/source-job'
import { walkOn } from './bot/walk-on'
import { placeOf, roleIn, roleOf } from './bot/who'
import { crossingOf } from './domain/crossing'
import type { Person } from './domain/person'
import type { PostedCard } from './domain/record'
import { type Captured, type GroupMessage, type Message, type Redraw, type Reply, reply } from './domain/reply'
import type { Chat, Said } from './domain/said'
import type { Base, Directory, Log, Outbox, Roster, Store } from './ports'

export interface BotPorts {
  store: Store
  directory: Directory
  roster: Roster
  /** What was sent to whom, so that a reminder's card can be shown again after a press. */
  outbox?: Pick<Outbox, 'mail' | 'forget'>
  log: Log
  /** Waits before another try against the register, longer after more tries. */
  pause: (tries: number) => Promise<void>
}

export interface Bot extends Calls {
  /** One language through every door: read, decide, write, reply. Heard twice, it answers the same and saves nothing more. */
  hear(said: Said): Promise<Reply>
  /** The doors tell where cards came to stand. Known at once; ends once it is written, which nobody needs to wait for. */
  posted(groupId: string, cards: PostedCard[]): Promise<void>
  /** Carries out and writes what still waits (plans of reminders, where cards stand): before the process ends. */
  flush(): Promise<void>
  /** What was captured is compared with earlier actions, once its card is shown. Out: cards that say what they are like. */
  secondLook(captured: Captured, chat: Chat): Promise<Reply>
  /** A chat message was edited or deleted: noted on what was captured from it; new words are offered there, never applied. */
  sourceChanged(change: SourceChange): Promise<Reply>
  /** The app was added to a chat. Out: the welcome. */
  installed(chat: Chat, at: string, by?: Person): Promise<Reply>
  /** May this person see the group's record (or what is confidential of it), outside any chat of it? */
  mayLook(groupId: string, person: Person, part?: 'public' | 'confidential'): Promise<boolean>
  /** The card of an item as it is now. */
  cardOf(groupId: string, ref: string, at: string): Promise<Message | undefined>
  /** The same, with where it stands in the group's chat; undefined where it was never posted. */
  standing(redraw: Redraw, at: string): Promise<GroupMessage | undefined>
}

export const createBot = (ports: BotPorts): Bot => {
  const { directory, roster, log } = ports
  const cards = createPostedCards(ports.store)
  const { store } = cards
  const queues = new Map<string, GroupQueue>()
  const inFlight = new Map<string, Promise<Reply>>()

  const queueOf = (groupId: string): GroupQueue => {
    const found = queues.get(groupId) ?? new GroupQueue(groupId, store, ports.pause, ports)
    queues.set(groupId, found)
    return found
  }

  const people = createChatPeople(ports)
  const inCall = createInCall({ directory, queueOf, log })

  /** A group as this instance knows it; of ids that name none, nothing is kept. */
  const load = async (groupId: string): Promise<Base | undefined> => {
    const base = await queueOf(groupId).current()
    if (!base) queues.delete(groupId)
    return base
  }
  const crossings = createCrossings({ store, directory, queueOf, load, log })
  const doorstep = createDoorstep(ports, queueOf, load)

  const reach = createReach(ports)

  const listWorld = {
    store,
    directory,
    base: (id: string) => queueOf(id).current(),
    ...(ports.outbox ? { outbox: ports.outbox } : {}),
  }

  /** An extension is used in any chat: in one of no group it is as if its user said it in private. */
  const inPlace = async (said: Said): Promise<Said> =>
    said.visiting && said.chat.kind === 'group' && !(await directory.groupOfChat(said.chat.address))
      ? { ...said, chat: { ...said.chat, kind: 'personal' } }
      : said

  const hearOnce = async (heard: Said, key: string): Promise<Reply> => {
    const said = await inPlace(heard)
    const place = await doorstep(said)
    if ('answer' in place) return place.answer
    const queue = queueOf(place.groupId)
    const chat = (await queue.current())?.settings.chat
    // A button may be pressed in another chat than its group's: who is there is nobody of the group for that.
    const elsewhere = said.chat.kind === 'personal' || (chat !== undefined && chat.conversationId !== said.chat.address.conversationId)
    if (!said.visiting) reach.heard(said, elsewhere ? undefined : place.groupId)
    if (chat && !elsewhere && said.chat.address.serviceUrl !== chat.serviceUrl) reach.moved(queue, said)
    // A terminal asks no channel: there the group's settings know the people.
    const asked = said.chat.kind === 'terminal' ? undefined : elsewhere ? chat : said.chat.address
    const members = await people(asked, place.groupId)
    // Asked before the queue: a channel that is slow must not hold up what others say.
    const now = await queue.current()
    const inChat = now !== undefined && (await roleOf(ports, now, said)) !== 'outsider'
    const owed: string[] = []
    const answer = await new Promise<Reply>((done, failed) => {
      const world = { ...listWorld, ...crossings, role: (base: Base) => roleIn(base, said, inChat) }
      const changed = (command: string, refs: readonly string[]): void => {
        owed.push(...refs)
        replan(queue, log, said, command)
        if (command === 'start') inCall.started(said.chat, place.groupId, said.at)
      }
      queue.add(jobOf(said, key, members, { ...world, changed }, { done, failed }))
    })
    return owed.length > 0 ? crossings.now(place.groupId, owed, said.at, answer) : answer
  }

  const hear = (said: Said): Promise<Reply> => {
    const key = saidKey(said)
    const running = inFlight.get(key)
    // Teams sent it again while it is being answered: that answer is the answer, and its cards are posted once.
    if (running !== undefined)
      return running.then((answer) => ({
        ...answer,
        // A press wants its card back; a line that was typed is answered in the chat, once.
        here: said.command === undefined ? [] : answer.here,
        privately: [],
        toGroup: answer.toGroup.map((each) => ({ ...each, elsewhere: true })),
      }))
    const answer = hearOnce(said, key)
      .catch((error: unknown) => calmly(error, log))
      .then((answered) => {
        if (answered.refused) noteRefusal(log, said, (id) => queues.has(id))
        return answered
      })
      .finally(() => inFlight.delete(key))
    inFlight.set(key, answer)
    return answer
  }
  const secondLook = createSecondLook(store, queueOf)
  const whole = hearOn(hear)
  const lists = createItemRecorder(whole)

  const bot: Bot = {
    hear: (said) => lists.record(said) ?? whole(said).then((answer) => lists.noted(said, answer)),
    posted: (groupId, posted) => cards.add(groupId, posted),
    async flush() {
      await Promise.all([...queues.values()].map((queue) => queue.idle()))
      await cards.flush()
    },
    secondLook,
    async sourceChanged(change) {
      const { chat, by } = change
      if (by && chat.kind === 'personal') reach.heard({ by, chat }, undefined)
      const place = by
        ? await placeOf(ports, { id: change.activityId, by, at: change.at, chat, mentions: [] }, load)
        : { groupId: await directory.groupOfChat(chat.address) }
      const groupId = 'groupId' in place ? place.groupId : undefined
      const base = groupId ? await load(groupId) : undefined
      if (!groupId || !base) return reply()
      const members = await people(chat.kind === 'personal' ? base.settings.chat : chat.address, groupId)
      return new Promise<Reply>((done, failed) => {
        queueOf(groupId).add(sourceJob(store, change, members, { done, failed }))
      })
    },
    mayLook: createMayLook(ports, load),
    async installed(chat, at, by) {
      if (chat.kind === 'personal') {
        // Whoever adds the app, or adds it again, can be written to from now on.
        if (by) reach.heard({ by, chat }, undefined)
        return welcome()
      }
      const known = await directory.groupOfChat(chat.address)
      const settings = known ? (await queueOf(known).current())?.settings : undefined
      // The event names whoever added the app by their channel id alone; the roster knows who that is.
      const members = by ? await roster.members(chat.address).catch(() => []) : []
      const installer = members.find(
        (each) => each.id === by?.id || (each.channelUserId !== undefined && each.channelUserId === by?.channelUserId),
      )
      if (settings) return welcome(settings.name || undefined, installer?.name)
      const organizer = (await roster.organizer(chat.address, chat.meetingId).catch(() => undefined)) ?? installer ?? by
      const of = { code: '', tenantId: chat.address.tenantId, secretaries: organizer ? [organizer.id] : [] }
      await foundGroup({ directory, store }, known ?? randomUUID(), of, chat.address, at)
      return welcome(undefined, installer?.name)
    },
    ...hearCalls(directory, queueOf, inCall),
    async cardOf(groupId, ref, at) {
      if (crossingOf(ref)) return crossings.bySweep(groupId, ref, at)
      const base = await queueOf(groupId).current()
      return base ? itemOf(store, base, ref, at) : undefined
    },
    async standing({ groupId, ref, at: only, loses }, at) {
      const base = await queueOf(groupId).reload()
      const chat = base?.settings.chat
      const [posted] = base ? (await store.read(groupId, [{ of: 'card', ref }])).cards : []
      if (!base || !chat || !posted?.activityId || (only && posted.shows !== only)) return undefined
      if (!loses && posted.conversationId !== chat.conversationId) return undefined
      const newest = base.group.event
      const walk = await walkOn(store, base, posted, at)
      const message = walk?.message ?? (await itemOf(store, base, ref, at))
      return message && { message, ref, posted, chat, groupId, newest, ...(walk?.shows ? { shows: walk.shows } : {}) }
    },
  }
  return bot
}
