import type { CardView } from '../cards/card-view'
import type { ReportOwed } from '../cards/report-owed-block'
import type { Issued } from '../domain/issued'
import { REPORT_RULES, reportDeadline } from '../domain/report-deadline'

/** The last meeting's report as it stands now; none where the meeting goes on again, or its group has no deadline any more. */
export const reportOwedOf = (view: CardView, issued: readonly Issued[], said: string): ReportOwed[] => {
  const { meeting, settings } = view
  const deadline = meeting && reportDeadline(meeting, settings)
  const rule = REPORT_RULES.find((one) => one === said)
  if (!deadline || !rule) return []
  return [{ view, ref: meeting.ref, deadline, rule, issued: issued.some((one) => one.meeting === meeting.number) }]
}
