import { ConfigError, readConfig } from '../../src/config'

const bot = { MicrosoftAppId: 'app', MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: 'TENANT', MicrosoftAppPassword: 'secret' }
const tables = { AZURE_STORAGE_CONNECTION_STRING: 'DefaultEndpointsProtocol=https;…' }
const key = 'k'.repeat(32)

const problems = (env: Record<string, string>): string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => problem.split(/[:,]? /)[0] ?? '')
    throw error
  }
}

test('nothing configured: this machine', () => {
  expect(readConfig({})).toEqual({ mode: 'local', host: '127.0.0.1', port: 3978 })
  expect(readConfig({ PORT: '4000', MicrosoftAppId: ' ', HOME: '/x' })).toEqual({ mode: 'local', host: '127.0.0.1', port: 4000 })
})

test('all of it: Teams', () => {
  expect(readConfig({ ...bot, ...tables })).toEqual({
    mode: 'teams',
    host: '0.0.0.0',
    port: 3978,
    bot: { appId: 'app', appType: 'SingleTenant', tenantId: 'TENANT', password: 'secret' },
    storage: { kind: 'connection string', connectionString: tables.AZURE_STORAGE_CONNECTION_STRING },
    allowedTenants: ['tenant'],
    serviceHosts: ['smba.trafficmanager.net', '*.teams.microsoft.com', 'smba.infra.gcc.teams.microsoft.com'],
  })
})

test('the US Government cloud: its hosts, unless others are named', () => {
  const env = { ...bot, ...tables, ChannelService: 'https://botframework.azure.us' }
  const hosts = ['smba.infra.gov.teams.microsoft.us', '*.teams.microsoft.us']
  expect(readConfig(env)).toMatchObject({ bot: { appId: 'app', government: true }, serviceHosts: hosts })
  expect(readConfig({ ...env, SERVICE_HOSTS: 'one.example' })).toMatchObject({ serviceHosts: ['one.example'] })
})

test('how fast we send', () => {
  const rates = { SENDS_PER_SECOND: '10', CHAT_SENDS_PER_HALF_MINUTE: '30' }
  expect(readConfig({ ...bot, ...tables, ...rates })).toMatchObject({ pacing: { perSecond: 10, chatPerHalfMinute: 30 } })
  expect(readConfig(rates)).toMatchObject({ mode: 'local' })
})

test('managed identities, lists and links', () => {
  const env = {
    MicrosoftAppId: 'app',
    MicrosoftAppType: 'userassignedmsi',
    MicrosoftAppTenantId: 'T',
    AZURE_TABLES_ENDPOINT: 'https://x.table.core.windows.net',
    ALLOWED_TENANTS: 'A, b,,',
    SERVICE_HOSTS: 'One.example,*.two.example',
    PUBLIC_URL: 'https://dag.example/',
    REPORT_LINK_KEY: key,
  }
  expect(readConfig(env)).toMatchObject({
    bot: { appId: 'app', appType: 'UserAssignedMsi', tenantId: 'T' },
    storage: { kind: 'managed identity', endpoint: 'https://x.table.core.windows.net' },
    allowedTenants: ['a', 'b'],
    serviceHosts: ['one.example', '*.two.example'],
    links: { publicUrl: 'https://dag.example', key },
  })
})

test.each<[string, Record<string, string>, string[]]>([
  [
    'the id alone',
    { MicrosoftAppId: 'app' },
    ['MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'AZURE_STORAGE_CONNECTION_STRING'],
  ],
  ['storage alone', tables, ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword']],
  ['the password forgotten', { ...bot, ...tables, MicrosoftAppPassword: ' ' }, ['MicrosoftAppPassword']],
  ['the id forgotten: never without authentication', { ...bot, ...tables, MicrosoftAppId: '' }, ['MicrosoftAppId']],
  ['a type there is not', { ...bot, ...tables, MicrosoftAppType: 'Single' }, ['MicrosoftAppType']],
  ['a cloud there is not', { ...bot, ...tables, ChannelService: 'https://botframework.azure.cn' }, ['ChannelService']],
  ['a password with a managed identity', { ...bot, ...tables, MicrosoftAppType: 'UserAssignedMsi' }, ['MicrosoftAppPassword']],
  ['both storages', { ...bot, ...tables, AZURE_TABLES_ENDPOINT: 'https://x' }, ['AZURE_STORAGE_CONNECTION_STRING']],
  ['an endpoint without https', { ...bot, AZURE_TABLES_ENDPOINT: 'http://x' }, ['AZURE_TABLES_ENDPOINT']],
  [
    'a rate of nothing',
    { ...bot, ...tables, SENDS_PER_SECOND: '0', CHAT_SENDS_PER_SECOND: 'fast' },
    ['SENDS_PER_SECOND', 'CHAT_SENDS_PER_SECOND'],
  ],
  ['links without a key', { ...bot, ...tables, PUBLIC_URL: 'https://x' }, ['REPORT_LINK_KEY']],
  ['a key without an address', { ...bot, ...tables, REPORT_LINK_KEY: key }, ['PUBLIC_URL']],
  [
    'a short key, a plain address',
    { ...bot, ...tables, PUBLIC_URL: 'http://x', REPORT_LINK_KEY: 'short' },
    ['PUBLIC_URL', 'REPORT_LINK_KEY'],
  ],
  [
    'only a tenant list',
    { ALLOWED_TENANTS: 'a' },
    ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'AZURE_STORAGE_CONNECTION_STRING'],
  ],
  ['a port that is none', { PORT: 'http' }, ['PORT']],
  ['a port too high', { ...bot, ...tables, PORT: '70000' }, ['PORT']],
])('%s: refused, all of it named', (_what, env, expected) => {
  expect(problems(env)).toEqual(expected)
})

test('no secret is repeated in what is said', () => {
  expect(() => readConfig({ ...bot, ...tables, MicrosoftAppType: 'x' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  )
})
