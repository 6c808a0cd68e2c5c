import type { ChatAddress, PersonAddress } from '../domain/group'
import type { Directory } from '../ports'
import { pack, unpack } from './packed'
import { hashed, keyPart } from './row-keys'
import type { Operation, Row, Table } from './table'

/** Entries an instance remembers of each kind: a chat is one tenth of a kilobyte. */
const rememberedAtMost = 20_000

const keep = <T>(map: Map<string, T>, key: string, value: T): void => {
  if (map.size >= rememberedAtMost) map.clear()
  map.set(key, value)
}

/** Both of a chat's rows stand in its tenant's partition, so that binding is one transaction. */
const tenant = (tenantId: string): string => `tenant|${keyPart(tenantId.toLowerCase())}`
const chatKey = (chat: ChatAddress): string => `chat|${hashed(chat.conversationId)}`
const codeKey = (code: string): string => `code|${hashed(code.trim().toUpperCase())}`
const groupPrefix = 'group|'

/** What is kept when somebody is heard in a group's chat whose private conversation is known: only what that chat knows better. */
const merged = (known: PersonAddress | undefined, heard: PersonAddress): PersonAddress => {
  if (!known?.personal || heard.personal) return { ...(known?.state && !heard.personal ? { state: known.state } : {}), ...heard }
  return { ...known, name: heard.name, serviceUrl: heard.serviceUrl, ...(heard.state ? { state: heard.state } : {}) }
}

/** Chats and people on tables `chats` (partition: tenant) and `people` (partition: a hash of the person's id). */
export const createTableDirectory = ({ chats, people }: { chats: Table; people: Table }): Directory => {
  /** A chat that has a group seldom gets another, so it is asked for once; those who want to know meanwhile wait for the same answer. */
  const groups = new Map<string, Promise<string | undefined>>()
  /** What was heard last of a person in a group: most of what is heard is no news. */
  const met = new Map<string, string>()

  const groupAt = (partition: string, key: string): Promise<string | undefined> => {
    const name = `${partition}\n${key}`
    const known = groups.get(name)
    if (known !== undefined) return known
    const asked = chats.get(partition, key).then((row) => (typeof row?.values.group === 'string' ? row.values.group : undefined))
    keep(groups, name, asked)
    // Not bound, or not told: ask again next time.
    const forget = (): void => void (groups.get(name) === asked && groups.delete(name))
    asked.then((group) => group ?? forget(), forget)
    return asked
  }

  const readPerson = async (personId: string) => {
    const rows = await people.range(hashed(personId), 'a', '~')
    const address = rows.find((row) => row.key === 'address')
    const bound = rows.find((row) => row.key === 'bound')?.values.group
    return {
      ...(address ? { address: unpack<PersonAddress>(address.values) } : {}),
      groups: rows.flatMap((row) => (row.key.startsWith(groupPrefix) ? [String(row.values.group)] : [])),
      ...(typeof bound === 'string' ? { bound } : {}),
      known: rows.length > 0,
    }
  }

  const write = async (table: Table, partition: string, operations: readonly Operation[]): Promise<void> => {
    const written = await table.commit(partition, operations)
    if (written.kind !== 'done') throw new Error('the directory could not be written', { cause: written })
  }

  return {
    groupOfChat(chat, afresh) {
      const [partition, key] = [tenant(chat.tenantId), chatKey(chat)]
      if (afresh) groups.delete(`${partition}\n${key}`)
      return groupAt(partition, key)
    },
    groupOfCode: (tenantId, code) => groupAt(tenant(tenantId), codeKey(code)),

    async bind(chat, groupId, code) {
      const partition = tenant(chat.tenantId)
      const [chatRow, codeRow] = [chatKey(chat), codeKey(code)]
      let cause: unknown
      for (let attempt = 0; attempt < 4; attempt++) {
        const [ofChat, ofCode] = await Promise.all([groupAt(partition, chatRow), groupAt(partition, codeRow)])
        if (ofCode && ofCode !== groupId) return 'code taken'
        if (ofChat && ofChat !== groupId) return 'chat taken'
        const missing = [...(ofChat ? [] : [chatRow]), ...(ofCode ? [] : [codeRow])]
        if (missing.length === 0) return 'bound'
        const operations = missing.map((key): Operation => ({ do: 'insert', key, values: { group: groupId } }))
        const written = await chats.commit(partition, operations)
        if (written.kind === 'done') return 'bound'
        // Somebody was quicker, or nobody knows: look again.
        cause = written
      }
      throw new Error(`group ${groupId} could not be bound to its chat`, { cause })
    },

    async adopt(chat, groupId) {
      const partition = tenant(chat.tenantId)
      await write(chats, partition, [{ do: 'put', key: chatKey(chat), values: { group: groupId } }])
      keep(groups, `${partition}\n${chatKey(chat)}`, Promise.resolve(groupId))
    },

    async remember(heard, groupId) {
      const { personId } = heard
      const memo = `${personId}\n${groupId ?? ''}`
      const text = [
        heard.name,
        heard.conversationId,
        heard.serviceUrl,
        heard.objectId,
        heard.channelUserId,
        heard.botId,
        heard.channelId,
      ].join('\n')
      // What is heard in private, and a delivery's state, may be news to what another instance wrote: those are always compared.
      const news = heard.personal || heard.state || met.get(memo) !== text
      if (!news) return
      const { address: known, groups: metIn } = await readPerson(personId)
      const address = merged(known, heard)
      const operations: Operation[] = []
      if (JSON.stringify(address) !== JSON.stringify(known)) operations.push({ do: 'put', key: 'address', values: pack(address) })
      if (groupId && !metIn.includes(groupId))
        operations.push({ do: 'put', key: `${groupPrefix}${keyPart(groupId)}`, values: { group: groupId } })
      if (operations.length > 0) await write(people, hashed(personId), operations)
      keep(met, memo, text)
    },

    async person(personId) {
      const { known, ...person } = await readPerson(personId)
      return known ? person : undefined
    },

    async forget(personId, groupId) {
      const partition = hashed(personId)
      const rows = await people.range(partition, 'a', '~')
      const isOf = ({ key, values }: Row): boolean => (key === 'bound' || key.startsWith(groupPrefix)) && values.group === groupId
      const left = rows.filter((row) => !isOf(row))
      const gone = left.some(({ key }) => key.startsWith(groupPrefix)) ? rows.filter(isOf) : rows
      // What is heard of them from now on is news.
      for (const memo of [...met.keys()]) if (memo.startsWith(`${personId}\n`)) met.delete(memo)
      if (gone.length > 0)
        await write(
          people,
          partition,
          gone.map(({ key }): Operation => ({ do: 'delete', key })),
        )
    },

    prefer: (personId, groupId) => write(people, hashed(personId), [{ do: 'put', key: 'bound', values: { group: groupId } }]),
  }
}
