import type { Facts, Need } from '../../src/ports'
import { type ServeOptions, serve } from '../../src/serve'
import { accessOf } from '../../src/teams/create-teams'
import { UNPACED } from '../../src/teams/pacing'
import { type Azurite, startAzurite } from '../azurite'
import { FakeLog } from '../teams/stage'
import type { DoubleChat, Posted } from '../teams-double/chats'
import type { DoublePerson } from '../teams-double/people'
import { type Heard, TeamsDouble } from '../teams-double/teams-double'

type Served = Awaited<ReturnType<typeof serve>>

let born = 0
export const newPerson = (name: string, guest = false): DoublePerson => {
  born += 1
  return {
    id: `29:1${name.replace(/\W/g, '')}${born}`,
    name,
    objectId: `0000e2e0-0000-4000-8000-${String(born).padStart(12, '0')}`,
    ...(guest ? { guest: true } : {}),
  }
}

/** A meeting chat of its own, with people who are in no other: what one test does, no other test sees. */
export interface Cast {
  chat: DoubleChat
  code: string
  secretary: DoublePerson
  chair: DoublePerson
  member: DoublePerson
  outsider: DoublePerson
}

/** Two instances of the real bot behind real HTTP, one storage, and Teams' strict double in front. */
export interface Stage {
  teams: TeamsDouble
  azurite: Azurite
  instances: Served[]
  log: FakeLog
  /** A chat whose group exists: installed, and its first meeting (number 35) started by the organizer. */
  meeting(...also: DoublePerson[]): Promise<Cast>
  /** A chat with its people and nothing said. */
  cast(): Cast
  /** What follows is sent to this instance; 0 by default. */
  to(instance: number): void
  groupId(chat: DoubleChat): Promise<string>
  read(chat: DoubleChat, ...needs: Need[]): Promise<Facts>
  alive(): Promise<boolean>
  stop(): Promise<void>
}

export const setStage = async (count = 1, more: Partial<Pick<ServeOptions, 'sweeping'>> = {}): Promise<Stage> => {
  const azurite = await startAzurite()
  // How Teams' rate limits are met has tests of its own; here they would only make people wait.
  const teams = await TeamsDouble.start({ rateLimits: false })
  const { appId, tenantId } = teams
  const log = new FakeLog()
  const access = accessOf(
    {
      mode: 'teams',
      host: '0.0.0.0',
      port: 0,
      bot: { appId, tenantId, appType: 'SingleTenant', password: teams.tokens.secret },
      storage: { kind: 'connection string', connectionString: azurite.connectionString },
      allowedTenants: [tenantId],
      serviceHosts: [],
    },
    { issuer: teams.issuer(), serviceHosts: ['127.0.0.1'] },
  )
  const instances: Served[] = []
  for (let n = 0; n < count; n++)
    instances.push(await serve({ host: '127.0.0.1', port: 0, access, tables: azurite, log, sweeping: false, pacing: UNPACED, ...more }))
  const to = (instance: number): void => teams.connect(`${instances[instance]?.address}/api/messages`)
  to(0)

  const chatAddress = (chat: DoubleChat) => ({
    tenantId,
    conversationId: chat.id,
    serviceUrl: teams.serviceUrl,
    botId: `28:${appId}`,
    channelId: 'msteams',
  })
  const first = (): Served => {
    const [one] = instances
    if (!one) throw new Error('no instance')
    return one
  }
  const groupId = async (chat: DoubleChat): Promise<string> => {
    const found = await first().world.directory.groupOfChat(chatAddress(chat))
    if (!found) throw new Error('this chat has no group')
    return found
  }
  const cast = (): Cast => {
    const [secretary, chair, member] = [newPerson('Fraser Mathieson'), newPerson('Justin Andrews'), newPerson('Chris Day')]
    const chat = teams.group([secretary, chair, member], { organizer: secretary })
    const code = `G${[...String(born)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')}`
    return { chat, code, secretary, chair, member, outsider: newPerson('Zoe Stranger', true) }
  }
  return {
    teams,
    azurite,
    instances,
    log,
    to,
    cast,
    groupId,
    async meeting(...also) {
      const made = cast()
      made.chat.members.push(...also)
      await teams.install(made.secretary, made.chat)
      await teams.say(made.secretary, `start ${made.code}035 10 April 2027 10:00-13:00`, { chat: made.chat })
      const data = { command: 'settings', groupId: await groupId(made.chat), args: { chairs: made.chair.objectId } }
      await teams.send(made.secretary, made.chat, pressed(data))
      return made
    },
    read: async (chat, ...needs) => first().world.store.read(await groupId(chat), needs),
    alive: async () =>
      (await Promise.all(instances.map(async ({ address }) => (await fetch(`${address}/healthz`)).status === 200))).every(Boolean),
    async stop() {
      for (const instance of instances) await instance.stop()
      await teams.stop()
      await azurite.stop()
    },
  }
}

/** A press of an Action.Execute with this data, as Teams sends it. */
export const pressed = (data: unknown, replyToId?: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  ...(replyToId ? { replyToId } : {}),
  value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
})

/** All that a message shows, as one text: its words and its card. */
export const shown = ({ activity }: Posted): string => JSON.stringify([activity.text, activity.summary, activity.attachments])

/** What an invoke was answered with, as Teams would take it: a card, a toast or an error. */
export const answered = ({ body }: Heard): { type: string; value: unknown; text: string } => {
  const { type = '', value } = (body ?? {}) as { type?: string; value?: unknown }
  return { type: type.split('.').at(-1) ?? '', value, text: JSON.stringify(value) }
}

/** Messages that stand in a chat and show these words. */
export const messagesWith = (teams: TeamsDouble, chat: DoubleChat, words: string): Posted[] =>
  teams.posted(chat).filter((posted) => shown(posted).includes(words))

/** Those of them that are cards. */
export const cardsOf = (teams: TeamsDouble, chat: DoubleChat, words: string): Posted[] =>
  messagesWith(teams, chat, words).filter(({ activity }) => (activity.attachments ?? []).length > 0)

/** What the bot said last in a chat. */
export const lastOf = (teams: TeamsDouble, chat: DoubleChat): string => {
  const last = teams.posted(chat).at(-1)
  return last ? shown(last) : ''
}
