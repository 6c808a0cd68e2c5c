import { randomInt } from 'node:crypto'
import { createBot } from '../../src/bot'
import type { Said } from '../../src/domain/said'
import { createTableDirectory } from '../../src/storage/table-directory'
import { createTableStore } from '../../src/storage/table-store'
import { openTables } from '../../src/storage/tables'
import { at, chat, taylor } from './world'

/** What the test tells one process of the bot: capture all of these at once. */
export interface Work {
  connectionString: string
  delayMs: number
  /** Activity ids; two processes may be given the same. */
  ids: string[]
}

/** What came of each: milliseconds until its answer stood, and the answer. */
export interface Captured {
  id: string
  ms: number
  refused: boolean
  text: string
}

const saidAs = (id: string): Said => ({
  id,
  by: { ...taylor, tenantId: chat.tenantId },
  at,
  chat: { kind: 'group', address: chat },
  words: `action Programme (Paul Pettitt) to look into matter ${id} by 8 May 2024`,
  mentions: [],
})

/** A bot of its own in a process of its own, on the shared tables: says `ready`, then does what it is told. */
const work = async ({ connectionString, delayMs, ids }: Work): Promise<void> => {
  const tables = await openTables({ connectionString }, { delayMs })
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => console.error(fields) }
  const bot = createBot({
    store: createTableStore(tables, () => new Date().toISOString()),
    directory: createTableDirectory(tables),
    roster: { members: async () => [], organizer: async () => undefined },
    log,
    pause: (tries) => new Promise((resolve) => setTimeout(resolve, randomInt(20 * tries))),
  })
  // An instance that has served before: it knows its chat and its group.
  await bot.hear({ ...saidAs(`warm ${process.pid}`), words: 'actions' })
  process.send?.('ready')
  process.once('message', async () => {
    const captured = await Promise.all(
      ids.map(async (id): Promise<Captured> => {
        const start = performance.now()
        const answer = await bot.hear(saidAs(id))
        return {
          id,
          ms: performance.now() - start,
          refused: answer.refused === true,
          text: [...answer.here, ...answer.toGroup.map(({ message }) => message)].map(({ text }) => text).join(' '),
        }
      }),
    )
    process.send?.({ captured, requests: tables.requests() })
    process.disconnect()
  })
}

process.once('message', (told) => work(told as Work))
