import { printOwners } from '../domain/owner'
import type { HeadlineReport } from '../domain/report/report-model'

/** A spreadsheet takes a cell that begins so for a formula, and runs it: an apostrophe makes it words (OWASP, "CSV Injection"). */
const formula = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

const cell = (text: string): string => {
  const words = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
const csv = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

/** The report's actions, carried ones included, a row each. */
export const actionsCsv = ({ actions }: HeadlineReport): string =>
  csv([
    ['Area', 'Ref', 'Action', 'Owner', 'Due', 'Carried', 'Status'],
    ...actions.map(({ area, ref, text, owners, dueBy, carried, became }) => [
      area,
      ref,
      text,
      printOwners(owners),
      dueBy,
      carried ? 'yes' : 'no',
      became ?? 'Open',
    ]),
  ])

/** The report's decisions, a row each. */
export const decisionsCsv = ({ decisions }: HeadlineReport): string =>
  csv([
    ['Area', 'Ref', 'Decision', 'Recording timestamp'],
    ...decisions.map(({ area, ref, text, recordingTimestamp = '' }) => [area, ref, text, recordingTimestamp]),
  ])
