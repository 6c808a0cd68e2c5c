import { refReader } from '../../domain/ref-reader'
import { type AreaName, actionDifferences, decisionDifferences } from './import-differences'
import type { ImportPlan, Register } from './import-plan'
import { actionRow, decisionRow, type Import, meetingRow } from './import-rows'
import type { ImportedReport } from './imported-report'

export interface Items extends Pick<ImportPlan, 'changes' | 'events' | 'differences' | 'notTaken'> {
  /** Highest numbers given: within the meeting, and of decisions. */
  lastAction: number
  lastDecision: number
}

/** Actions and decisions: those the register lacks to be written, those it has compared field by field. */
export const importItems = (report: ImportedReport, { settings, facts }: Register, of: Import): Items => {
  const there = facts.meetings.find((one) => one.meeting.number === of.number)
  const area: AreaName = (name) => there?.areas.find((one) => one.id === name)?.name ?? name
  const reader = refReader(settings.code, settings.refs)
  const meeting = there?.meeting ?? meetingRow(report, of, { action: 0, area: 0, discussion: 0 })
  const actions = new Map([...(there?.raised ?? []), ...facts.actions].map((action) => [action.id, action]))
  const decisions = new Map([...(there?.decisions ?? []), ...facts.decisions].map((decision) => [decision.id, decision]))
  const items: Items = { changes: [], events: [], differences: [], notTaken: [], lastAction: 0, lastDecision: 0 }
  const seen = new Set<string>()
  const refuse = (what: string, twice: boolean): void => {
    items.notTaken.push(`"${what}" has ${twice ? 'a reference that stands twice' : 'no reference'}: capture it, or mend the report.`)
  }
  const said = ({ ref, text }: { ref: string; text: string }): { command: string; ref: string; after?: string } => ({
    command: 'import',
    ref,
    ...(text ? { after: text } : {}),
  })

  for (const action of report.actions) {
    const ref = reader.exact(action.ref)?.ref
    if (ref?.kind !== 'action' || seen.has(`action ${ref.id}`)) {
      refuse(action.text || action.ref, ref?.kind === 'action')
      continue
    }
    seen.add(`action ${ref.id}`)
    if (ref.meeting === of.number) items.lastAction = Math.max(items.lastAction, ref.number)
    const after = actionRow(action, ref, of)
    const before = actions.get(ref.id)
    if (before) items.differences.push(...actionDifferences(before, after, settings, meeting, area))
    else {
      items.changes.push({ kind: 'action', after, ...(after.status === 'open' ? {} : { touchedAt: of.number }) })
      items.events.push(said(after))
    }
  }
  for (const decision of report.decisions) {
    const ref = reader.exact(decision.ref)?.ref
    if (ref?.kind !== 'decision' || seen.has(`decision ${ref.id}`)) {
      refuse(decision.text || decision.ref, ref?.kind === 'decision')
      continue
    }
    seen.add(`decision ${ref.id}`)
    items.lastDecision = Math.max(items.lastDecision, ref.number)
    const after = decisionRow(decision, ref, of)
    const before = decisions.get(ref.id)
    if (before) items.differences.push(...decisionDifferences(before, after, area))
    else {
      items.changes.push({ kind: 'decision', after })
      items.events.push(said(after))
    }
  }
  const unmet = [
    ...(there?.raised ?? []).filter((one) => one.status !== 'withdrawn' && !seen.has(`action ${one.id}`)),
    ...(there?.decisions ?? []).filter((one) => one.status !== 'withdrawn' && !seen.has(`decision ${one.id}`)),
  ]
  items.differences.push(...unmet.map(({ ref, text }) => ({ what: ref, field: 'row', register: text, report: '' })))
  return items
}
