import { DateTime } from 'luxon'
import { ruleWords } from '../domain/rule-words'
import type { ReportedItem, ReportedMessage, SweepReport } from './sweep-report'

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Text as it is put on one line of a terminal: no control characters, not longer than a line. */
const oneLine = (text: string): string => {
  // Whatever people typed: an escape sequence must not reach the operator's terminal.
  const safe = text.replace(/\p{Cc}+/gu, ' ').trim()
  return safe.length > 100 ? `${safe.slice(0, 99)}…` : safe
}

const itemLine = (item: ReportedItem): string => `  ${item.ref}  due ${item.due}  ${oneLine(item.text)}  (${ruleWords(item.rule)})`

const messageLines = ({ name, items, undelivered, digests = [], reports = [] }: ReportedMessage): string[] => [
  `${oneLine(name)}: ${plural(items.length + undelivered.length, 'item')}`,
  ...items.map(itemLine),
  ...reports.map((ref) => `  the report of ${oneLine(ref)}`),
  ...digests.map((group) => `  the week of ${oneLine(group)}`),
  ...(undelivered.length > 0
    ? ['  not delivered to others, told to this secretary:', ...undelivered.map((item) => `  ${itemLine(item)}`)]
    : []),
]

/** A sweep for people: who gets which message, who could not be reached and why. Times in UTC. */
export const printSweep = (report: SweepReport): string => {
  const { messages, refused, undeliverable, waiting } = report
  const moment = DateTime.fromISO(report.at, { zone: 'utc' }).toFormat("dd/MM/yyyy HH:mm 'UTC'")
  const head = report.dryRun
    ? `Sweep as of ${moment} (dry run, nothing is sent): ${plural(messages.length, 'message')} would go.`
    : `Sweep as of ${moment}: ${plural(report.looked, 'look')}, ${plural(report.owed, 'item')} owed, ${plural(report.sent, 'message')} sent.`
  return [
    head,
    ...messages.flatMap((message) => ['', ...messageLines(message)]),
    ...(refused.length > 0 ? ['', report.dryRun ? 'Cannot be reached:' : 'Refused:'] : []),
    ...refused.map(
      ({ name, why: reason, detail, again }) => `  ${oneLine(name)}: ${reason}, ${oneLine(detail)}${again ? ' (tried again later)' : ''}`,
    ),
    ...(undeliverable.length > 0 ? ['', 'Nobody to send to:'] : []),
    ...undeliverable.map(({ ref, owner, why: reason }) => `  ${ref}  ${oneLine(owner)}: ${reason}`),
    ...waiting.map(({ groupId, until }) => `\nGroup ${groupId} waits for its working hours: ${until}`),
    ...(report.elsewhere ? ['', 'Another instance is sending what is owed.'] : []),
    ...(report.posted > 0 ? ['', `${plural(report.posted, 'owed card')} posted.`] : []),
    ...(report.failures > 0 ? ['', `${plural(report.failures, 'failure')}: see the log; the next sweep tries again.`] : []),
  ].join('\n')
}
