import { createInterface } from 'node:readline/promises'
import type { ImportedReport } from '../reports/importing/imported-report'
import { acceptLikely } from '../reports/importing/mend-import'
import { mendReport } from '../reports/importing/mend-report'

const HELP = `Mend it before it is saved, a line at a time:
  likely            every single correction that was found    (likely 3: the third finding's)
  DAG35-03 text …   DAG35-04 owner IPA (Ann Other)   DAG34-11 due 03/04/2024
  Ann Othre is Ann Other   Ann Other on behalf of Bea Else   drop DAG35-03   meeting DAG035   next meeting 8 May 2024 10:00
  findings          what is left        save · quit`

const findings = ({ findings: left }: ImportedReport): string =>
  left
    .map(({ line, code, message, likely }, at) => `${at + 1}. line ${line}  ${code}: ${message}${likely ? ` → ${likely}?` : ''}`)
    .join('\n') || 'No findings.'

/** One line said about a read report: what it is afterwards, and what is said back; `done` ends it. */
export const mendLine = (report: ImportedReport, words: string): { report: ImportedReport; said: string; done?: 'save' | 'quit' } => {
  const text = words.trim()
  const [, which] = /^likely(?:\s+(\d+))?$/i.exec(text) ?? []
  if (/^(save|y|yes)$/i.test(text)) return { report, said: '', done: 'save' }
  if (/^(quit|n|no|discard)$/i.test(text)) return { report, said: 'Nothing was saved.', done: 'quit' }
  if (/^likely/i.test(text)) {
    const wanted = which ? report.findings.slice(Number(which) - 1, Number(which)) : report.findings
    const mended = wanted.reduce(acceptLikely, report)
    return { report: mended, said: mended === report ? 'There is no single correction there.' : `✓\n${findings(mended)}` }
  }
  if (/^findings$/i.test(text)) return { report, said: findings(report) }
  if (text === '' || /^(help|\?)$/i.test(text)) return { report, said: HELP }
  const mended = mendReport(report, text)
  return 'refused' in mended ? { report, said: mended.refused } : { report: mended.report, said: '✓' }
}

/** Asks until the person saves or quits; undefined: they do not want it. `plan`: what saving would do. */
export const mendAtTerminal = async (
  first: ImportedReport,
  plan: (report: ImportedReport) => Promise<string>,
  { input, output }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } = { input: process.stdin, output: process.stdout },
): Promise<ImportedReport | undefined> => {
  const lines = createInterface({ input, output })
  output.write(`\n${HELP}\n`)
  let report = first
  try {
    while (true) {
      const answer = mendLine(report, await lines.question('import> '))
      const changed = answer.report !== report
      report = answer.report
      if (answer.said) output.write(`${answer.said}\n`)
      if (changed) output.write(`${(await plan(report)).split('\n', 1)[0]}\n`)
      if (answer.done) return answer.done === 'save' ? report : undefined
    }
  } finally {
    lines.close()
  }
}
