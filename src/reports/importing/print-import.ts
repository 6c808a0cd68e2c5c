import { printOwners } from '../../domain/owner'
import { printDate } from '../../domain/print-due'
import type { ImportedReport } from './imported-report'

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const block = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : []
const when = (date: string | undefined, start?: string, end?: string): string =>
  [date ? printDate(date) : 'date missing', [start, end].filter(Boolean).join('–')].filter(Boolean).join(' ')

/** What was read, for people at a terminal: the rows, then each finding with its line, then what fitted nowhere. */
export const printImport = (report: ImportedReport): string => {
  const { meeting, actions, decisions, discussion, attendees, nextMeeting, findings, unplaced } = report
  const fresh = actions.filter((action) => !action.carried)
  const people = attendees.filter((one) => one.status === 'present')
  const summary = [
    `${counted(fresh.length, 'new action')}, ${actions.length - fresh.length} carried`,
    counted(decisions.length, 'decision'),
    counted(discussion.length, 'discussion line'),
    `${people.length} present, ${counted(attendees.length - people.length, 'apology', 'apologies')}`,
  ]
  const action = ({ ref, text, owners, due }: ImportedReport['actions'][number]): string => {
    const by = due.kind === 'date' ? printDate(due.date) : (due.said ?? due.kind)
    const owed = owners.map((owner) => ({ ...owner, persons: owner.persons.map((name) => ({ name })) }))
    return `${ref || '(no reference)'}  ${text || '(no text)'} – ${printOwners(owed) || '(no owner)'}, ${by}`
  }
  return [
    `${meeting.ref ?? 'Meeting number missing'}, ${when(meeting.date, meeting.start, meeting.end)}${meeting.title ? `: ${meeting.title}` : ''}`,
    summary.join('; '),
    ...(nextMeeting ? [`Next meeting ${when(nextMeeting.date, nextMeeting.start)}`] : []),
    ...block('Actions', fresh.map(action)),
    ...block('Previous meetings', actions.filter((one) => one.carried).map(action)),
    ...block(
      'Decisions',
      decisions.map(
        ({ ref, text, recordingTimestamp }) => `${ref || '(no reference)'}  ${text}${recordingTimestamp ? ` [${recordingTimestamp}]` : ''}`,
      ),
    ),
    ...block(
      'Attendees',
      attendees.map(({ name, role, onBehalfOf, status }) => {
        const alternate = onBehalfOf ? ` (on behalf of ${onBehalfOf})` : ''
        return `${name}${alternate} – ${role || 'no role'}${status === 'apologies' ? ', apologies' : ''}`
      }),
    ),
    ...block(
      counted(findings.length, 'finding'),
      findings.map(({ line, code, message, likely }) => `line ${line}  ${code}: ${message}${likely ? ` → ${likely}?` : ''}`),
    ),
    ...block(
      'Unplaced text (kept, in no row)',
      unplaced.map(({ line, text }) => `line ${line}  ${text}`),
    ),
  ].join('\n')
}
