import { type Bot, createBot } from '../../src/bot'
import { foundGroup } from '../../src/bot/found-group'
import { printReply } from '../../src/cli/print-reply'
import type { ChatAddress } from '../../src/domain/group'
import type { Person } from '../../src/domain/person'
import type { Message, Reply } from '../../src/domain/reply'
import type { Said } from '../../src/domain/said'
import type { Facts, Need, Store } from '../../src/ports'
import { createMemoryDirectory } from '../../src/storage/memory-directory'
import { createMemoryStore } from '../../src/storage/memory-store'
import { createMemoryTables } from '../../src/storage/memory-tables'

const person = (name: string, tenantId = 't'): Person => ({
  id: `aad:${tenantId}/${name.toLowerCase().replace(/\W/g, '-')}`,
  name,
  tenantId,
})

/** DAG and PSG of one tenant, and a PAB of another, each in its own chat, with one bot before them. */
export const chats = {
  DAG: { tenantId: 't', secretary: person('Fraser Mathieson'), member: person('Chris Day') },
  PSG: { tenantId: 't', secretary: person('Priya Nandakumar'), member: person('Sam Orton') },
  PAB: { tenantId: 'u', secretary: person('Pat Abel', 'u'), member: person('Mo Bell', 'u') },
}
export type Code = keyof typeof chats

const addressOf = (code: Code): ChatAddress => ({
  tenantId: chats[code].tenantId,
  conversationId: `19:meeting_${code}@thread.v2`,
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
})

export interface Groups {
  /** -> the reply; what goes to other chats is in `toGroup` with their address. */
  say(code: Code, words: string, who?: 'secretary' | 'member'): Promise<Reply>
  press(code: Code, command: string, args: Record<string, unknown>, who?: 'secretary' | 'member'): Promise<Reply>
  read(code: Code, ...needs: Need[]): Promise<Facts>
  store: Store
}

/** `over`: what stands between the bot and its register. */
export const threeGroups = async (over: (store: Store) => Store = (store) => store): Promise<Groups> => {
  const tables = createMemoryTables()
  const store = over(createMemoryStore(undefined, tables))
  const directory = createMemoryDirectory(tables)
  for (const [code, { secretary, tenantId }] of Object.entries(chats))
    await foundGroup(
      { store, directory },
      code,
      { code, tenantId, secretaries: [secretary.id] },
      addressOf(code as Code),
      '2024-01-01T00:00:00.000Z',
    )
  const bot: Bot = createBot({
    store,
    directory,
    roster: {
      members: async ({ conversationId }) =>
        Object.entries(chats).flatMap(([code, { secretary, member }]) =>
          addressOf(code as Code).conversationId === conversationId ? [secretary, member] : [],
        ),
      organizer: async () => undefined,
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    pause: async () => undefined,
  })
  let count = 0
  const hear = (code: Code, who: 'secretary' | 'member', more: Partial<Said>): Promise<Reply> => {
    count += 1
    const at = new Date(Date.parse('2024-04-10T09:00:00Z') + count * 1000).toISOString()
    return bot.hear({ id: `s${count}`, by: chats[code][who], at, chat: { kind: 'group', address: addressOf(code) }, mentions: [], ...more })
  }
  return {
    store,
    say: (code, words, who = 'secretary') => hear(code, who, { words }),
    press: (code, command, args, who = 'secretary') => hear(code, who, { command, args, groupId: code }),
    read: (code, ...needs) => store.read(code, needs),
  }
}

/** What comes to stand in a group's chat by this answer. */
export const shownIn = (code: Code, reply: Reply): Message[] =>
  reply.toGroup.flatMap(({ chat, message }) => (chat?.conversationId === addressOf(code).conversationId ? [message] : []))

export const said = (reply: Reply): string => printReply(reply)
