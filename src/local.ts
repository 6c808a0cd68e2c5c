import type { Child } from './local/child'
import { greeting } from './local/greeting'
import type { LocalOptions } from './local/local-options'
import { openInBrowser } from './local/open-in-browser'
import { refusedPorts } from './local/refused-ports'
import { recordFolder, startTableStorage, tableAddress, tableConnection } from './local/table-storage'
import { pageAddress, startTeamsPage } from './local/teams-page'

export { localChat, localGroup, localPeople, localSettings } from './local/local-group'
export { type LocalOptions, localOptions } from './local/local-options'
export { localTables } from './local/local-tables'

/** The bot, once it serves: where, and how to end it (what is in hand is finished first). */
export interface Served {
  address: string
  stop(): Promise<void>
}

/** Starts the bot on a storage given by its connection string. */
export type Serve = (connectionString: string) => Promise<Served>

export interface Local {
  page: string
  bot: string
  tables: string
  /** Resolves with a reason if one of the children ends by itself. */
  broken: Promise<string>
  /** Ends the page, the bot and the storage, in this order. */
  stop(): Promise<void>
}

/** Nothing was started: `lines` say why and what to do, one each. */
export class CannotStart extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

/** Table storage, the bot and a Teams-like page on this machine. Throws CannotStart, with nothing left running. */
export const startLocal = async (options: LocalOptions, serve: Serve): Promise<Local> => {
  const refused = await refusedPorts(options)
  if (refused.length) throw new CannotStart(refused)
  const running: { stop(): Promise<void> }[] = []
  const stop = async (): Promise<void> => {
    for (const one of running.splice(0).reverse()) await one.stop()
  }
  try {
    const keep = async <T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
      const started = await starting
      running.push(started)
      return started
    }
    const storage = await keep(startTableStorage(options))
    const bot = await keep(serve(tableConnection(options.tablePort)))
    const page = await keep(startTeamsPage(options, `${bot.address}/api/messages`))
    const end = ({ name, ended }: Child): Promise<string> => ended.then((how) => `${name} ended: ${how}`)
    return {
      page: pageAddress(options),
      bot: bot.address,
      tables: tableAddress(options.tablePort),
      broken: Promise.race([end(storage), end(page)]),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * `npm start` with nothing configured: starts all three, says where they are and what to type, and ends them at SIGINT or
 * SIGTERM. Resolves with the exit code once nothing is left running.
 */
export const runLocal = async (options: LocalOptions, serve: Serve): Promise<number> => {
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  const asked = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('asked'))
  })
  try {
    const local = await startLocal(options, serve)
    say(greeting({ ...local, folder: recordFolder(options) }, new Date().toISOString()))
    if (options.openBrowser) openInBrowser(local.page)
    const end = await Promise.race([asked, local.broken])
    say(end === 'asked' ? '\nEnding; the record is being written …' : `\n${end}. Ending the rest.`)
    await local.stop()
    say('Ended.')
    return end === 'asked' ? 0 : 1
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    process.stderr.write(`DAG Scribe was not started.\n${error.lines.map((line) => `  ${line}`).join('\n')}\n`)
    return 1
  }
}
