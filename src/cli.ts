import { actionLog } from './cli/action-log'
import { chat } from './cli/chat'
import { check } from './cli/check'
import { explain } from './cli/explain'
import { exportGroup } from './cli/export'
import { readFlags } from './cli/flags'
import { importFile } from './cli/import'
import { openTerminal } from './cli/open-terminal'
import { person } from './cli/person'
import { report } from './cli/report'
import { restoreGroup } from './cli/restore'
import { sweepOnce } from './cli/sweep-once'
import { UsageError } from './cli/usage-error'

const usage = `npm run cli -- VERB …

  chat --group DAG [--as NAME]             talk to the same bot here; also reads a transcript from standard input
  report DAG035 --format docx --out FILE [--confidential]   write a Headline Report (docx, html, md, json), or of it csv, decisions-csv, ics
  action-log --group DAG --out FILE        write the papers' list of open actions (docx, html, md)
  check DAG035 [--json]                    what is wrong with the record of a meeting
  import FILE --group DAG [--secretary ENTRA-ID] [--dry-run] [--json] [--yes]   read a Headline Report (docx, html, md, json, txt)
  import --revise FILE --group DAG [--dry-run] [--yes]   take what was edited in a report into the record, difference by difference
  export --group DAG --out DAG.json         the whole group, every row, as JSON
  person export NAME --group DAG --out FILE   all that a group holds of somebody, as JSON
  person erase NAME because … --group DAG  name and identity out of all it keeps but issued reports; cannot be undone
  restore DAG.json                         a group from its export, where it is not there yet
  sweep [--at TIME] [--dry-run] [--json]   one sweep of the reminders as of a time, then exit
  explain [--at TIME] [--group DAG] [--json]   what each sentence on standard input would become
`

const run = async (): Promise<number> => {
  const { flags, words } = readFlags(process.argv.slice(2))
  const [verb, ...rest] = words
  if (!verb || flags.help) {
    process.stdout.write(usage)
    return verb || flags.help ? 0 : 1
  }
  if (verb === 'explain') return explain(flags)
  if (verb === 'import') return importFile(openTerminal, flags, rest)
  const verbs = { 'action-log': actionLog, chat, export: exportGroup, restore: restoreGroup, check, person, report, sweep: sweepOnce }
  const carryOut = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined
  if (!carryOut) throw new UsageError(`There is no verb “${verb}”.\n\n${usage}`)
  const terminal = await openTerminal()
  try {
    return await carryOut(terminal, flags, rest)
  } finally {
    await terminal.close()
  }
}

run().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    const typed = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    process.exitCode = typed ? 2 : 1
  },
)
