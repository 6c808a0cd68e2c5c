import type { ReportLine } from '../domain/report/report-model'
import type { Para, Run } from './page-model'
import { printable } from './printable'

const citation = /\((?:ACTION|DECISION) [^()\n]{1,120}\)/g

/** References that people typed as the report cites them stand out as those do that the record adds. */
const cited = (text: string): Run[] => {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(citation)) {
    runs.push({ text: text.slice(from, found.index) }, { text: found[0], tone: 'bold' })
    from = found.index + found[0].length
  }
  return [...runs, { text: text.slice(from) }].filter((run) => run.text !== '')
}

/** "… (DECISION DAG-DEC99 – recording timestamp 01:35:00)." */
const outcome = ({ kind, ref, text, recordingTimestamp }: ReportLine): string => {
  const stamp = recordingTimestamp ? ` – recording timestamp ${recordingTimestamp}` : ''
  return printable(`${printable(text).replace(/\.$/, '')} (${kind.toUpperCase()} ${ref}${stamp}).`)
}

/** A line of the discussion as paragraphs: who spoke, or the reviewed action, in bold; a representative's view as a bullet. */
export const discussionParas = (line: ReportLine): Para[] => {
  const words = line.kind === 'action' || line.kind === 'decision' ? outcome(line) : printable(line.text)
  const lead = printable((line.kind === 'review' ? line.ref : line.speaker) ?? '').replaceAll('\n', ' ')
  return words.split('\n').map((text, at) => ({
    runs: [...(lead && at === 0 ? [{ text: `${lead}: `, tone: 'bold' } satisfies Run] : []), ...cited(text)],
    ...(line.speaker ? { bullet: true } : {}),
  }))
}
