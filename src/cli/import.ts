import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { importChanges } from '../reports/importing/import-changes'
import { importJson } from '../reports/importing/import-json'
import { importNeeds } from '../reports/importing/import-needs'
import { ImportRefused } from '../reports/importing/import-refused'
import { importReport } from '../reports/importing/import-report'
import { printImport } from '../reports/importing/print-import'
import { printPlan } from '../reports/importing/print-plan'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import type { Terminal } from './open-terminal'
import { saveImport } from './save-import'
import { UsageError } from './usage-error'

const OPERATOR = { id: 'ch:terminal/operator', name: 'Operator' }

const agreed = async (): Promise<boolean> => {
  if (!process.stdin.isTTY) return false
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question('Save it? [y/N] ')
  lines.close()
  return /^y(es)?$/i.test(answer.trim())
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/**
 * `import FILE --group DAG [--dry-run] [--json] [--yes]`: reads last month's report, says what it read, what it repaired and what it
 * doubts, and saves only what a person agreed to (`--yes` where nobody can be asked). The register is never overwritten.
 */
export const importFile = async (open: () => Promise<Terminal>, flags: Flags, [path]: string[]): Promise<number> => {
  if (!path) throw new UsageError('Which file? Try: npm run cli -- import DAG035.docx --group DAG --dry-run')
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read.`)
  })
  const report = await importReport({ name: basename(path), bytes }).catch((error: unknown) => {
    throw error instanceof ImportRefused ? new UsageError(error.message) : error
  })
  if (flags.json) say(importJson(report))
  else say(printImport(report))
  // Reading alone wants no register.
  if (flags['dry-run'] && flags.json) return 0
  const terminal = await open()
  try {
    const { store, now } = terminal.world
    const base = await groupNamed(terminal, flags.group, !flags['dry-run'], flags.secretary)
    const facts = await store.read(base.group.id, importNeeds(report, base.settings))
    const at = now().toISOString()
    const plan = importChanges(report, { group: base.group, settings: base.settings, facts }, at, OPERATOR)
    if (!flags.json) say(`\n${printPlan(plan)}`)
    if (plan.refused) return 1
    if (flags['dry-run'] || plan.changes.length === 0) return 0
    if (!flags.yes && !(await agreed())) {
      if (!flags.json) say('Nothing was saved. Add --yes to save without being asked.')
      return 0
    }
    await saveImport(store, base, plan, bytes, at, OPERATOR)
    if (!flags.json) say('Saved. Reminders of this group are off until its secretary says: settings reminders on')
    return 0
  } finally {
    await terminal.close()
  }
}
