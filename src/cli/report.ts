import { writeFile } from 'node:fs/promises'
import { parseRef } from '../domain/refs'
import { type ReportFormat, reportFormats } from '../domain/reply'
import { buildReport } from '../reports/build-report'
import { reportOf } from '../reports/report-from-store'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import type { Terminal } from './open-terminal'
import { UsageError } from './usage-error'

const isFormat = (text: string): text is ReportFormat => reportFormats.some((each) => each === text)

/** `report DAG035 --format docx --out FILE`: the group is read from the reference. Without --out, text formats go to standard output. */
export const report = async (terminal: Terminal, flags: Flags, [ref]: string[]): Promise<number> => {
  const code = /^([a-z]+)/i.exec(ref ?? '')?.[1]
  if (!ref || !code) throw new UsageError('Which report? Try: npm run cli -- report DAG035 --format docx --out DAG035.docx')
  const base = await groupNamed(terminal, flags.group ?? code)
  const format = flags.format ?? /\.(docx|html|md|json|csv|ics)$/.exec(flags.out ?? '')?.[1] ?? 'md'
  if (!isFormat(format)) throw new UsageError(`“${format}” is no format: ${reportFormats.join(', ')}.`)
  if (format === 'docx' && !flags.out) throw new UsageError('A Word file wants a name: --out DAG035.docx')
  const part = flags.confidential ? 'confidential' : 'public'
  const meeting = parseRef(base.settings, ref)
  const model =
    meeting?.kind === 'meeting' ? await reportOf(terminal.world.store, base.group.id, meeting.number, undefined, part) : undefined
  if (!model) throw new UsageError(`${ref} is no meeting of ${base.settings.code}.`)
  const built = await buildReport(model, format)
  if (!flags.out) process.stdout.write(built.bytes)
  else {
    await writeFile(flags.out, built.bytes)
    process.stdout.write(`${flags.out}: ${built.bytes.length} bytes\n`)
  }
  return 0
}
