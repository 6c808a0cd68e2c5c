import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importChanges } from '../reports/importing/import-changes'
import { importJson } from '../reports/importing/import-json'
import { importNeeds } from '../reports/importing/import-needs'
import { ImportRefused } from '../reports/importing/import-refused'
import { importReport } from '../reports/importing/import-report'
import type { ImportedReport } from '../reports/importing/imported-report'
import { printImport } from '../reports/importing/print-import'
import { printPlan } from '../reports/importing/print-plan'
import { saveImport } from '../reports/importing/save-import'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import { mendAtTerminal } from './mend-at-terminal'
import type { Terminal } from './open-terminal'
import { reviseAtTerminal } from './revise-at-terminal'
import { UsageError } from './usage-error'

const OPERATOR = { id: 'ch:terminal/operator', name: 'Operator' }
/** Somebody else wrote meanwhile: planned anew as often as this. */
const MOST_TRIES = 5

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** A report from a file. Throws `UsageError` for what cannot be read. */
const readReport = async (path: string): Promise<{ report: ImportedReport; hash: string }> => {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read.`)
  })
  const report = await importReport({ name: basename(path), bytes }).catch((error: unknown) => {
    throw error instanceof ImportRefused ? new UsageError(error.message) : error
  })
  return { report, hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) }
}

const save = async (terminal: Terminal, report: ImportedReport, hash: string, groupId: string): Promise<boolean> => {
  const { store, now } = terminal.world
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const base = await store.load(groupId)
    if (!base) return false
    const facts = await store.read(groupId, importNeeds(report, base.settings))
    const at = now().toISOString()
    const plan = importChanges(report, { group: base.group, settings: base.settings, facts }, at, OPERATOR)
    if (plan.refused || (await saveImport(store, base, plan, hash, at, OPERATOR)) === 'saved') return !plan.refused
  }
  throw new Error('Others are writing to the register. Run the same import again: it goes on where this one stopped.')
}

/**
 * `import FILE --group DAG [--dry-run] [--json] [--yes] [--revise]`: reads last month's report, says what it read, what it repaired and what
 * it doubts, lets a person at the terminal mend it, and saves only what they agreed to (`--yes` where nobody can be asked). The register is
 * never overwritten; `--revise` takes the differences of an edited report one by one.
 */
export const importFile = async (open: () => Promise<Terminal>, flags: Flags, [path]: string[]): Promise<number> => {
  if (!path) throw new UsageError('Which file? Try: npm run cli -- import DAG035.docx --group DAG --dry-run')
  const { report, hash } = await readReport(path)
  if (flags.json) say(importJson(report))
  else if (!flags.revise) say(printImport(report))
  // Reading alone wants no register.
  if (flags['dry-run'] && flags.json && !flags.revise) return 0
  const terminal = await open()
  try {
    const { store, now } = terminal.world
    const base = await groupNamed(terminal, flags.group, !flags['dry-run'] && !flags.revise, flags.secretary)
    if (flags.revise) return await reviseAtTerminal(terminal, base, report, hash, flags, OPERATOR)
    const plan = async (of: ImportedReport) => {
      const facts = await store.read(base.group.id, importNeeds(of, base.settings))
      return importChanges(of, { group: base.group, settings: base.settings, facts }, now().toISOString(), OPERATOR)
    }
    const first = await plan(report)
    if (!flags.json) say(`\n${printPlan(first)}`)
    if (flags['dry-run'] || (first.changes.length === 0 && !first.refused)) return first.refused ? 1 : 0
    const agreed = flags.yes
      ? report
      : process.stdin.isTTY
        ? await mendAtTerminal(report, async (of) => printPlan(await plan(of)))
        : undefined
    if (first.refused && (!agreed || (await plan(agreed)).refused)) return 1
    if (!agreed) {
      if (!flags.json) say('Nothing was saved. Add --yes to save without being asked.')
      return 0
    }
    await save(terminal, agreed, hash, base.group.id)
    if (!flags.json) say('Saved. Reminders of this group are off until its secretary says: settings reminders on')
    return 0
  } finally {
    await terminal.close()
  }
}
