import type { SourceChange } from '../../src/bot/source-job'
import type { Config } from '../../src/config'
import type { PersonAddress } from '../../src/domain/group'
import type { Person } from '../../src/domain/person'
import type { PostedCard } from '../../src/domain/record'
import { type Card, type Reply, type ReportFile, reply } from '../../src/domain/reply'
import type { Chat, Said } from '../../src/domain/said'
import { type Running, startServer } from '../../src/http/server'
import type { Log } from '../../src/ports'
import { accessOf, createTeams, type Door, type Teams } from '../../src/teams/create-teams'
import { type DoubleOptions, TeamsDouble } from '../teams-double/teams-double'

/** A bot that answers what it is told to, and remembers everything. */
export class FakeBot {
  readonly heard: Said[] = []
  readonly reported: { groupId: string; cards: PostedCard[] }[] = []
  readonly changes: string[] = []
  readonly welcomes: (Person | undefined)[] = []
  answer: (said: Said) => Reply | Promise<Reply> = (said) => reply({ text: `heard: ${said.words ?? said.command}` })

  async hear(said: Said): Promise<Reply> {
    this.heard.push(said)
    return this.answer(said)
  }
  async posted(groupId: string, cards: PostedCard[]): Promise<void> {
    this.reported.push({ groupId, cards })
  }
  async sourceChanged({ activityId, what }: SourceChange): Promise<Reply> {
    this.changes.push(`${activityId} ${what}`)
    return reply()
  }
  async secondLook(): Promise<Reply> {
    return reply()
  }

  async participated(): Promise<void> {}

  async meetingStarted(): Promise<Reply> {
    return reply({ text: 'The meeting has begun.' })
  }
  async meetingEnded(): Promise<Reply> {
    return reply({ text: 'The call has ended.' })
  }
  async standing(): Promise<undefined> {
    return undefined
  }
  async installed(_chat: Chat, _at: string, by?: Person): Promise<Reply> {
    this.welcomes.push(by)
    return reply({ text: 'Welcome.' })
  }
}

export class FakeDirectory {
  readonly addresses = new Map<string, PersonAddress>()
  async person(personId: string) {
    const address = this.addresses.get(personId)
    return address ? { address, groups: [] } : undefined
  }
  async remember(address: PersonAddress): Promise<void> {
    this.addresses.set(address.personId, address)
  }
}

export class FakeLog implements Log {
  readonly lines: { level: string; fields: object; message: string }[] = []
  info = (fields: object, message: string) => void this.lines.push({ level: 'info', fields, message })
  warn = (fields: object, message: string) => void this.lines.push({ level: 'warn', fields, message })
  error = (fields: object, message: string) => void this.lines.push({ level: 'error', fields, message })
}

export interface Stage {
  teams: TeamsDouble
  bot: FakeBot
  directory: FakeDirectory
  log: FakeLog
  app: Teams
  server: Running
  puts: { url: string; init: RequestInit }[]
  stop(): Promise<void>
}

const report = Buffer.from('PK word document')

/** The real door, authentication, adapter and HTTP server, a fake bot behind them and the double in front. */
export const setStage = async (
  options: DoubleOptions & { local?: boolean; government?: boolean; door?: Pick<Door, 'answerWithinMs' | 'link'> } = {},
): Promise<Stage> => {
  const teams = await TeamsDouble.start({ ...options, tokens: !options.local })
  const { appId, tenantId } = teams
  const config: Config = options.local
    ? { mode: 'local', host: '127.0.0.1', port: 0 }
    : {
        mode: 'teams',
        host: '0.0.0.0',
        port: 0,
        bot: {
          appId,
          tenantId,
          appType: 'SingleTenant',
          password: teams.tokens.secret,
          ...(options.government ? { government: true } : {}),
        },
        storage: { kind: 'connection string', connectionString: 'x' },
        allowedTenants: [tenantId],
        serviceHosts: ['smba.trafficmanager.net'],
      }
  const issuer = teams.issuer()
  if (options.government) issuer.settings.ToBotFromChannelTokenIssuer = 'https://api.botframework.us'
  const access = {
    ...accessOf(config, options.local ? undefined : { issuer, serviceHosts: ['127.0.0.1'] }),
    gccUrl: `${teams.server.url}/gcc/`,
  }
  const [bot, directory, log] = [new FakeBot(), new FakeDirectory(), new FakeLog()]
  const app = createTeams({ access, log, newId: () => 'c0ffee', retries: { baseMs: 1, most: 3, patienceMs: 50, random: () => 0 } })
  const puts: Stage['puts'] = []
  const receive = app.door({
    bot,
    directory,
    build: async (file: ReportFile, by: Person) =>
      by.name === 'Chris Day'
        ? undefined
        : {
            name: `DAG0${file.meeting}.docx`,
            bytes: report,
            contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          },
    put: async (url, init) => {
      puts.push({ url, init })
      return { ok: true, status: 201 }
    },
    ...options.door,
  })
  const server = await startServer({ receive, log, newId: () => 'c0ffee' }, { host: '127.0.0.1', port: 0, local: options.local })
  teams.connect(`${server.address}/api/messages`)
  const stop = async (): Promise<void> => {
    await server.close()
    await teams.stop()
  }
  return { teams, bot, directory, log, app, server, puts, stop }
}

/** A small card that the double lets through, with one button. */
export const card = (text: string, id = 'why'): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  body: [
    { type: 'TextBlock', text, wrap: true },
    { type: 'Input.Text', id, label: 'Why' },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Complete',
      verb: 'close',
      data: { command: 'close', groupId: 'g1', args: { ref: 'DAG34-02' } },
      fallback: { type: 'Action.Submit', title: 'Complete', data: {} },
    },
  ],
})
