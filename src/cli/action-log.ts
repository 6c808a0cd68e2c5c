import { writeFile } from 'node:fs/promises'
import { buildActionLog } from '../reports/action-log'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import type { Terminal } from './open-terminal'
import { UsageError } from './usage-error'

/** `action-log --group DAG --out FILE`: the papers' list of open actions; the format is the file's (docx, html, md). */
export const actionLog = async (terminal: Terminal, flags: Flags): Promise<number> => {
  const base = await groupNamed(terminal, flags.group)
  const format = (['docx', 'html', 'md'] as const).find((one) => one === (flags.format ?? /\.(\w+)$/.exec(flags.out ?? '')?.[1] ?? 'md'))
  if (!format) throw new UsageError('The action log is written as docx, html or md.')
  if (format === 'docx' && !flags.out) throw new UsageError('A Word file wants a name: --out actions.docx')
  const built = await buildActionLog(terminal.world.store, base.group.id, format, terminal.world.now().toISOString())
  if (!built) throw new UsageError('There is no such group.')
  if (!flags.out) process.stdout.write(built.bytes)
  else {
    await writeFile(flags.out, built.bytes)
    process.stdout.write(`${flags.out}: ${built.bytes.length} bytes\n`)
  }
  return 0
}
