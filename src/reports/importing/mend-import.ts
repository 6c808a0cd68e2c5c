import type { Finding, ImportedReport } from './imported-report'
import { readDay } from './read-day'

/** Only the finding that was settled goes. */
const settled = (report: ImportedReport, finding: Finding): Finding[] =>
  report.findings.filter(({ code, line, ref }) => code !== finding.code || line !== finding.line || ref !== finding.ref)

/** One correction accepted: the finding's `likely` takes the place of what is doubted, and the finding is gone. One without `likely` changes nothing. */
export const acceptLikely = (report: ImportedReport, finding: Finding): ImportedReport => {
  const { code, ref, likely } = finding
  if (likely === undefined || ref === undefined) return report
  const rest = { ...report, findings: settled(report, finding) }
  if (code === 'area-doubtful') {
    const mended = <T extends { ref: string; area?: string }>(item: T): T => (item.ref === ref ? { ...item, area: likely } : item)
    return { ...rest, actions: report.actions.map(mended), decisions: report.decisions.map(mended) }
  }
  const date = readDay(likely)
  if (code === 'due-unreadable' && date)
    return {
      ...rest,
      actions: report.actions.map((action) =>
        action.ref === ref ? { ...action, due: { kind: 'date', date, ...(action.due.said ? { said: action.due.said } : {}) } } : action,
      ),
    }
  if (code === 'ref-unknown')
    return {
      ...rest,
      discussion: report.discussion.map((line) =>
        line.refs.includes(ref)
          ? { ...line, text: line.text.replaceAll(ref, likely), refs: [...new Set(line.refs.map((one) => (one === ref ? likely : one)))] }
          : line,
      ),
    }
  return report
}

/** Two lines are one person, whose right spelling is that of `keep`; what only the other line says is kept. Positions in `attendees`. */
export const onePerson = (report: ImportedReport, keep: number, drop: number): ImportedReport => {
  const [kept, dropped] = [report.attendees[keep], report.attendees[drop]]
  if (!kept || !dropped || keep === drop) return report
  const whole = { ...dropped, ...kept, role: kept.role || dropped.role }
  return { ...report, attendees: report.attendees.flatMap((one, at) => (at === drop ? [] : [at === keep ? whole : one])) }
}
