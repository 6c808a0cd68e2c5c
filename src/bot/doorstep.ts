import { randomUUID } from 'node:crypto'
import { helpCard } from '../cards/help-card'
import { welcomeCard } from '../cards/welcome-card'
import { commandNamed, commands } from '../commands/index'
import { refuse } from '../commands/refusals'
import { personId } from '../domain/person'
import { type Reply, reply } from '../domain/reply'
import type { Said } from '../domain/said'
import type { Base, Directory, Log, Roster, Store } from '../ports'
import { codeIn, foundGroup } from './found-group'
import { groupHere } from './group-here'
import type { GroupQueue } from './group-queue'
import { createMoveGroup } from './move-group'
import { isTerminal } from './terminal-address'
import { placeOf } from './who'

interface Ports {
  store: Store
  directory: Directory
  roster: Roster
  log: Log
}

const typed = (said: Said): string => (said.command === 'say' ? String(said.args?.words ?? '') : (said.words ?? '')).trim()

/** What a group says when it is met: how to begin, with one example of each first thing. */
export const welcome = (groupName?: string, addedBy?: string): Reply =>
  reply(
    welcomeCard({
      ...(groupName ? { groupName } : {}),
      ...(addedBy ? { addedBy } : {}),
      examples: ['area', 'action', 'decision', 'actions'].flatMap((name) => commandNamed(name)?.examples.slice(0, 1) ?? []),
    }),
  )

const help = (): Reply => reply(helpCard(commands.filter((each) => each.examples.length > 0)))

/** Help is answered everywhere (a rule of Teams' store); anything else wants a group. */
const withoutGroup = (said: Said): Reply => {
  const pressed = said.command !== undefined && said.command !== 'say'
  if (pressed ? said.command === 'help' : /^(help|hi|hello|hey|\?)?$/i.test(typed(said))) return help()
  return said.chat.kind === 'personal'
    ? refuse('I do not know which group you minute for. Add me to its meeting chat and say something to me there; then it works here too.')
    : refuse(
        'This chat has no group yet. Whoever organises the meeting says: start DAG036 8 May 2027 10:00 (the letters become the group’s code).',
      )
}

const NOT_YOURS = refuse('Whoever organises this meeting, or added me, says the first start; they can name other secretaries in settings.')

/** Before a group is known: which one is meant, and how a chat gets one. */
export const createDoorstep = (
  ports: Ports,
  queueOf: (groupId: string) => GroupQueue,
  load: (groupId: string) => Promise<Base | undefined>,
) => {
  const { store, directory } = ports
  const moveGroup = createMoveGroup({ store, directory, queueOf })

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
    const code = /^(?:use|group)\s+(\S{1,12})$/i.exec(typed(said))?.[1]?.toUpperCase()
    if (!code || said.chat.kind !== 'personal') return undefined
    const groupId = await directory.groupOfCode(said.by.tenantId, code)
    const person = await directory.person(said.by.id)
    if (!groupId || !person?.groups.includes(groupId)) return refuse(`I do not see you in a group ${code}.`)
    await directory.prefer(said.by.id, groupId)
    return reply({ text: `✓ What you say here is for ${code} now.` })
  }

  const give = async (base: Base, code: string, said: Said): Promise<boolean> => {
    const number = base.group.event + 1
    const { kind } = await store.save({
      group: { ...base.group, event: number },
      etag: base.etag,
      changes: [{ kind: 'settings', settings: { ...base.settings, code, name: code, title: code } }],
      events: [{ number, at: said.at, by: { id: said.by.id, name: said.by.name }, command: 'settings', after: `code ${code}` }],
      said: [],
    })
    await queueOf(base.group.id).reload()
    return kind === 'saved'
  }

  /** Whoever added the app may be known by their channel id alone; the organizer may have changed since. */
  const mayBegin = async ({ settings }: Base, { by, chat }: Said): Promise<boolean> => {
    const ids = [by.id, ...(by.channelUserId ? [personId(by.tenantId, undefined, by.channelUserId)] : [])]
    if (ids.some((id) => settings.secretaries.includes(id))) return true
    const organizer = await ports.roster.organizer(chat.address, chat.meetingId).catch(() => undefined)
    return organizer?.id === by.id
  }

  /** A group begun at the operator's terminal (last month's report imported, say) comes to meet in its chat with its first start there. */
  const adopted = async ({ by, chat, at }: Said, code: string): Promise<string | undefined> => {
    const groupId = await directory.groupOfCode(chat.address.tenantId, code)
    const base = groupId ? await queueOf(groupId).reload() : undefined
    // Anybody can make a chat: only whom the operator named as secretary takes the register with them.
    if (!base || !isTerminal(base.settings.chat) || !base.settings.secretaries.includes(by.id)) return undefined
    const number = base.group.event + 1
    const saved = await store.save({
      group: { ...base.group, event: number },
      etag: base.etag,
      changes: [{ kind: 'settings', settings: { ...base.settings, chat: chat.address } }],
      events: [{ number, at, by: { id: by.id, name: by.name }, command: 'settings', after: 'meets in this chat' }],
      said: [],
    })
    await queueOf(base.group.id).reload()
    if (saved.kind !== 'saved') return undefined
    await directory.adopt(chat.address, base.group.id)
    return base.group.id
  }

  /** A chat without a group gets one with its first `start DAG036 …`, said by whoever organises it or added the app. */
  const named = async (said: Said, groupId: string): Promise<Reply | undefined> => {
    const base = await queueOf(groupId).current()
    if (!base) return withoutGroup(said)
    if (base.settings.code) return undefined
    const code = codeIn(typed(said))
    if (!code) return withoutGroup(said)
    if (!(await mayBegin(base, said))) return NOT_YOURS
    const bound = await directory.bind(said.chat.address, groupId, code)
    if (bound === 'code taken' && (await adopted(said, code))) return undefined
    if (bound !== 'bound')
      return refuse(
        `${code} meets in another chat of your organisation, or was begun at the operator’s terminal by somebody else. Choose another code, or ask its secretary or the operator.`,
      )
    return (await give(base, code, said)) ? undefined : named(said, groupId)
  }

  /** We were never told of the installation (it may have come while we were down): the organizer, and nobody else, makes up for it. */
  const founded = async (said: Said): Promise<string | Reply | undefined> => {
    if (said.chat.kind !== 'group' || !codeIn(typed(said))) return undefined
    const { address, meetingId } = said.chat
    const organizer = await ports.roster.organizer(address, meetingId)
    if (!organizer)
      return refuse('I cannot see who organises this meeting, so nobody can begin. Remove me from this chat and add me again.')
    if (organizer.id !== said.by.id) return NOT_YOURS
    await foundGroup(ports, randomUUID(), { code: '', tenantId: address.tenantId, secretaries: [organizer.id] }, address, said.at)
    return directory.groupOfChat(address)
  }

  /** The group that is meant, or the answer of the doorstep itself. */
  return async (said: Said): Promise<{ groupId: string } | { answer: Reply }> => {
    const used = (await use(said)) ?? (await moveGroup(said, typed(said)))
    if (used) return { answer: used }
    const place = await placeOf(ports, said, load)
    if ('unknown' in place)
      return { answer: refuse('That button belongs to no group that I know. Say what you want in words, or say help.') }
    const born = 'none' in place ? await founded(said) : undefined
    if (typeof born === 'object') return { answer: born }
    if ('none' in place && !born) return { answer: withoutGroup(said) }
    if ('several' in place) return { answer: await choose(place.several) }
    const found = 'groupId' in place ? place.groupId : (born ?? '')
    const ofChat = said.groupId || said.chat.kind !== 'group' ? undefined : await groupHere({ directory, queueOf }, said.chat.address)
    const groupId = ofChat ?? found
    const before = await load(groupId)
    const answer = await named(said, groupId)
    if (answer) return { answer }
    // A nameless group may have made way for the one of that code.
    return { groupId: before?.settings.code ? groupId : ((await directory.groupOfChat(said.chat.address)) ?? groupId) }
  }
}
