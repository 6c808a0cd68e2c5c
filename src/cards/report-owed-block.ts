import type { LocalDate } from '../domain/due'
import { printDate } from '../domain/print-due'
import type { ReportRule } from '../domain/report-deadline'
import { button } from './button'
import type { CardView } from './card-view'
import { actions, container, type Element, line, run } from './layout'

/** A report that its group waits for. */
export interface ReportOwed {
  view: CardView
  /** "DAG035". */
  ref: string
  deadline: LocalDate
  rule: ReportRule
  /** Meanwhile. */
  issued: boolean
}

const WHEN: Record<ReportRule, (day: string) => string> = {
  'report before': (day) => `is to be issued by ${day}, the next working day`,
  'report today': (day) => `is to be issued today, ${day}`,
  'report overdue': (day) => `is overdue: it was to be issued by ${day}`,
}

const state = ({ rule, deadline, issued }: ReportOwed): string => (issued ? 'is issued' : WHEN[rule](printDate(deadline)))

export const reportOwedText = (owed: ReportOwed): string => `The report of ${owed.ref} ${state(owed)}.`

/** Where the report stands, with what takes it on: its check, its draft, its issue. */
export const reportOwedBlock = (owed: ReportOwed): Element => {
  const { view, ref, issued } = owed
  const say = (title: string, command: string): object =>
    button({ title, tooltip: `${title}: ${ref}`, command, groupId: view.groupId, args: { words: ref } })
  return container([
    line(['The report of ', run(ref, { bold: true }), ` ${state(owed)}.`], 'None'),
    ...(issued ? [] : [actions([say('Check', 'check'), say('Draft', 'report'), say('Issue it', 'issue report')])]),
  ])
}
