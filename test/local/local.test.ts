import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { TableClient } from '@azure/data-tables'
import { CannotStart, type Local, type LocalOptions, localGroup, localOptions, localPeople, startLocal } from '../../src/local'
import { freePort } from './free-port'
import { type Heard, stubBot } from './stub-bot'

type Bot = Awaited<ReturnType<typeof stubBot>>

let folder: string
let options: LocalOptions
let local: Local | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dag-local-'))
  const [botPort, tablePort, pagePort] = [await freePort(), await freePort(), await freePort()]
  options = { ...localOptions(process.env, process.platform), botPort, tablePort, pagePort, folder, openBrowser: false }
})

afterEach(async () => {
  await local?.stop()
  local = undefined
  await rm(folder, { recursive: true, force: true })
})

/** The bot stands in: it is started where the real one would be, once there is a storage. */
const start = async (): Promise<{ bot: Bot; connection: string }> => {
  const given: { bot: Bot; connection: string }[] = []
  local = await startLocal(options, async (connection) => {
    const bot = await stubBot(options.botPort)
    given.push({ bot, connection })
    return bot
  })
  const [first] = given
  if (!first) throw new Error('the bot was not started')
  return first
}

const post = (path: string, body: object): Promise<Response> =>
  fetch(`http://127.0.0.1:${options.pagePort}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const typed = (text: string, conversation: string, mentions: object[] = []) =>
  post(`/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
    from: { id: localGroup.secretary.channelUserId },
    text,
    textFormat: 'plain',
    mentions,
  })

const answers = async (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  )

it('starts all three, ends all three, and keeps the record for next time', async () => {
  const table = (connection: string) => TableClient.fromConnectionString(connection, 'register', { allowInsecureConnection: true })
  const first = await start()
  const addresses = [local?.page ?? '', local?.tables ?? '']
  expect(await Promise.all(addresses.map(answers))).toEqual([true, true])
  await table(first.connection).createTable()
  await table(first.connection).createEntity({ partitionKey: 'g', rowKey: 'group', next: 36 })
  await local?.stop()
  expect(await Promise.all([...addresses, `http://127.0.0.1:${options.botPort}`].map(answers))).toEqual([false, false, false])
  const second = await start()
  expect(await table(second.connection).getEntity('g', 'group')).toMatchObject({ next: 36 })
})

const outside = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find((one) => one.family === 'IPv4' && !one.internal)?.address

it('brings what is typed to the bot, in a meeting of people with the roles a group needs, on this machine alone', async () => {
  const { bot } = await start()
  const mention = `<at>${localGroup.bot.name}</at>`
  await typed(`${mention} help`, localGroup.chat.id, [{ mentioned: { id: localGroup.bot.id }, text: mention }])
  expect(await bot.next()).toMatchObject<Partial<Heard>>({
    type: 'message',
    channelId: 'msteams',
    text: '<at>DAG Scribe</at> help',
    serviceUrl: `http://127.0.0.1:${options.pagePort}/_connector`,
    from: { id: '29:fraser-mathieson', name: 'Fraser Mathieson', aadObjectId: localGroup.secretary.objectId },
    recipient: localGroup.bot,
    conversation: { isGroup: true, conversationType: 'groupChat', tenantId: localGroup.tenantId, id: localGroup.chat.id },
    channelData: { tenant: { id: localGroup.tenantId } },
  })
  // In private no mention is needed.
  await typed('help', localGroup.personalChat.id)
  expect(await bot.next()).toMatchObject({ text: 'help', conversation: { conversationType: 'personal', id: localGroup.personalChat.id } })

  const chat = encodeURIComponent(localGroup.chat.id)
  const response = await fetch(`${local?.page}/_connector/v3/conversations/${chat}/pagedmembers`)
  const { members } = (await response.json()) as { members: { name: string; aadObjectId: string }[] }
  const byName = (a: string[], b: string[]): number => String(a).localeCompare(String(b))
  expect(members.map(({ name, aadObjectId }) => [name, aadObjectId]).sort(byName)).toEqual(
    localPeople()
      .map(({ name, objectId }) => [name, objectId])
      .sort(byName),
  )
  expect(localPeople().map(({ role }) => role)).toEqual([
    'PMO Governance Lead',
    'Chair',
    'Elexon Representative',
    'Small Supplier Representative',
    'DNO Representative',
    'Design Lead',
  ])

  const ports = [options.pagePort, options.tablePort]
  // A machine without a network has no outer address to be reached at: its loopback alias stands in.
  expect(await Promise.all(ports.map((port) => answers(`http://${outside ?? '127.0.0.2'}:${port}/`)))).toEqual([false, false])
})

describe('a port that is taken', () => {
  const blockers: Server[] = []
  const take = async (port: number): Promise<void> => {
    const blocker = createServer()
    blockers.push(blocker)
    await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve))
  }
  afterEach(async () => {
    for (const blocker of blockers.splice(0)) await new Promise((resolve) => blocker.close(resolve))
  })

  const refusal = async (): Promise<readonly string[]> => {
    const error: unknown = await startLocal(options, () => Promise.reject(new Error('the bot was started'))).catch((thrown) => thrown)
    return error instanceof CannotStart ? error.lines : [String(error)]
  }

  it.each([
    ['botPort', 'the bot', 'PORT'],
    ['tablePort', 'the table storage', 'TABLE_PORT'],
    ['pagePort', 'the Teams-like page', 'PAGE_PORT'],
  ] as const)('%s: says which, and what to do, before anything is started', async (which, what, variable) => {
    await take(options[which])
    const lines = await refusal()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`Port ${options[which]}, meant for ${what}, is in use`)
    expect(lines[0]).toContain(`${variable}=${options[which] + 1} npm start`)
  })

  it('names every one of them at once', async () => {
    for (const port of [options.botPort, options.pagePort]) await take(port)
    expect(await refusal()).toHaveLength(2)
  })

  it('is also one given twice, or no port at all', async () => {
    options = { ...options, tablePort: options.botPort, pagePort: localOptions({ PAGE_PORT: 'many' }, 'linux').pagePort }
    expect(await refusal()).toEqual([
      `TABLE_PORT and PORT are both ${options.botPort}. Give them different numbers.`,
      'PAGE_PORT is not a port number. Give one between 1 and 65535.',
    ])
  })
})

it('leaves nothing running when the bot cannot start', async () => {
  await expect(startLocal(options, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await answers(`http://127.0.0.1:${options.tablePort}`)).toBe(false)
})
