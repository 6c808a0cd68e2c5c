import type { Settings } from '../../domain/group'
import { refReader } from '../../domain/ref-reader'
import type { Need } from '../../ports'
import type { ImportedReport } from './imported-report'

/** The number of the meeting that a report is of, if it is one of this group's. */
export const meetingNumber = (report: ImportedReport, { code }: Pick<Settings, 'code'>): number | undefined => {
  const found = /^(\D+?)[-\s]?0*(\d{1,4})$/.exec(report.meeting.ref ?? '')
  return found && found[1]?.toLowerCase() === code.toLowerCase() ? Number(found[2]) : undefined
}

/** What must be read of the register before `importChanges` can compare. */
export const importNeeds = (report: ImportedReport, settings: Settings): Need[] => {
  const reader = refReader(settings.code, settings.refs)
  const number = meetingNumber(report, settings)
  const items = [...report.actions, ...report.decisions].flatMap(({ ref }): Need[] => {
    const found = reader.exact(ref)?.ref
    return found ? [{ of: found.kind, id: found.id }] : []
  })
  return [...(number === undefined ? [] : [{ of: 'meeting' as const, number }]), ...items]
}
