import { type Bot, createBot } from '../../src/bot'
import { foundGroup } from '../../src/bot/found-group'
import { printReply } from '../../src/cli/print-reply'
import type { ChatAddress } from '../../src/domain/group'
import type { Person } from '../../src/domain/person'
import type { Reply } from '../../src/domain/reply'
import type { Chat } from '../../src/domain/said'
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
const person = (name: string): Person => ({ id: `aad:${tenantId}/${name}`, name, tenantId })

/** Letters alone: a group's code. */
const codeOf = (n: number): string => `G${'ABCDEFGHIJKLMNOPQRST'[n]}`
const SECRETS = Array.from({ length: 20 }, (_, n) => `zebra${n}zebra`)
const everyone = person('Three Groups')

interface Stage {
  bot: Bot
  say(by: Person, words: string, chat: Chat): Promise<Reply>
  chat(n: number): Chat
  secretary(n: number): Person
}

/** The same bot in twenty chats: a secretary and a member of its own in each, and one person in the first three. */
const twentyChats = async (): Promise<Stage> => {
  const store = createMemoryStore()
  const directory = createMemoryDirectory()
  const chat = (n: number): Chat => ({ kind: 'group', address: address(`19:chat${n}`) })
  const secretary = (n: number): Person => person(`Secretary ${n}`)
  const bot = createBot({
    store,
    directory,
    roster: {
      members: async ({ conversationId }) => {
        const n = Number(/\d+$/.exec(conversationId)?.[0])
        return [secretary(n), person(`Member ${n}`), ...(n < 3 ? [everyone] : [])]
      },
      organizer: async () => undefined,
    },
    log: { info: () => undefined, warn: () => undefined, error: (fields) => Promise.reject(fields) },
    pause: async () => undefined,
  })
  let count = 0
  const say: Stage['say'] = (by, words, where) => {
    count += 1
    const at = new Date(Date.parse('2024-04-10T09:00:00Z') + count * 1000).toISOString()
    return bot.hear({ id: `said-${count}`, by, at, chat: where, words, mentions: [] })
  }
  await Promise.all(
    SECRETS.map(async (secret, n) => {
      const given = { code: codeOf(n), tenantId, secretaries: [secretary(n).id] }
      await foundGroup({ store, directory }, `group-${n}`, given, chat(n).address, '2024-01-01T00:00:00.000Z')
      for (const words of [
        `start ${codeOf(n)}001 10 April 2024`,
        `area about ${secret}`,
        `action Three Groups to settle ${secret} by 8 May 2024`,
        `decision The Chair approves ${secret}`,
      ])
        expect((await say(secretary(n), words, chat(n))).refused).toBeUndefined()
    }),
  )
  return { bot, say, chat, secretary }
}

const secretsIn = (answer: Reply): string[] => SECRETS.filter((secret) => JSON.stringify(answer).includes(secret))
const privately = (by: Person): Chat => ({ kind: 'personal', address: address(`a:${by.name}`) })

test('twenty groups at once: each numbers from one, and no answer tells anything of another', async () => {
  const { say, chat, secretary } = await twentyChats()
  await Promise.all(
    SECRETS.map(async (secret, n) => {
      for (const words of ['actions', 'decisions', 'find zebra', 'agenda', 'check', 'report', 'review', `${codeOf(n)}1-01`, 'my actions']) {
        const told = secretsIn(await say(secretary(n), words, chat(n)))
        expect([words, told]).toEqual([words, told.length > 0 ? [secret] : []])
      }
      expect(printReply(await say(secretary(n), `${codeOf(n)}1-01`, chat(n)))).toContain(secret)
    }),
  )
})

test('another group’s references, ids and codes reach nothing', async () => {
  const { bot, say, chat, secretary } = await twentyChats()
  for (const words of [`${codeOf(5)}1-01`, `close ${codeOf(5)}1-01`, `history ${codeOf(5)}1-01`, `redact ${codeOf(5)}1-01 because I can`]) {
    const answer = await say(secretary(4), words, chat(4))
    expect([words, secretsIn(answer)]).toEqual([words, []])
  }
  for (const command of ['actions', 'decisions', 'find', 'check', 'report', 'agenda', 'settings', 'end', 'look up'])
    for (const where of [chat(4), privately(secretary(4))]) {
      const said = { id: `${command} ${where.kind}`, by: secretary(4), at: '2024-04-10T12:00:00.000Z', chat: where, mentions: [] }
      const answer = await bot.hear({ ...said, command, args: { words: 'zebra' }, groupId: 'group-5' })
      expect([command, answer.refused, secretsIn(answer)]).toEqual([command, true, []])
    }
  expect((await say(secretary(4), `use ${codeOf(5)}`, privately(secretary(4)))).refused).toBe(true)
})

test('a person in three groups is asked which, sees the one they chose, and no other group', async () => {
  const { say, chat } = await twentyChats()
  for (const n of [0, 1, 2]) await say(everyone, 'help', chat(n))
  const mine = privately(everyone)
  const asked = await say(everyone, 'actions', mine)
  expect([asked.refused, secretsIn(asked)]).toEqual([true, []])
  expect(printReply(asked)).toMatch(/GA[\s\S]*GB[\s\S]*GC/)
  expect(printReply(asked)).not.toContain('GD')
  for (const n of [1, 0, 2]) {
    await say(everyone, `use ${codeOf(n)}`, mine)
    expect(secretsIn(await say(everyone, 'actions', mine))).toEqual([SECRETS[n]])
  }
  expect((await say(everyone, `use ${codeOf(7)}`, mine)).refused).toBe(true)
})
