import type { ImportFinding, ImportPart, ImportShown } from '../../cards/import-shown'
import { printDate } from '../../domain/print-due'
import type { ImportPlan } from '../importing/import-plan'
import type { Finding, FindingCode, ImportedReport } from '../importing/imported-report'
import type { Revision } from '../revising/revision'
import type { HeldImport } from './held-import'

/** What was mended without doubt, and what only says how the document was read. */
const repairs = new Set<FindingCode>([
  'encoding',
  'ref-glued',
  'columns-shifted',
  'wrapped-row',
  'misspelt',
  'area-floats',
  'area-label-missing',
  'closed-in-discussion',
  'ref-not-in-tables',
  'line-twice',
  'unplaced',
])

const fieldOf: Partial<Record<FindingCode, string>> = {
  'text-missing': 'text',
  'owner-missing': 'owner',
  'due-missing': 'due',
  'due-unreadable': 'due',
  'area-missing': 'area',
  'area-doubtful': 'area',
  'timestamp-missing': 'timestamp',
}

/** How a mend of what is missing begins. */
const mendable = (report: ImportedReport): string[] => {
  const rows = [
    ...report.actions.flatMap((one, at) => (one.ref ? [] : [`action ${at + 1} ref`])),
    ...report.decisions.flatMap((one, at) => (one.ref ? [] : [`decision ${at + 1} ref`])),
  ]
  const found = report.findings.flatMap(({ code, ref }) => {
    const field = fieldOf[code]
    if (code === 'meeting-missing') return ['meeting']
    if (code === 'date-missing') return ['date']
    if (code === 'next-meeting-missing') return ['next meeting']
    return ref && field ? [`${ref} ${field}`] : []
  })
  return [...new Set([...found, ...rows])]
}

export const findingKey = ({ code, line, ref = '' }: Finding): string => `${code} ${line} ${ref}`

const shownFinding = (finding: Finding): ImportFinding => {
  const { line, code, message, likely } = finding
  return { key: findingKey(finding), line, code, text: message, ...(likely && finding.ref ? { likely } : {}) }
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const countsOf = ({ actions, decisions, discussion, attendees, nextMeeting }: ImportedReport): string => {
  const fresh = actions.filter((action) => !action.carried).length
  const away = attendees.filter((one) => one.status === 'apologies').length
  return [
    `${plural(fresh, 'new action')}, ${actions.length - fresh} carried`,
    plural(decisions.length, 'decision'),
    plural(discussion.length, 'discussion line'),
    `${attendees.length - away} present, ${plural(away, 'apology', 'apologies')}`,
    nextMeeting ? `next meeting ${printDate(nextMeeting.date)}${nextMeeting.start ? ` ${nextMeeting.start}` : ''}` : 'no next meeting',
  ].join(' · ')
}

/** A held report against what is known of its group: `fresh` a group begins with it; `revisions` where its meeting is in the register already. */
export interface Weighed {
  plan: ImportPlan
  revisions?: Revision[]
  code: string
  fresh: boolean
}

const willOf = ({ plan, revisions, code, fresh }: Weighed, { meeting }: ImportedReport): Pick<ImportShown, 'will' | 'save'> => {
  if (plan.refused) return { will: plan.refused }
  if (revisions) {
    if (revisions.length === 0) return { will: `The register of ${code} has all of it: nothing to change.` }
    return {
      will: `${meeting.ref} is in the register already. ${plural(revisions.length, 'difference')}, none taken yet.`,
      save: 'Accept all',
    }
  }
  if (plan.changes.length === 0) return { will: `The register of ${code} has all of it: nothing to change.` }
  const group = fresh ? `A new group ${code} begins with it, and you are its secretary.` : `It goes into the register of ${code}.`
  return { will: `Nothing is saved yet. ${group}`, save: 'Save to the register' }
}

/** A held report as its card shows it. */
export const importView = (
  id: string,
  held: HeldImport,
  weighed: Weighed,
  { part, from, told }: { part?: ImportPart; from?: number; told?: string } = {},
): ImportShown => {
  const { report, name } = held
  const { date, start, end } = report.meeting
  const doubts = report.findings.filter(({ code }) => !repairs.has(code))
  const revising = weighed.revisions !== undefined
  const differences =
    weighed.revisions ?? weighed.plan.differences.map((one, at) => ({ ...one, id: String(at), why: 'the register stays as it is' }))
  return {
    id,
    ref: report.meeting.ref ?? '(meeting number missing)',
    about: [date ? printDate(date) : 'date missing', [start, end].filter(Boolean).join('–'), name].filter(Boolean).join(' · '),
    counts: countsOf(report),
    ...willOf(weighed, report),
    doubts: doubts.map(shownFinding),
    repairs: report.findings.filter(({ code }) => repairs.has(code)).map(shownFinding),
    unplaced: report.unplaced,
    differences: differences.map(({ id: own, what, field, register, report: here, why }) => ({
      id: own,
      what,
      field,
      register,
      report: here,
      ...(why ? { why } : {}),
    })),
    notTaken: revising ? [] : weighed.plan.notTaken,
    mendable: mendable(report),
    part: part ?? (revising ? 'differences' : 'doubts'),
    from: from ?? 0,
    ...(told ? { told } : {}),
  }
}
