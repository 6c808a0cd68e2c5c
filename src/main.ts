import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { ConfigError, readConfig, theEnvironment } from './config'
import { localOptions, runLocal } from './local'
import { prepareLocal, serve, type TeamsConfig, tablesOf } from './serve'
import { accessOf } from './teams/create-teams'
import { PACING } from './teams/pacing'

const serveTeams = async (config: TeamsConfig): Promise<void> => {
  const log = pino()
  const served = await serve({
    host: config.host,
    port: config.port,
    access: accessOf(config),
    tables: tablesOf(config.storage),
    log,
    sweeping: true,
    pacing: { ...PACING, ...config.pacing },
    ...(config.links ? { links: config.links } : {}),
  })
  log.info({ address: served.address, storage: config.storage.kind }, 'DAG Scribe serves Teams')
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      served.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

const serveLocal = (port: number): Promise<number> => {
  const options = localOptions(theEnvironment(), process.platform)
  return runLocal({ ...options, botPort: port }, (connectionString) =>
    serve({
      host: '127.0.0.1',
      port,
      access: accessOf({ mode: 'local', host: '127.0.0.1', port }),
      tables: { connectionString },
      // Of this run alone: the page here knows no file consent.
      links: { publicUrl: `http://127.0.0.1:${port}`, key: randomBytes(32).toString('hex') },
      log: pino({ level: 'warn' }, pino.destination(2)),
      sweeping: true,
      prepare: prepareLocal(options.pagePort),
    }),
  )
}

const main = async (): Promise<void> => {
  const config = readConfig(theEnvironment())
  // botbuilder awaits nothing after an invoke: what fails there is logged, and does not end the process.
  process.on('unhandledRejection', (error) => pino().error({ err: error }, 'an unhandled rejection'))
  if (config.mode === 'teams') await serveTeams(config)
  else process.exitCode = await serveLocal(config.port)
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : `DAG Scribe was not started: ${error instanceof Error ? error.message : String(error)}`}\n`,
  )
  process.exit(1)
})
