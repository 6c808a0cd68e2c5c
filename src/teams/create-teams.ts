import { randomUUID } from 'node:crypto'
import type { Config } from '../config'
import type { Directory, Log, Messenger, Roster } from '../ports'
import { type Received, TeamsAdapter } from './adapter'
import { type Access, HardenedAuthentication, type Issuer } from './authentication'
import type { BotPort } from './bot-port'
import { createChannel, GCC_URL } from './channel'
import { fetchSentFile } from './fetch-sent-file'
import { createFiles, type FilePorts } from './files'
import { createMessenger, type TeamsMessenger } from './messenger'
import { createPacing, PACING, type PacingLimits, UNPACED } from './pacing'
import type { RetryOptions } from './retry-policy'
import { createRoster } from './roster'
import { isServiceHost } from './service-host'
import { createTurn } from './turn'

export interface TeamsOptions {
  access: Access
  log: Log
  now?: () => Date
  newId?: () => string
  retries?: RetryOptions
  /** Default: what Teams takes; nothing is paced where there is no Teams (no credentials). */
  pacing?: PacingLimits
}

export interface Door {
  bot: BotPort
  directory: Pick<Directory, 'person' | 'remember'>
  build: FilePorts['build']
  link?: FilePorts['link']
  put?: FilePorts['put']
  answerWithinMs?: number
}

export interface Teams {
  /** For replies. */
  messenger: TeamsMessenger
  /** For what nobody waits for: reminders, and cards that are owed. Replies go before. */
  unhurried: Messenger
  roster: Roster
  /** A file somebody sent, from where Teams says it is. */
  fetchSentFile: (name: string, address: string) => Promise<Uint8Array>
  /** The way in, once there is a bot behind it: header and body of a request -> its answer. */
  door(to: Door): (header: string, body: unknown) => Promise<Received>
}

/** Who is let in: by configuration, and in tests another issuer and hosts on this machine. Locally: this machine, unauthenticated. */
export const accessOf = (config: Config, test?: { issuer: Issuer; serviceHosts: string[] }): Access => {
  if (config.mode === 'local') return { allowedTenants: [], serviceHosts: ['127.0.0.1', 'localhost', '[::1]'], allowHttp: true }
  const { bot, allowedTenants, serviceHosts } = config
  return { bot, allowedTenants, serviceHosts, ...(test ? { ...test, allowHttp: true } : {}) }
}

/** Everything of Teams from one place: what the bot asks of it (roster, messenger) and the door it is heard through. */
export const createTeams = ({
  access,
  log,
  now = () => new Date(),
  newId = () => randomUUID().slice(0, 8),
  retries,
  pacing = access.bot ? PACING : UNPACED,
}: TeamsOptions): Teams => {
  const authentication = new HardenedAuthentication(access, log, () => now().getTime())
  const gccUrl = access.gccUrl ?? GCC_URL
  const allowed = access.bot && isServiceHost(gccUrl, access.serviceHosts, access.allowHttp ?? false)
  const channels = createChannel(authentication, {
    appId: access.bot?.appId,
    retries,
    pacing: createPacing(pacing),
    ...(allowed ? { gccUrl } : {}),
  })
  const messenger = createMessenger(() => channels.errand('reply'))
  return {
    messenger,
    unhurried: createMessenger(() => channels.errand('background')),
    roster: createRoster(channels.errand('reply'), () => now().getTime()),
    fetchSentFile: (name, address) => fetchSentFile(name, address),
    door({ bot, directory, build, link, put, answerWithinMs }) {
      const files = createFiles({ build, link, put, messenger, log })
      const turn = createTurn({ bot, files, messenger, directory, log, now, newId, answerWithinMs })
      const adapter = new TeamsAdapter(authentication, turn, log, newId)
      return (header, body) => adapter.receive(header, body)
    },
  }
}
