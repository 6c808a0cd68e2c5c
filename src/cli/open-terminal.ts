import { pino } from 'pino'
import type { Config } from '../config'
import { readConfig, theEnvironment } from '../config'
import { localGroup, localOptions, localTables } from '../local'
import { prepareLocal, tablesOf } from '../serve'
import { openTables } from '../storage/tables'
import { accessOf } from '../teams/create-teams'
import { PACING } from '../teams/pacing'
import { createWorld, type World } from '../world'

/** As much of a terminal as is needed to speak of a group whole. */
export interface RegisterTerminal {
  tenantId: string
  world: Pick<World, 'store' | 'directory' | 'archive' | 'now'>
}

export interface Terminal {
  world: World
  config: Config
  /** Tenant whose groups are meant by their codes. */
  tenantId: string
  close(): Promise<void>
}

/**
 * The same bot without its server: on the configured storage, else on this machine's own (the running one, or one that is
 * started for as long as the verb runs). Throws where half is configured.
 */
export const openTerminal = async (): Promise<Terminal> => {
  const config = readConfig(theEnvironment())
  const log = pino({ level: 'warn' }, pino.destination(2))
  const access = accessOf(config)
  const now = () => new Date()
  if (config.mode === 'teams') {
    const pacing = { ...PACING, ...config.pacing }
    const world = createWorld({ tables: await openTables(tablesOf(config.storage)), access, log, now, pacing })
    return { world, config, tenantId: config.bot.tenantId, close: () => world.bot.flush() }
  }
  const options = localOptions(theEnvironment(), process.platform)
  const tables = await localTables(options)
  const world = createWorld({ tables: await openTables({ connectionString: tables.connectionString }), access, log, now })
  await prepareLocal(options.pagePort)(world)
  const close = async (): Promise<void> => {
    // Before its storage goes: what was said last may have plans to follow.
    await world.bot.flush()
    await tables.stop()
  }
  return { world, config, tenantId: localGroup.tenantId, close }
}
