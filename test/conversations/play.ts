import { type Bot, createBot } from '../../src/bot'
import { foundGroup } from '../../src/bot/found-group'
import { printReply } from '../../src/cli/print-reply'
import { TranscriptClock, transcriptLine } from '../../src/cli/transcript'
import { wholeLines } from '../../src/cli/whole-lines'
import type { ChatAddress } from '../../src/domain/group'
import type { Person } from '../../src/domain/person'
import type { Message, Reply } from '../../src/domain/reply'
import type { Said } from '../../src/domain/said'
import { createMemoryDirectory } from '../../src/storage/memory-directory'
import { createMemoryStore } from '../../src/storage/memory-store'

const tenantId = 'tenant-1'
const address = (conversationId: string): ChatAddress => ({
  tenantId,
  conversationId,
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
})
const meetingChat = address('19:meeting_test@thread.v2')
const chatOf = (code: string): ChatAddress => (code === 'DAG' ? meetingChat : address(`19:meeting_${code}@thread.v2`))

const personNamed = (name: string): Person => {
  const key = name.toLowerCase().replace(/\W+/g, '-')
  return { id: `aad:${tenantId}/${key}`, objectId: key, channelUserId: `29:${key}`, name, tenantId }
}

/** Of a group: the one being played is DAG; `of PSG` names another's. */
interface Cast {
  secretary: string[]
  chair: string[]
  member: string[]
}

interface Press {
  title: string
  data: { command: string; groupId?: string; args: Record<string, unknown> }
}

type Json = { [key: string]: unknown }

/** Values of a card's inputs as it stands: what a client sends when nothing is changed. */
const inputsOf = (node: unknown): Record<string, unknown> => {
  if (Array.isArray(node)) return Object.assign({}, ...node.map(inputsOf))
  if (typeof node !== 'object' || node === null) return {}
  const { type, id, value } = node as Json
  const own = typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' ? { [id]: value ?? '' } : {}
  return Object.assign(own, ...Object.entries(node).map(([key, each]) => (key === 'fallback' || key === 'data' ? {} : inputsOf(each))))
}

/** A card's buttons by title (and by tooltip, which names the item), with the inputs they send. */
const buttonsOf = (node: unknown, card: unknown = node): Press[] => {
  if (Array.isArray(node)) return node.flatMap((each) => buttonsOf(each, card))
  if (typeof node !== 'object' || node === null) return []
  const { type, title, tooltip, data, associatedInputs } = node as Json
  const inner = Object.entries(node).flatMap(([key, each]) => (key === 'fallback' ? [] : buttonsOf(each, card)))
  if (type !== 'Action.Execute') return inner
  const carried = data as Press['data']
  const said = { ...carried, args: { ...carried.args, ...(associatedInputs === 'none' ? {} : inputsOf(card)) } }
  return [...[title, tooltip].flatMap((name) => (typeof name === 'string' ? [{ title: name, data: said }] : [])), ...inner]
}

/** A hand-written conversation and what came of it: each said line with what the bot printed. */
export interface Played {
  line: string
  expected: string[]
  printed: string[]
}

/**
 * Plays a transcript against the real bot on the in-memory store.
 * `@secretary`, `@chair`, `@member` name people; `Name (privately)>` speaks in the personal chat; `Name> [Complete]` presses the
 * newest button of that name; `Name (in PSG)>` speaks in the chat of another group, whose people are named `@secretary of PSG Name`; `bot>` lines are what must have been said, in order, as parts of lines.
 */
export const play = async (text: string): Promise<Played[]> => {
  const casts: Record<string, Cast> = { DAG: { secretary: [], chair: [], member: [] } }
  const store = createMemoryStore()
  const directory = createMemoryDirectory()
  const codeAt = ({ conversationId }: ChatAddress): string =>
    Object.keys(casts).find((code) => chatOf(code).conversationId === conversationId) ?? 'DAG'
  const peopleOf = ({ secretary, chair, member }: Cast): Person[] => [...secretary, ...chair, ...member].map(personNamed)
  const bot: Bot = createBot({
    store,
    directory,
    roster: { members: async (chat) => peopleOf(casts[codeAt(chat)] as Cast), organizer: async () => undefined },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (fields) =>
        void process.stderr.write(
          `${JSON.stringify(fields, Object.getOwnPropertyNames((fields as { err?: Error }).err ?? {}))}\n${(fields as { err?: Error }).err?.stack}\n`,
        ),
    },
    pause: async () => undefined,
  })
  const played: Played[] = []
  const shown: Message[] = []
  let ready: Promise<unknown> | undefined
  const clock = new TranscriptClock('Europe/London', () => new Date('2024-04-10T09:00:00Z'), undefined)
  let index = -1
  for await (const line of wholeLines(text.split('\n'))) {
    index += line.split('\n').length
    const role = /^@(secretary|chair|member)\s+(?:of ([A-Z]+) )?(.+)$/.exec(line)
    if (role) {
      const of = role[2] ?? 'DAG'
      casts[of] ??= { secretary: [], chair: [], member: [] }
      casts[of][role[1] as keyof Cast].push(String(role[3]).trim())
      continue
    }
    if (line.startsWith('bot>')) {
      played.at(-1)?.expected.push(line.slice(4).trim())
      continue
    }
    const spoken = transcriptLine(line, '')
    if (!spoken) continue
    ready ??= Promise.all(
      Object.entries(casts).map(async ([code, cast], n) => {
        const [chat, people] = [chatOf(code), peopleOf(cast)]
        const given = {
          code,
          tenantId,
          secretaries: cast.secretary.map((name) => personNamed(name).id),
          chairs: cast.chair.map((name) => personNamed(name).id),
          people: people.map(({ name, id }) => ({ name, id })),
        }
        await foundGroup({ store, directory }, `group-${n + 1}`, given, chat, '2024-01-01T00:00:00.000Z')
        for (const { id, name } of people) await directory.remember({ ...chat, personId: id, name }, `group-${n + 1}`)
      }),
    )
    await ready
    const privately = spoken.name.endsWith('(privately)')
    const [, elsewhere = 'DAG'] = /\(in ([A-Z]+)\)$/.exec(spoken.name) ?? []
    const by = personNamed(spoken.name.replace(/\((?:privately|in [A-Z]+)\)$/, '').trim())
    const [, pressed, input, value] = /^\[([^|]+?)(?: \| (\w+)=(.*))?\]$/.exec(spoken.words) ?? []
    const button = shown
      .toReversed()
      .flatMap((message) => buttonsOf(message.card))
      .find(({ title }) => title === pressed)
    if (pressed && !button) throw new Error(`line ${index + 1}: no card shows a button “${pressed}”`)
    const data = pressed ? button?.data : undefined
    const args = { ...data?.args, ...(input ? { [input]: value } : {}) }
    const said: Said = {
      id: `said-${index}`,
      by,
      at: clock.at(spoken),
      chat: privately ? { kind: 'personal', address: address(`a:${by.id}`) } : { kind: 'group', address: chatOf(elsewhere) },
      mentions: [],
      source: { conversationId: meetingChat.conversationId, activityId: `said-${index}` },
      ...(data ? { command: data.command, args, ...(data.groupId ? { groupId: data.groupId } : {}) } : { words: spoken.words }),
    }
    const heard: Reply = await bot.hear(said)
    const looked = heard.captured ? await bot.secondLook(heard.captured, said.chat) : undefined
    // What a second look finds is shown on the card that stands there.
    const answer: Reply = looked
      ? { ...heard, here: [...heard.here, ...looked.here], toGroup: [...heard.toGroup, ...looked.toGroup] }
      : heard
    // Drawn again where they stand, once the answer is on its way.
    const drawn = await Promise.all((answer.refresh ?? []).map(({ groupId, ref }) => bot.cardOf(groupId, ref, said.at)))
    shown.push(...drawn.flatMap((message) => message ?? []))
    shown.push(...answer.toGroup.map(({ message }) => message), ...answer.privately, ...answer.here)
    played.push({
      line: `${index + 1}: ${line}`,
      expected: [],
      printed: [printReply(answer), ...(answer.toPeople ?? []).map(({ message }) => message.text)]
        .join('\n')
        .split('\n')
        .map((each) => each.replace(/^bot> ?/, '').trim()),
    })
  }
  return played
}
