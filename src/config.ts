import { z } from 'zod'

const set = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()
const listed = set.transform((value) => value?.split(',').flatMap((one) => one.trim().toLowerCase() || []))

const environment = z.object({
  MicrosoftAppId: set,
  MicrosoftAppType: set,
  MicrosoftAppTenantId: set,
  MicrosoftAppPassword: set,
  ChannelService: set,
  AZURE_STORAGE_CONNECTION_STRING: set,
  AZURE_TABLES_ENDPOINT: set,
  PORT: set,
  ALLOWED_TENANTS: listed,
  SERVICE_HOSTS: listed,
  PUBLIC_URL: set,
  REPORT_LINK_KEY: set,
  SENDS_PER_SECOND: set,
  CHAT_SENDS_PER_SECOND: set,
  CHAT_SENDS_PER_HALF_MINUTE: set,
})
type Environment = z.output<typeof environment>

/** What the bot is in Entra (the Bot Framework's own names). */
export interface BotIdentity {
  appId: string
  appType: 'SingleTenant' | 'UserAssignedMsi' | 'MultiTenant'
  tenantId: string
  /** Absent with a managed identity. */
  password?: string
  /** It lives in the US Government cloud: another issuer, other hosts. */
  government?: true
}

export type StorageConfig = { kind: 'connection string'; connectionString: string } | { kind: 'managed identity'; endpoint: string }

/** How fast we send, and the variable that says so. */
const rates = {
  perSecond: 'SENDS_PER_SECOND',
  chatPerSecond: 'CHAT_SENDS_PER_SECOND',
  chatPerHalfMinute: 'CHAT_SENDS_PER_HALF_MINUTE',
} as const

export type Config =
  /** Nothing configured: this machine only, no authentication. */
  | { mode: 'local'; host: '127.0.0.1'; port: number }
  | {
      mode: 'teams'
      host: '0.0.0.0'
      port: number
      bot: BotIdentity
      storage: StorageConfig
      /** Tenants that may use the bot, lower case. */
      allowedTenants: string[]
      /** Hosts our token may be sent to: `name` or `*.suffix`. */
      serviceHosts: string[]
      /** Signed download links of reports; absent: by Teams' file consent only. */
      links?: { publicUrl: string; key: string }
      /** How fast we send; what is absent is as in `teams/pacing`. */
      pacing?: Partial<Record<keyof typeof rates, number>>
    }

/** Everything that is missing or wrong, at once. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
  }
}

/** Hosts that Teams' connectors are documented under (TEAMS.md §2), GCC included. */
export const TEAMS_HOSTS = ['smba.trafficmanager.net', '*.teams.microsoft.com', 'smba.infra.gcc.teams.microsoft.com']

/** The same of the US Government cloud (GCC High, DoD). */
const GOVERNMENT_HOSTS = ['smba.infra.gov.teams.microsoft.us', '*.teams.microsoft.us']

/** The Bot Framework's own name for that cloud. */
const GOVERNMENT = 'https://botframework.azure.us'

/** The process's environment: read here, and nowhere else. */
export const theEnvironment = (): Record<string, string | undefined> => process.env

const APP_TYPES = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'] as const

const botProblems = (env: Environment): string[] => {
  const type = APP_TYPES.find((one) => one.toLowerCase() === env.MicrosoftAppType?.toLowerCase())
  return [
    env.MicrosoftAppId ? [] : ['MicrosoftAppId: the application (client) id of the bot'],
    type ? [] : [`MicrosoftAppType: ${APP_TYPES.join(', ')}${env.MicrosoftAppType ? ` (it is "${env.MicrosoftAppType}")` : ''}`],
    env.MicrosoftAppTenantId ? [] : ['MicrosoftAppTenantId: the tenant the bot is registered in'],
    type === 'UserAssignedMsi' || env.MicrosoftAppPassword ? [] : ['MicrosoftAppPassword: the client secret of the bot'],
    env.ChannelService && env.ChannelService !== GOVERNMENT
      ? [`ChannelService: ${GOVERNMENT} for the US Government cloud, else nothing`]
      : [],
    type === 'UserAssignedMsi' && env.MicrosoftAppPassword ? ['MicrosoftAppPassword: must not be set with UserAssignedMsi'] : [],
  ].flat()
}

const storageProblems = (env: Environment): string[] => {
  const [connection, endpoint] = [env.AZURE_STORAGE_CONNECTION_STRING, env.AZURE_TABLES_ENDPOINT]
  if (connection && endpoint) return ['AZURE_STORAGE_CONNECTION_STRING and AZURE_TABLES_ENDPOINT: set one of them, not both']
  if (!connection && !endpoint)
    return ['AZURE_STORAGE_CONNECTION_STRING, or AZURE_TABLES_ENDPOINT (with a managed identity): where the register is kept']
  return endpoint && !isHttps(endpoint) ? ['AZURE_TABLES_ENDPOINT: must be an https address'] : []
}

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:'

const linkProblems = ({ PUBLIC_URL, REPORT_LINK_KEY }: Environment): string[] => [
  ...(PUBLIC_URL && !isHttps(PUBLIC_URL) ? ['PUBLIC_URL: must be an https address'] : []),
  ...(PUBLIC_URL && !REPORT_LINK_KEY ? ['REPORT_LINK_KEY: needed with PUBLIC_URL, the same on every instance'] : []),
  ...(REPORT_LINK_KEY && !PUBLIC_URL ? ['PUBLIC_URL: needed with REPORT_LINK_KEY'] : []),
  ...(REPORT_LINK_KEY && REPORT_LINK_KEY.length < 32 ? ['REPORT_LINK_KEY: at least 32 characters'] : []),
]

const rateProblems = (env: Environment): string[] =>
  Object.values(rates).flatMap((name) => {
    const text = env[name]
    return text === undefined || (/^\d+$/.test(text) && Number(text) > 0) ? [] : [`${name}: a whole number above 0 (it is "${text}")`]
  })

const pacingOf = (env: Environment): Partial<Record<keyof typeof rates, number>> | undefined => {
  const set = Object.entries(rates).flatMap(([key, name]) => (env[name] ? [[key, Number(env[name])]] : []))
  return set.length > 0 ? Object.fromEntries(set) : undefined
}

/**
 * Environment -> Config. Nothing of the bot, storage or access set: local. Half of it set: throws ConfigError naming all that is
 * missing, so that a forgotten secret never starts a bot without authentication (TEAMS.md §0.7).
 */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const read = environment.parse(env)
  const { PORT = '3978', ...rest } = read
  const rated = new Set<string>(Object.values(rates))
  const port = Number(PORT)
  const portProblems = Number.isInteger(port) && port >= 0 && port < 65_536 ? [] : [`PORT: a number up to 65535 (it is "${PORT}")`]
  const local = Object.entries(rest).every(([name, value]) => value === undefined || rated.has(name))
  const problems = local
    ? portProblems
    : [...botProblems(read), ...storageProblems(read), ...linkProblems(read), ...rateProblems(read), ...portProblems]
  if (problems.length > 0) throw new ConfigError(problems)
  return local ? { mode: 'local', host: '127.0.0.1', port } : teamsConfig(read, port)
}

const teamsConfig = (env: Environment, port: number): Config => {
  const {
    MicrosoftAppId: appId = '',
    MicrosoftAppTenantId: tenantId = '',
    MicrosoftAppPassword: password,
    PUBLIC_URL,
    REPORT_LINK_KEY,
  } = env
  const appType = APP_TYPES.find((one) => one.toLowerCase() === env.MicrosoftAppType?.toLowerCase()) ?? 'SingleTenant'
  const pacing = pacingOf(env)
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_TABLES_ENDPOINT: endpoint = '' } = env
  return {
    mode: 'teams',
    host: '0.0.0.0',
    port,
    bot: { appId, appType, tenantId, ...(password ? { password } : {}), ...(env.ChannelService ? { government: true } : {}) },
    storage: connectionString ? { kind: 'connection string', connectionString } : { kind: 'managed identity', endpoint },
    allowedTenants: env.ALLOWED_TENANTS ?? [tenantId.toLowerCase()],
    serviceHosts: env.SERVICE_HOSTS ?? (env.ChannelService ? GOVERNMENT_HOSTS : TEAMS_HOSTS),
    ...(pacing ? { pacing } : {}),
    ...(PUBLIC_URL && REPORT_LINK_KEY ? { links: { publicUrl: PUBLIC_URL.replace(/\/+$/, ''), key: REPORT_LINK_KEY } } : {}),
  }
}
