import { createBot } from '../../src/bot'
import { foundGroup } from '../../src/bot/found-group'
import { printReply } from '../../src/cli/print-reply'
import { terminalChat } from '../../src/cli/say-at-terminal'
import type { Chat } from '../../src/domain/said'
import { createMemoryDirectory } from '../../src/storage/memory-directory'
import { createMemoryStore } from '../../src/storage/memory-store'

const tenantId = 'tenant-1'
const chat: Chat = {
  kind: 'group',
  address: {
    tenantId,
    conversationId: '19:meeting_new@thread.v2',
    serviceUrl: 'http://127.0.0.1:9',
    botId: '28:bot',
    channelId: 'msteams',
  },
}
const organizer = { id: 'aad:tenant-1/organizer', name: 'Fraser Mathieson', tenantId }
const stranger = { id: 'aad:tenant-1/stranger', name: 'Zoe Stranger', tenantId }

test('a group begun at the terminal, its report imported, comes to meet in its chat with the first start there', async () => {
  const store = createMemoryStore()
  const directory = createMemoryDirectory()
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const bot = createBot({
    store,
    directory,
    roster: { members: async () => [organizer, stranger], organizer: async () => organizer },
    log: quiet,
    pause: async () => undefined,
  })
  await foundGroup(
    { store, directory },
    'from-terminal',
    { code: 'DAG', tenantId, secretaries: [organizer.id] },
    terminalChat(tenantId, 'DAG').address,
    '2024-04-01T09:00:00.000Z',
  )
  const said = { at: '2024-04-10T09:00:00.000Z', mentions: [], chat }
  await bot.hear({
    ...said,
    id: '1',
    by: organizer,
    chat: terminalChat(tenantId, 'DAG'),
    groupId: 'from-terminal',
    words: 'settings next decision 99',
  })

  await bot.installed(chat, said.at, organizer)
  expect(printReply(await bot.hear({ ...said, id: '2', by: stranger, words: 'start DAG036' }))).toContain('organises this meeting')
  expect(printReply(await bot.hear({ ...said, id: '3', by: organizer, words: 'start DAG036' }))).toContain('DAG036 has started')
  expect(printReply(await bot.hear({ ...said, id: '4', by: organizer, words: 'decision The SRO approved CR046' }))).toContain('DAG-DEC99')
  expect(await directory.groupOfChat(chat.address)).toBe('from-terminal')
})
