import type { AddressInfo } from 'node:net'
import { TableClient, type TransactionAction } from '@azure/data-tables'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import { createServer, plugins } from 'restify'
import { localIssuer } from '../../test/teams-double/issuer'
import { answerParent, readOptions } from './server-options'

/** (a) the smallest bot there is on restify and CloudAdapter; (b) the same with one transaction of four rows before its answer. */
const options = readOptions()
const { appId, tenantId } = options
const issuer = localIssuer(options.doubleUrl, appId, tenantId, options.secret)
const settings = { MicrosoftAppId: appId, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenantId, ...issuer.settings }
const authentication = new ConfigurationBotFrameworkAuthentication(settings, issuer.credentials, { requiredEndorsements: [] })
const adapter = new CloudAdapter(authentication)
adapter.onTurnError = async (_context, error) => void process.stderr.write(`${error.stack}\n`)

let requests = 0
const table =
  options.kind === 'echo and table'
    ? TableClient.fromConnectionString(options.connectionString, 'echo', {
        allowInsecureConnection: true,
        retryOptions: { maxRetries: 0 },
      })
    : undefined

const rows = ({ activity }: TurnContext): TransactionAction[] => {
  const partitionKey = Buffer.from(activity.conversation.id).toString('hex')
  const entity = (rowKey: string) => ({
    partitionKey,
    rowKey,
    json: JSON.stringify({ at: activity.timestamp, by: activity.from, text: activity.text }),
  })
  return [
    ['create', entity(`said ${activity.id}`)],
    ['upsert', entity('group'), 'Replace'],
    ['create', entity(`item ${activity.id}`)],
    ['create', entity(`event ${activity.id}`)],
  ]
}

const turn = async (context: TurnContext): Promise<void> => {
  if (table) {
    requests++
    await table.submitTransaction(rows(context))
  }
  await context.sendActivity(context.activity.text)
}

const start = async (): Promise<void> => {
  await table?.createTable()
  const server = createServer()
  server.use(plugins.bodyParser())
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, turn)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  answerParent(
    `http://127.0.0.1:${port}`,
    () => ({ requests, calls: { 'commit echo': requests } }),
    () => undefined,
  )
}

start().catch((error: unknown) => {
  process.stderr.write(`${error}\n`)
  process.exit(1)
})
