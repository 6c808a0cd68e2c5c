import { createInterface } from 'node:readline/promises'
import type { By } from '../domain/record'
import type { Base } from '../ports'
import { importNeeds, meetingNumber } from '../reports/importing/import-needs'
import type { ImportedReport } from '../reports/importing/imported-report'
import { saveImport } from '../reports/importing/save-import'
import { revisedRows } from '../reports/revising/revised-rows'
import type { Revision } from '../reports/revising/revision'
import { revisions } from '../reports/revising/revisions'
import type { Flags } from './flags'
import type { Terminal } from './open-terminal'
import { UsageError } from './usage-error'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const quoted = (text: string): string => (text ? `"${text}"` : 'nothing')
const printed = ({ what, field, register, report, why }: Revision): string =>
  `${what}, ${field}: the register has ${quoted(register)}, the report ${quoted(report)}${why ? ` (${why})` : ''}`

/** Which of them a person takes, asked one after another: yes, no, all that follow, or none any more. */
const asked = async (told: readonly Revision[]): Promise<Revision[]> => {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const taken: Revision[] = []
  try {
    for (const [at, one] of told.entries()) {
      say(`\n${printed(one)}`)
      if (!one.take) continue
      const answer = (await lines.question('Take it? [y/N/all/quit] ')).trim().toLowerCase()
      if (answer === 'all') return [...taken, ...told.slice(at).filter(({ take }) => take)]
      if (answer === 'quit') return taken
      if (/^y(es)?$/.test(answer)) taken.push(one)
    }
    return taken
  } finally {
    lines.close()
  }
}

/** `import --revise FILE`: the differences between an edited report and the record, each accepted or not (`--yes`: all; `--dry-run`: only told). */
export const reviseAtTerminal = async (
  terminal: Terminal,
  base: Base,
  report: ImportedReport,
  hash: string,
  flags: Flags,
  by: By,
): Promise<number> => {
  const { store, now } = terminal.world
  const { group, settings } = base
  const number = meetingNumber(report, settings)
  const facts = await store.read(group.id, importNeeds(report, settings))
  const record = facts.meetings.find(({ meeting }) => meeting.number === number)
  if (!record)
    throw new UsageError(`${report.meeting.ref ?? 'Its meeting'} is not in the register of ${settings.code}. Import it without --revise.`)
  const register = { group, settings, facts }
  const at = now().toISOString()
  const told = revisions(report, register, record, at, by)
  if (told.length === 0) say(`${record.meeting.ref}: the record and the report agree.`)
  if (flags['dry-run'] || told.length === 0 || (!flags.yes && !process.stdin.isTTY)) {
    for (const one of told) say(printed(one))
    if (told.length > 0) say('Nothing was changed. Add --yes to take all that can be taken.')
    return 0
  }
  const taken = flags.yes ? told.filter(({ take }) => take) : await asked(told)
  const plan = revisedRows(taken, register, record, at, by)
  if (taken.length > 0 && (await saveImport(store, base, plan, hash, at, by)) === 'lost')
    throw new Error('Somebody wrote to the register meanwhile. Run it again: what was taken is no difference any more.')
  for (const one of taken) say(`✓ ${printed(one)}`)
  const left = told.length - taken.length
  say(left > 0 ? `${taken.length} taken, ${left} left as the record has it.` : `${taken.length} taken.`)
  return 0
}
