import { printOwners } from '../domain/owner'
import { printDate } from '../domain/print-due'
import type { HeadlineReport, ReportArea } from '../domain/report/report-model'
import { discussionParas } from './discussion-paras'
import { type Cell, cell, type ReportPage, type Row, type Section } from './page-model'
import { printMoment } from './print-moment'

/** Prints the label of a block in its first row alone, over all of the block's rows. */
const blocks = <T>(items: readonly T[], label: (item: T) => string, rest: (item: T) => Cell[]): Row[] =>
  items.map((item, at) => {
    const before = items[at - 1]
    if (before !== undefined && label(before) === label(item)) return { cells: rest(item) }
    const end = items.findIndex((later, index) => index > at && label(later) !== label(item))
    return { label: { text: label(item), rows: (end < 0 ? items.length : end) - at }, cells: rest(item) }
  })

const lines = ({ area, lines: said }: ReportArea): Row => ({
  label: { text: area, rows: 1 },
  cells: [said.length > 0 ? { paras: said.flatMap(discussionParas) } : cell('Nothing was recorded under this item.', 'quiet')],
})

const changed = ({ changes = [], version = 1 }: HeadlineReport): Section[] =>
  changes.length === 0
    ? []
    : [
        {
          heading: `Changes since version ${version - 1}`,
          columns: [{ name: 'Change', share: 100 }],
          empty: '',
          rows: changes.map((change) => ({ cells: [cell(change)] })),
        },
      ]

const sections = (report: HeadlineReport): Section[] => [
  {
    heading: 'Actions',
    columns: [
      { name: 'Area', share: 14 },
      { name: 'Ref', share: 11 },
      { name: 'Action', share: 46 },
      { name: 'Owner', share: 18 },
      { name: 'Due', share: 11 },
    ],
    empty: 'No actions were recorded, and none were open from previous meetings.',
    rows: blocks(
      report.actions,
      (action) => action.area,
      ({ ref, text, owners, dueBy, became }) => [
        cell(ref, 'ref'),
        cell(text),
        owners.length > 0 ? cell(printOwners(owners)) : cell('TBC', 'quiet'),
        { paras: [...cell(dueBy, dueBy === 'TBC' ? 'quiet' : undefined).paras, ...(became ? cell(became, 'quiet').paras : [])] },
      ],
    ),
  },
  {
    heading: 'Decisions',
    columns: [
      { name: 'Area', share: 14 },
      { name: 'Ref', share: 11 },
      { name: 'Decision', share: 75 },
    ],
    empty: 'No decisions were recorded.',
    whole: true,
    rows: blocks(
      report.decisions,
      (decision) => decision.area,
      ({ ref, text, correspondence, supersedes, supersededBy }) => [
        cell(ref, 'ref'),
        {
          paras: [
            ...cell(text).paras,
            ...(correspondence ? cell(`By correspondence on ${printDate(correspondence)}`, 'quiet').paras : []),
            ...(supersedes ? cell(`Supersedes ${supersedes}`, 'quiet').paras : []),
            ...(supersededBy ? cell(`Superseded by ${supersededBy}`, 'quiet').paras : []),
          ],
        },
      ],
    ),
  },
  {
    heading: 'Key Discussion Items',
    columns: [
      { name: 'Area', share: 14 },
      { name: 'Discussion', share: 86 },
    ],
    empty: 'No discussion items were recorded.',
    rows: report.discussion.map(lines),
  },
  { heading: 'Next Meeting', line: report.nextMeeting ? printMoment(report.nextMeeting) : 'To be confirmed.' },
  {
    heading: 'Attendees',
    columns: [
      { name: 'Attending As', share: 22 },
      { name: 'Name', share: 42 },
      { name: 'Role', share: 36 },
    ],
    empty: 'Attendance was not recorded.',
    whole: true,
    rows: blocks(
      report.attendees,
      (attendee) => attendee.heading,
      ({ name, onBehalfOf, role }) => [cell(onBehalfOf ? `${name} (on behalf of ${onBehalfOf})` : name), cell(role)],
    ),
  },
  ...changed(report),
]

const draft = (held: number, version = 1): string => {
  const what = version > 1 ? `draft of version ${version}, not yet issued` : 'draft, not yet issued'
  if (held === 0) return what
  return `${what} (${held} ${held === 1 ? 'line awaits its' : 'lines await their'} wording and ${held === 1 ? 'is' : 'are'} not shown)`
}

const issuedOn = (date: string, version = 1): string => `${printDate(date)}${version > 1 ? ` (version ${version})` : ''}`

const kinds = { extraordinary: 'Extraordinary meeting', joint: 'Joint meeting', correspondence: 'By correspondence' }

const kindOf = ({ kind, with: together }: HeadlineReport['meeting']): [string, string][] =>
  kind ? [['Kind of Meeting', together ? `${kinds[kind]} with ${together}` : kinds[kind]]] : []

/** A report laid out: which headings, tables, columns and words, for Word, HTML and Markdown alike. */
export const reportPage = (report: HeadlineReport): ReportPage => ({
  title: `${report.title} Headline Report`,
  of: report.meeting.ref,
  issue: `Issue date: ${report.meeting.issueDate ? issuedOn(report.meeting.issueDate, report.version) : draft(report.held, report.version)}`,
  facts: [
    ['Meeting Number', report.meeting.ref],
    ...kindOf(report.meeting),
    ['Venue', report.meeting.venue],
    ['Meeting Date and Time', printMoment(report.meeting)],
    ['Classification', report.meeting.classification],
  ],
  sections: sections(report),
  running: `${report.meeting.ref} Headline Report${report.state === 'draft' ? ' – draft' : ''}`,
  classification: report.meeting.classification,
  dated: report.meeting.issueDate ?? report.meeting.date,
})
