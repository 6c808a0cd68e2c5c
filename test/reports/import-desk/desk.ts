import { createBot } from '../../../src/bot'
import { foundGroup } from '../../../src/bot/found-group'
import type { ChatAddress } from '../../../src/domain/group'
import type { Person } from '../../../src/domain/person'
import type { Reply } from '../../../src/domain/reply'
import type { Said } from '../../../src/domain/said'
import type { Facts, Need } from '../../../src/ports'
import { createImportDesk } from '../../../src/reports/import-desk/import-desk'
import { importReport } from '../../../src/reports/importing/import-report'
import { createMemoryTables } from '../../../src/storage/memory-tables'
import { createTableDirectory } from '../../../src/storage/table-directory'
import { createTableHeldImports } from '../../../src/storage/table-held-imports'
import { createTableStore } from '../../../src/storage/table-store'

const tenantId = 'tenant-1'
const address = (conversationId: string): ChatAddress => ({
  tenantId,
  conversationId,
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
})
const person = (name: string): Person => ({ id: `aad:tenant-1/${name.toLowerCase().replace(' ', '-')}`, name, tenantId })

export const people = { secretary: person('Priya Nandakumar'), member: person('Una Marsh'), stranger: person('Zoe Stranger') }
export type Who = keyof typeof people

/** A desk over tables in memory, two instances of it, and a bot behind: what people send and press in their private chats. */
export const openDesk = async (code?: string) => {
  const tables = createMemoryTables()
  const store = createTableStore(tables, () => '2025-05-20T09:00:00.000Z')
  const directory = createTableDirectory(tables)
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => Promise.reject((fields as { err?: unknown }).err) }
  const roster = { members: async () => [people.secretary, people.member], organizer: async () => undefined }
  if (code)
    await foundGroup(
      { store, directory },
      'g1',
      { code, tenantId, secretaries: [people.secretary.id] },
      address('19:meeting@thread.v2'),
      '2025-01-01T00:00:00.000Z',
    )
  const files = new Map<string, Buffer>()
  const instance = () => {
    const bot = createBot({ store, directory, roster, log, pause: async () => undefined })
    const desk = createImportDesk({
      store,
      directory,
      roster,
      log,
      held: createTableHeldImports(tables),
      read: importReport,
      fetch: async (name) => files.get(name) ?? Buffer.alloc(0),
      cardOf: bot.cardOf,
    })
    return (said: Said): Promise<Reply> => desk(said) ?? bot.hear(said)
  }
  const instances = [instance(), instance()]
  let count = 0
  const hear = (who: Who, more: Partial<Said>, on = 0): Promise<Reply> => {
    count += 1
    const at = new Date(Date.parse('2025-05-20T09:00:00Z') + count * 1000).toISOString()
    const said: Said = {
      id: `s${count}`,
      by: people[who],
      at,
      chat: { kind: 'personal', address: address(`a:${who}`) },
      mentions: [],
      ...more,
    }
    return (instances[on] ?? instance())(said)
  }
  const groupId = async (of: string): Promise<string> => (await directory.groupOfCode(tenantId, of)) ?? ''
  return {
    say: (who: Who, words: string) => hear(who, { words }),
    send: (who: Who, name: string, bytes: Buffer | string) => {
      files.set(name, Buffer.from(bytes))
      return hear(who, { words: '', files: [{ name, address: `https://contoso-my.sharepoint.com/${name}` }] })
    },
    /** Presses the button of that title on the first card of an answer, its inputs filled in. */
    press: (who: Who, answer: Reply, title: string, inputs: object = {}, on = 0) => {
      const data = buttonData(answer.here[0]?.card, title)
      const { args, ...rest } = data
      return hear(who, { ...rest, args: { ...args, ...inputs } }, on)
    },
    later: (ms: number) => {
      count += ms / 1000
    },
    groupId,
    read: async (of: string, ...needs: Need[]): Promise<Facts> => store.read(await groupId(of), needs),
    base: async (of: string) => store.load(await groupId(of)),
    tables,
  }
}

interface Data {
  command: string
  groupId?: string
  args: Record<string, unknown>
}

const find = (card: unknown, title: string): Data | undefined => {
  if (Array.isArray(card)) return card.map((one) => find(one, title)).find(Boolean)
  if (typeof card !== 'object' || card === null) return undefined
  const one = card as { type?: string; title?: string; data?: Data }
  if (one.type === 'Action.Execute' && one.title?.startsWith(title)) return one.data
  return find(Object.values(card), title)
}

const buttonData = (card: unknown, title: string): Data => {
  const data = find(card, title)
  if (!data) throw new Error(`no button “${title}”`)
  return data
}

export const words = (answer: Reply): string => answer.here.map((one) => one.text).join('\n')
