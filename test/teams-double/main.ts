/**
 * The double as a process of its own, for benches and fault tests (bundle it with esbuild first). `BOT_URL` is the bot's messages
 * endpoint. Prints one line of JSON with what a bot must be given, then runs until it is told to stop.
 */
import { people } from './people'
import { TeamsDouble } from './teams-double'

const run = async (): Promise<void> => {
  const { PORT = '0', BOT_URL, STRICT = 'yes', APP_ID, TENANT_ID } = process.env
  const teams = await TeamsDouble.start({ port: Number(PORT), strict: STRICT !== 'no', appId: APP_ID, tenantId: TENANT_ID })
  if (BOT_URL) teams.connect(BOT_URL)
  const chat = teams.group(Object.values(people))
  const { appId, tenantId, serviceUrl } = teams
  process.stdout.write(
    `${JSON.stringify({ url: teams.server.url, serviceUrl, appId, tenantId, secret: teams.tokens.secret, chat: chat.id })}\n`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void teams.stop())
}

void run()
