import { randomUUID } from 'node:crypto'
import { type Bot, createBot } from './bot'
import { reminderCard } from './cards/reminder-card'
import type { Instant } from './domain/due'
import type { Log, Messenger, Outbox, Roster } from './ports'
import { sweep } from './reminders/sweep'
import type { SweepReport } from './reminders/sweep-report'
import { buildReport } from './reports/build-report'
import { linkFor } from './reports/link-for'
import { reportDownload } from './reports/report-download'
import { reportOf } from './reports/report-from-store'
import { createTableDirectory } from './storage/table-directory'
import { createTableOutbox } from './storage/table-outbox'
import { createTableStore } from './storage/table-store'
import type { Tables } from './storage/tables'
import { type Access, HardenedAuthentication } from './teams/authentication'
import { createChannel } from './teams/channel'
import { createFiles } from './teams/files'
import { createMessenger } from './teams/messenger'
import { createRoster } from './teams/roster'

export interface WorldOptions {
  tables: Tables
  access: Access
  log: Log
  now: () => Date
  /** Signed download links of reports; absent: by Teams' file consent only. */
  links?: { publicUrl: string; key: string }
}

/** Everything that is the same whichever door opens: main and the terminal wire it once, here. */
export const createWorld = ({ tables, access, log, now, links }: WorldOptions) => {
  const instant = (): Instant => now().toISOString()
  const store = createTableStore(tables, instant)
  const directory = createTableDirectory(tables)
  const outbox: Outbox = createTableOutbox(tables)
  const authentication = new HardenedAuthentication(access, log)
  const messenger = createMessenger(createChannel(authentication, access.bot?.appId))
  const roster: Roster = createRoster(createChannel(authentication, access.bot?.appId), () => now().getTime())
  // Full jitter, up to 200 ms: two instances that lost to each other do not meet again at once.
  const pause = (tries: number) => new Promise<void>((done) => setTimeout(done, Math.random() * Math.min(200, 10 * 2 ** tries)))
  const bot: Bot = createBot({ store, directory, roster, log, pause })
  const files = createFiles({
    messenger,
    log,
    build: async ({ groupId, meeting, format }, by) => {
      if (!(await bot.mayLook(groupId, by))) return undefined
      const report = await reportOf(store, groupId, meeting)
      return report && buildReport(report, format)
    },
    ...(links
      ? {
          link: async ({ groupId, meeting, format }, by) => {
            const report = await reportOf(store, groupId, meeting)
            const made = report && linkFor(links.key, report, { groupId, format, personId: by.id, at: instant() })
            return made && 'token' in made ? `${links.publicUrl}/reports/${made.token}` : undefined
          },
        }
      : {}),
  })
  const download = links
    ? reportDownload({ key: links.key, now: instant, load: (groupId, meeting) => reportOf(store, groupId, meeting), log })
    : undefined
  const sweepAt = (at: Instant, dryRun = false, send: Messenger = messenger): Promise<SweepReport> =>
    sweep({
      store,
      outbox,
      directory,
      messenger: send,
      at,
      dryRun,
      log,
      card: (items) => reminderCard(items),
      cardOf: (groupId, ref) => bot.cardOf(groupId, ref, at),
    })
  return {
    store,
    directory,
    outbox,
    bot,
    roster,
    messenger,
    files,
    authentication,
    download,
    sweepAt,
    log,
    now,
    newId: () => randomUUID().slice(0, 8),
  }
}

export type World = ReturnType<typeof createWorld>
