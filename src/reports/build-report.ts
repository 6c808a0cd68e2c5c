import type { ReportFormat } from '../domain/reply'
import type { HeadlineReport } from '../domain/report/report-model'
import { toJson } from '../domain/report/to-json'
import { actionsCsv, decisionsCsv } from './to-csv'
import { toDocx } from './to-docx'
import { toHtml } from './to-html'
import { actionsIcs } from './to-ics'
import { toMarkdown } from './to-markdown'

export type { ReportFormat } from '../domain/reply'

export interface BuiltReport {
  /** `DAG035-headline-report-draft.docx`: safe as a file name and in a header. */
  name: string
  contentType: string
  bytes: Buffer
}

export const contentTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  'decisions-csv': 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

const body = async (report: HeadlineReport, format: ReportFormat): Promise<Buffer> => {
  if (format === 'docx') return toDocx(report)
  const write = { html: toHtml, md: toMarkdown, json: toJson, csv: actionsCsv, 'decisions-csv': decisionsCsv, ics: actionsIcs }[format]
  return Buffer.from(write(report), 'utf8')
}

/** What of the report it is, and how its name ends. */
const endings: Record<ReportFormat, [part: string, ending: string]> = {
  docx: ['headline-report', 'docx'],
  html: ['headline-report', 'html'],
  md: ['headline-report', 'md'],
  json: ['headline-report', 'json'],
  csv: ['actions', 'csv'],
  'decisions-csv': ['decisions', 'csv'],
  ics: ['actions', 'ics'],
}

/** Nothing but letters, digits and single hyphens survives of a group's code: it may hold a slash or a quote. */
const fileName = ({ meeting, state, version = 1, part }: HeadlineReport, format: ReportFormat): string => {
  const stem = meeting.ref.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'meeting'
  const [what, ending] = endings[format]
  return `${stem}-${part ? `${part}-` : ''}${what}${version > 1 ? `-v${version}` : ''}${state === 'draft' ? '-draft' : ''}.${ending}`
}

/** The report as a file of the given format. */
export const buildReport = async (report: HeadlineReport, format: ReportFormat): Promise<BuiltReport> => ({
  name: fileName(report, format),
  contentType: contentTypes[format],
  bytes: await body(report, format),
})
