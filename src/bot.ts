import { randomUUID } from 'node:crypto'
import { createChatPeople } from './bot/chat-people'
import { codeIn, foundGroup } from './bot/found-group'
import { GroupQueue } from './bot/group-queue'
import { itemOf } from './bot/item-of'
import { jobOf } from './bot/job-of'
import { saidKey } from './bot/said-key'
import { sourceJob } from './bot/source-job'
import { placeOf, roleOf } from './bot/who'
import { welcomeCard } from './cards/welcome-card'
import { commandNamed } from './commands/index'
import { refuse } from './commands/refusals'
import type { Person } from './domain/person'
import type { PostedCard } from './domain/record'
import { type Message, type Reply, reply } from './domain/reply'
import { may } from './domain/rights'
import type { Chat, Said } from './domain/said'
import { BeingUpgraded, type Directory, type Log, type Roster, type Store } from './ports'

export interface BotPorts {
  store: Store
  directory: Directory
  roster: Roster
  log: Log
  /** Waits before another try against the register, longer after more tries. */
  pause: (tries: number) => Promise<void>
}

export interface Bot {
  /** One language through every door: read, decide, write, reply. Heard twice, it answers the same and saves nothing more. */
  hear(said: Said): Promise<Reply>
  /** The doors tell where cards came to stand. */
  posted(groupId: string, cards: PostedCard[]): Promise<void>
  /** A chat message was edited or deleted: noted on what was captured from it, never applied. */
  sourceChanged(chat: Chat, activityId: string, what: 'edited' | 'deleted', at: string): Promise<Reply>
  /** The app was added to a chat. Out: the welcome. */
  installed(chat: Chat, at: string, by?: Person): Promise<Reply>
  /** May this person see the group's record, outside any chat of it? */
  mayLook(groupId: string, person: Person): Promise<boolean>
  /** The card of an item as it is now. */
  cardOf(groupId: string, ref: string, at: string): Promise<Message | undefined>
}

export const createBot = (ports: BotPorts): Bot => {
  const { store, directory, roster, log } = ports
  const queues = new Map<string, GroupQueue>()
  const inFlight = new Map<string, Promise<Reply>>()

  const people = createChatPeople(ports)

  const queueOf = (groupId: string): GroupQueue => {
    const found = queues.get(groupId) ?? new GroupQueue(groupId, store, ports.pause)
    queues.set(groupId, found)
    return found
  }

  /** Where people can be reached is kept fresh by everything heard from them; an answer does not wait for it. */
  const remember = ({ by, chat }: Said, groupId: string): void => {
    if (chat.kind === 'terminal') return
    const { objectId, channelUserId } = by
    const address = {
      ...chat.address,
      personId: by.id,
      name: by.name,
      ...(objectId ? { objectId } : {}),
      ...(channelUserId ? { channelUserId } : {}),
    }
    const heard =
      chat.kind === 'personal'
        ? directory.remember({ ...address, personal: true, state: 'reachable' })
        : directory.remember(address, groupId)
    heard.catch((error: unknown) => log.warn({ err: error }, 'an address could not be kept'))
  }

  /** A chat without a group gets one with its first `start DAG036 …`; before that, only help. */
  const named = async (said: Said, groupId: string): Promise<Reply | undefined> => {
    const base = await queueOf(groupId).current()
    if (!base) return unknownChat(said)
    if (base.settings.code) return undefined
    const code = codeIn(said.words ?? '')
    if (!code) return /^help\b|^hi\b|^hello\b/i.test(said.words ?? '') ? welcome() : unknownChat(said)
    if (!base.settings.secretaries.includes(said.by.id)) return refuse('Whoever organises this meeting, or added me, says the first start.')
    const bound = await directory.bind(said.chat.address, groupId, code)
    if (bound !== 'bound') return refuse(`${code} meets in another chat of your organisation. Choose another code, or ask its secretary.`)
    const saved = await store.save({
      group: { ...base.group, event: base.group.event + 1 },
      etag: base.etag,
      changes: [{ kind: 'settings', settings: { ...base.settings, code, name: code, title: code } }],
      events: [
        {
          number: base.group.event + 1,
          at: said.at,
          by: { id: said.by.id, name: said.by.name },
          command: 'settings',
          after: `code ${code}`,
        },
      ],
      said: [],
    })
    await queueOf(groupId).reload()
    return saved.kind === 'saved' ? undefined : named(said, groupId)
  }

  const hearOnce = async (said: Said, key: string): Promise<Reply> => {
    const place = await placeOf(ports, said, (groupId) => queueOf(groupId).current())
    if ('none' in place) return said.chat.kind === 'personal' ? nowhere() : unknownChat(said)
    if ('several' in place) return choose(place.several)
    const unborn = await named(said, place.groupId)
    if (unborn) return unborn
    remember(said, place.groupId)
    const queue = queueOf(place.groupId)
    const members = await people(said.chat.kind === 'group' ? said.chat.address : (await queue.current())?.settings.chat, place.groupId)
    return new Promise<Reply>((done, failed) => {
      queue.add(jobOf(said, key, members, (base) => roleOf(ports, base, said), store, { done, failed }))
    })
  }

  const unknownChat = (said: Said): Reply =>
    refuse(
      'This chat has no group yet. Whoever organises the meeting says: start DAG036 8 May 2027 10:00 (the letters become the group’s code).',
      [],
      said.groupId,
    )

  const nowhere = (): Reply =>
    refuse('I do not know which group you minute for. Add me to its meeting chat and say something to me there; then it works here too.')

  /** In private, "use DAG" says which of several groups the words are for. */
  const choose = async (groupIds: readonly string[]): Promise<Reply> => {
    const bases = await Promise.all(groupIds.map((groupId) => queueOf(groupId).current()))
    const codes = bases.flatMap((base) => (base?.settings.code ? [base.settings.code] : []))
    return refuse(
      'Which group is this for? Choose one, then say it again.',
      codes.map((code) => ({ title: code, words: `use ${code}` })),
    )
  }

  const use = async (said: Said): Promise<Reply | undefined> => {
    const [, code] =
      /^(?:use|group)\s+(\S{1,12})$/i.exec((said.command === 'say' ? String(said.args?.words ?? '') : (said.words ?? '')).trim()) ?? []
    if (!code || said.chat.kind !== 'personal') return undefined
    const groupId = await directory.groupOfCode(said.by.tenantId, code.toUpperCase())
    const person = await directory.person(said.by.id)
    if (!groupId || !person?.groups.includes(groupId)) return refuse(`I do not see you in a group ${code.toUpperCase()}.`)
    await directory.prefer(said.by.id, groupId)
    return reply({ text: `✓ What you say here is for ${code.toUpperCase()} now.` })
  }

  const welcome = (groupName?: string, addedBy?: string): Reply =>
    reply(
      welcomeCard({
        ...(groupName ? { groupName } : {}),
        ...(addedBy ? { addedBy } : {}),
        examples: ['start', 'area', 'action', 'decision', 'actions'].flatMap((name) => commandNamed(name)?.examples.slice(0, 1) ?? []),
      }),
    )

  const bot: Bot = {
    hear(said) {
      const key = saidKey(said)
      const running = inFlight.get(key)
      // Teams sent it again while it is being answered: that answer is the answer, and its cards are posted once.
      if (running) return running.then((answer) => ({ ...answer, privately: [], toGroup: [] }))
      const answer = use(said)
        .then((used) => used ?? hearOnce(said, key))
        .catch((error: unknown): Reply => {
          if (error instanceof BeingUpgraded)
            return refuse('I am being upgraded: nothing was recorded. Please say it again in a few minutes.')
          const id = randomUUID().slice(0, 8)
          log.error({ err: error, correlation: id }, 'something said could not be carried out')
          return refuse(
            `Something went wrong on my side (${id}). Your words are still in the chat: please look whether they were recorded, then say them again.`,
          )
        })
        .finally(() => inFlight.delete(key))
      inFlight.set(key, answer)
      return answer
    },
    posted: (groupId, cards) => store.posted(groupId, cards),
    async sourceChanged(chat, activityId, what, at) {
      const groupId = await directory.groupOfChat(chat.address)
      if (!groupId) return reply()
      return new Promise<Reply>((done, failed) => {
        queueOf(groupId).add(sourceJob(store, chat, activityId, what, at, { done, failed }))
      })
    },
    async mayLook(groupId, person) {
      const base = await queueOf(groupId).current()
      const nowhere = { tenantId: person.tenantId, conversationId: '', serviceUrl: '', botId: '', channelId: '' }
      const said = { by: person, chat: { kind: 'personal' as const, address: nowhere } }
      return base !== undefined && may(await roleOf(ports, base, said), 'look') === 'yes'
    },
    async installed(chat, at, by) {
      if (chat.kind === 'personal') return welcome()
      const known = await directory.groupOfChat(chat.address)
      const settings = known ? (await queueOf(known).current())?.settings : undefined
      if (settings) return welcome(settings.name || undefined, by?.name)
      const organizer = (await roster.organizer(chat.address, chat.meetingId).catch(() => undefined)) ?? by
      await foundGroup(
        { directory, store },
        known ?? randomUUID(),
        { code: '', tenantId: chat.address.tenantId, secretaries: organizer ? [organizer.id] : [] },
        chat.address,
        at,
      )
      return welcome(undefined, by?.name)
    },
    async cardOf(groupId, ref, at) {
      const base = await queueOf(groupId).current()
      return base ? itemOf(store, base, ref, at) : undefined
    },
  }
  return bot
}
