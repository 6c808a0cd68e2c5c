import { DateTime } from 'luxon'
import { isConfidential } from '../domain/confidential'
import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import { printOwners } from '../domain/owner'
import { dueDate, localDate, printDate, printDue } from '../domain/print-due'
import type { Action, Meeting } from '../domain/record'
import type { Store } from '../ports'
import type { BuiltReport, ReportFormat } from './build-report'
import { contentTypes } from './build-report'
import { type Cell, cell, type ReportPage } from './page-model'
import { docxOf } from './to-docx'
import { htmlOf } from './to-html'
import { markdownOf } from './to-markdown'

interface Log {
  settings: Settings
  /** The running meeting, else the last one. */
  meeting?: Meeting
  /** Open actions in reference order. */
  actions: readonly Action[]
  /** Overdue is judged by it. */
  at: Instant
}

const dueCell = ({ settings, meeting, at }: Log, action: Action): Cell => {
  const print = (due: Action['due']): string => printDue(due, settings, meeting, action.meeting)
  const day = dueDate(action.due, settings, meeting, action.meeting)
  const moved = action.firstDue.kind !== 'none' && print(action.firstDue) !== print(action.due)
  return {
    paras: [
      ...cell(print(action.due)).paras,
      ...(moved ? cell(`first ${print(action.firstDue)}`, 'quiet').paras : []),
      ...(day && day < localDate(at, settings) ? cell('Overdue', 'bold').paras : []),
    ],
  }
}

const updates = (settings: Settings, action: Action): Cell =>
  action.updates.length === 0
    ? cell('No update yet.', 'quiet')
    : { paras: action.updates.flatMap(({ at, by, text }) => cell(`${printDate(localDate(at, settings))} ${by.name}: ${text}`).paras) }

/** The open actions as the papers of a meeting list them: wording, owner, due, and every update. */
export const actionLogPage = (log: Log): ReportPage => {
  const { settings, meeting, actions, at } = log
  const next = meeting?.state === 'running' ? meeting.ref : meeting?.next && printDate(meeting.next.date)
  const today = localDate(at, settings)
  return {
    title: `${settings.title} Action Log`,
    of: settings.code,
    issue: `As it stood on ${DateTime.fromISO(today, { locale: 'en-GB' }).toFormat('d LLLL yyyy')}`,
    facts: [
      ['Open actions', String(actions.length)],
      ['For the meeting', next ?? 'To be confirmed'],
    ],
    sections: [
      {
        heading: 'Open actions',
        columns: [
          { name: 'Ref', share: 10 },
          { name: 'Action', share: 36 },
          { name: 'Owner', share: 15 },
          { name: 'Due', share: 11 },
          { name: 'Updates', share: 28 },
        ],
        empty: 'No action is open.',
        rows: actions.map((action) => ({
          cells: [
            cell(action.ref, 'ref'),
            cell(action.text),
            action.owners.length > 0 ? cell(printOwners(action.owners)) : cell('TBC', 'quiet'),
            dueCell(log, action),
            updates(settings, action),
          ],
        })),
      },
    ],
    running: `${settings.code} Action Log`,
    classification: settings.classification,
    dated: today,
  }
}

/** The list as a file (Markdown where no other of these is asked for); undefined: no such group. */
export const buildActionLog = async (
  store: Pick<Store, 'load' | 'read'>,
  groupId: string,
  format: ReportFormat,
  at: Instant,
): Promise<BuiltReport | undefined> => {
  const base = await store.load(groupId)
  if (!base) return undefined
  const { settings, meeting } = base
  const { open = [] } = await store.read(groupId, [{ of: 'open' }])
  const page = actionLogPage({ settings, ...(meeting ? { meeting } : {}), actions: open.filter((action) => !isConfidential(action)), at })
  const as = format === 'docx' || format === 'html' ? format : 'md'
  const bytes = as === 'docx' ? await docxOf(page, settings.title) : Buffer.from({ html: htmlOf, md: markdownOf }[as](page), 'utf8')
  const stem = settings.code.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'group'
  return { name: `${stem}-action-log-${page.dated}.${as}`, contentType: contentTypes[as], bytes }
}
