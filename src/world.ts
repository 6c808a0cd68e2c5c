import { type Bot, createBot } from './bot'
import type { Instant } from './domain/due'
import type { Person } from './domain/person'
import type { ReportFile } from './domain/reply'
import type { Log } from './ports'
import { sweep } from './reminders/sweep'
import type { SweepReport } from './reminders/sweep-report'
import { buildActionLog } from './reports/action-log'
import { buildReport } from './reports/build-report'
import { createImportDesk } from './reports/import-desk/import-desk'
import { importReport } from './reports/importing/import-report'
import { linkFor } from './reports/link-for'
import { buildPersonExport } from './reports/person-export'
import { reportDownload } from './reports/report-download'
import { reportOf } from './reports/report-from-store'
import { createTableArchive } from './storage/table-archive'
import { createTableDirectory } from './storage/table-directory'
import { createTableHeldImports } from './storage/table-held-imports'
import { createTableOutbox } from './storage/table-outbox'
import { createTableStore } from './storage/table-store'
import type { Tables } from './storage/tables'
import type { Access } from './teams/authentication'
import { createTeams } from './teams/create-teams'
import type { PacingLimits } from './teams/pacing'

export interface WorldOptions {
  tables: Tables
  access: Access
  log: Log
  now: () => Date
  /** Reads what people send; absent: here, in the way of everything else (a terminal has nobody else). */
  readReport?: typeof importReport
  /** Signed download links of reports; absent: by Teams' file consent only. */
  links?: { publicUrl: string; key: string }
  /** Default: what Teams takes. */
  pacing?: PacingLimits
}

/** Everything that is the same whichever door opens: the server, the terminal and the tests wire it here. */
export const createWorld = ({ tables, access, log, now, links, pacing, readReport = importReport }: WorldOptions) => {
  const instant = (): Instant => now().toISOString()
  const store = createTableStore(tables, instant)
  const directory = createTableDirectory(tables)
  const outbox = createTableOutbox(tables)
  const teams = createTeams({ access, log, now, ...(pacing ? { pacing } : {}) })
  const { roster } = teams
  // Full jitter, up to 200 ms: two instances that lost to each other do not meet again at once.
  const pause = (tries: number) => new Promise<void>((done) => setTimeout(done, Math.random() * Math.min(200, 10 * 2 ** tries)))
  const register = createBot({ store, directory, roster, outbox, log, pause })
  const desk = createImportDesk({
    store,
    directory,
    roster,
    log,
    held: createTableHeldImports(tables),
    read: (file) => readReport(file),
    fetch: teams.fetchSentFile,
    cardOf: register.cardOf,
  })
  const bot: Bot = { ...register, hear: (said) => desk(said) ?? register.hear(said) }

  const build = async ({ groupId, meeting, format, version, what, person, confidential }: ReportFile, by: Person) => {
    if (what === 'action log') return (await bot.mayLook(groupId, by)) ? buildActionLog(store, groupId, format, instant()) : undefined
    if (what === 'person')
      return person && (await bot.mayLook(groupId, by, 'confidential'))
        ? buildPersonExport({ store, directory, outbox }, groupId, person, instant())
        : undefined
    const part = confidential ? 'confidential' : 'public'
    const allowed = await bot.mayLook(groupId, by, part)
    const report = allowed ? await reportOf(store, groupId, meeting, version, part) : undefined
    return report && buildReport(report, format)
  }
  const link = async ({ groupId, meeting, format, version, what, confidential }: ReportFile, by: Person): Promise<string | undefined> => {
    // A link is signed over a report's content, and whoever holds it can open it: the rest travels by file consent, or by the terminal.
    if (what || confidential) return undefined
    const report = links && (await reportOf(store, groupId, meeting, version))
    const made =
      report &&
      linkFor(links.key, report, { groupId, format, ...(version === undefined ? {} : { version }), personId: by.id, at: instant() })
    return made && 'token' in made ? `${links?.publicUrl}/reports/${made.token}` : undefined
  }
  const load = (groupId: string, meeting: number, version?: number) => reportOf(store, groupId, meeting, version)
  const mayOpen = (groupId: string, id: string) => bot.mayLook(groupId, { id, name: '', tenantId: '' })
  return {
    store,
    outbox,
    archive: createTableArchive(tables),
    directory,
    bot,
    receive: teams.door({ bot, directory, build, link }),
    ...(links ? { download: reportDownload({ key: links.key, now: instant, load, mayOpen, log }) } : {}),
    sweepAt: (at: Instant, dryRun = false): Promise<SweepReport> => {
      // As of `at`, and time goes on from there: in a long sweep a claim must not look expired.
      const began = now().getTime()
      return sweep({
        store,
        outbox,
        directory,
        messenger: teams.unhurried,
        at,
        now: () => new Date(Date.parse(at) + now().getTime() - began).toISOString(),
        dryRun,
        log,
        cardOf: (groupId, ref) => bot.cardOf(groupId, ref, at),
      })
    },
    now,
  }
}

export type World = ReturnType<typeof createWorld>
