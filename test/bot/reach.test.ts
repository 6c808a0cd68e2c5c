import { createReach } from '../../src/bot/reach'
import { createMemoryDirectory } from '../../src/storage/memory-directory'
import { newGroup, roles } from '../commands/group'

const address = (conversationId: string, serviceUrl = 'http://127.0.0.1:9') => ({
  tenantId: 'tenant-1',
  conversationId,
  serviceUrl,
  botId: '28:bot',
  channelId: 'msteams',
})
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

test('a chat that Teams reaches through another address is reached there from now on', async () => {
  const group = await newGroup()
  await group.say('secretary', 'start DAG035 10 April 2024 10:00-13:00')
  const chat = (await group.base()).settings.chat
  const moved = address(chat?.conversationId ?? '', 'https://smba.trafficmanager.net/uk/')
  await group.said('secretary', { words: 'note from elsewhere', chat: { kind: 'group', address: moved } })
  // The next thing said has its turn after the new address was kept.
  await group.said('secretary', { words: 'note again', chat: { kind: 'group', address: moved } })
  expect((await group.base()).settings.chat).toEqual(moved)
})

test('whoever blocked the bot, or had no app, is reachable again by writing or by adding the app; not by speaking in the chat', async () => {
  const directory = createMemoryDirectory()
  const reach = createReach({ directory, log })
  const by = roles.member
  const stateOf = async () => (await directory.person(by.id))?.address?.state
  const blocked = { ...address('a:1'), personal: true, personId: by.id, name: by.name, state: 'blocked' as const }
  await directory.remember(blocked)
  reach.heard({ by, chat: { kind: 'group', address: address('19:meeting') } }, 'group-1')
  await new Promise(setImmediate)
  expect(await stateOf()).toBe('blocked')
  reach.heard({ by, chat: { kind: 'personal', address: address('a:2', 'http://127.0.0.1:10') } }, undefined)
  await new Promise(setImmediate)
  expect((await directory.person(by.id))?.address).toMatchObject({
    state: 'reachable',
    conversationId: 'a:2',
    serviceUrl: 'http://127.0.0.1:10',
  })
})
