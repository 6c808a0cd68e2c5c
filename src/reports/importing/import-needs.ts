import type { Settings } from '../../domain/group'
import { refReader } from '../../domain/ref-reader'
import type { Need } from '../../ports'
import type { ImportedReport } from './imported-report'

/** The number of the meeting that a report is of, if it is one of this group's. */
export const meetingNumber = (report: ImportedReport, { code }: Pick<Settings, 'code'>): number | undefined => {
  const found = /^(\D+?)[-\s]?0*(\d{1,4})$/.exec(report.meeting.ref ?? '')
  return found && found[1]?.toLowerCase() === code.toLowerCase() ? Number(found[2]) : undefined
}

/** More than so many of one kind are read by their range, the others one by one. */
const FEW = 8

/** What must be read of the register before `importChanges` can compare. A report fifty times as long is no fifty times as many requests. */
export const importNeeds = (report: ImportedReport, settings: Settings): Need[] => {
  const reader = refReader(settings.code, settings.refs)
  const number = meetingNumber(report, settings)
  const refs = [...report.actions, ...report.decisions].flatMap(({ ref }) => reader.exact(ref)?.ref ?? [])
  const decisions = refs.filter((ref) => ref.kind === 'decision')
  const raised = Map.groupBy(
    refs.filter((ref) => ref.kind === 'action'),
    ({ meeting }) => meeting,
  )
  return [
    ...(number === undefined ? [] : [{ of: 'meeting' as const, number }]),
    ...[...raised].flatMap(([meeting, actions]): Need[] =>
      actions.length > FEW ? [{ of: 'raised', from: meeting, to: meeting }] : actions.map(({ id }) => ({ of: 'action' as const, id })),
    ),
    ...(decisions.length > FEW ? [{ of: 'decisions' as const }] : decisions.map(({ id }) => ({ of: 'decision' as const, id }))),
  ]
}
