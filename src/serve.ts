import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { foundGroup } from './bot/found-group'
import type { Config } from './config'
import { startServer } from './http/server'
import { localChat, localGroup, localPeople, localSettings, type Served } from './local'
import type { Log } from './ports'
import { startScheduler } from './reminders/scheduler'
import { readInThread } from './reports/importing/read-in-thread'
import { openTables, type TablesConfig } from './storage/tables'
import type { Access } from './teams/authentication'
import type { PacingLimits } from './teams/pacing'
import { createWorld, type World } from './world'

export type TeamsConfig = Extract<Config, { mode: 'teams' }>

export interface ServeOptions {
  host: string
  port: number
  access: Access
  tables: TablesConfig
  links?: { publicUrl: string; key: string }
  log: Log
  /** Default: what Teams takes. */
  pacing?: PacingLimits
  /** Sweeps each minute; off where another process does. */
  sweeping: boolean
  /** Before the first request: what this machine's own group starts with. */
  prepare?: (world: World) => Promise<void>
}

/** The bot behind its HTTP endpoint, with its sweep. Throws where the port is taken or the storage cannot be reached. */
export const serve = async (options: ServeOptions): Promise<Served & { world: World }> => {
  const { host, port, access, log, links, pacing, sweeping } = options
  const tables = await openTables(options.tables)
  // Built beside this file; from source (tests, benches) there is no such file, and nobody who would be kept waiting.
  const thread = join(__dirname, 'reading-thread.js')
  const reading = existsSync(thread) ? { readReport: readInThread(thread) } : {}
  const world = createWorld({
    tables,
    access,
    log,
    now: () => new Date(),
    ...(links ? { links } : {}),
    ...(pacing ? { pacing } : {}),
    ...reading,
  })
  await options.prepare?.(world)
  const healthy = async (): Promise<boolean> => {
    await tables.wake.get('health', 'health')
    return true
  }
  const server = await startServer(
    {
      receive: world.receive,
      ...(world.download ? { download: world.download } : {}),
      healthy,
      log,
      newId: () => randomUUID().slice(0, 8),
    },
    { host, port, local: !access.bot },
  )
  const scheduler = sweeping
    ? startScheduler((at) => world.sweepAt(at), log, {
        now: () => new Date().toISOString(),
        after: (ms, then) => {
          const timer = setTimeout(then, ms)
          return () => clearTimeout(timer)
        },
      })
    : undefined
  return {
    address: server.address,
    world,
    async stop() {
      await server.close()
      await world.bot.flush()
      await scheduler?.stop()
    },
  }
}

/** Where the register is kept: a connection string, else an endpoint with the machine's own identity. */
export const tablesOf = (storage: TeamsConfig['storage']): TablesConfig =>
  storage.kind === 'connection string' ? { connectionString: storage.connectionString } : { endpoint: storage.endpoint }

/** The local group's chat and people, the first time and every time: what was set since stays. */
export const prepareLocal =
  (pagePort: number) =>
  async ({ store, directory }: World): Promise<void> => {
    const chat = localChat(pagePort)
    await foundGroup({ store, directory }, localGroup.id, localSettings(), chat, new Date().toISOString())
    for (const { id, name, objectId, channelUserId } of localPeople())
      await directory.remember({ ...chat, personId: id, name, objectId, channelUserId }, localGroup.id)
  }
