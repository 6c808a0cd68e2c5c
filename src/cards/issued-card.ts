import type { Issued, ReportVersion } from '../domain/issued'
import { printDate } from '../domain/print-due'
import type { Message } from '../domain/reply'
import type { HeadlineReport } from '../domain/report/report-model'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted, withCount } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { container, heading, line, quiet, section } from './layout'
import { dotted, short } from './plain'

/** A frozen report in each format: sent to whoever presses, privately, however long ago it was issued. */
export const issuedButtons = ({ groupId }: CardView, ref: string, version: number): object[] =>
  [
    { title: 'Word', format: 'docx' },
    { title: 'HTML', format: 'html' },
    { title: 'Markdown', format: 'md', secondary: true },
    { title: 'JSON', format: 'json', secondary: true },
  ].map(({ title, format, secondary }) =>
    button({
      title,
      tooltip: `${ref}, version ${version}, as ${title}`,
      command: 'report',
      groupId,
      args: { words: `${ref} version ${version} ${format}` },
      ...(secondary ? { secondary } : {}),
    }),
  )

export const versionWords = ({ version, issueDate, by }: ReportVersion): string =>
  dotted([`Version ${version}`, `issued ${printDate(issueDate)} by ${short(by.name)}`])

/** A report was issued: for the group's chat, with what changed since the version before. */
export const issuedCard = (view: CardView, { ref, date }: Issued, version: ReportVersion, report: HeadlineReport): Message => {
  const title = `Headline Report ${ref} issued`
  const { changes = [] } = report
  const when = versionWords(version)
  const what = dotted([
    counted(report.actions.filter(({ carried }) => !carried).length, 'new action'),
    counted(report.actions.filter(({ carried }) => carried).length, 'carried action'),
    counted(report.decisions.length, 'decision'),
  ])
  const list = fitted(changes, (change, max) => container([line([cut(change, max)], 'None')], { separator: true }), 14_000)
  const changed = withCount(`Changed since version ${version.version - 1}`, changes.length)
  return message({
    text: [
      `${title} (${printDate(date)})`,
      when,
      what,
      ...(changes.length ? [`${changed}:`, ...changes.map((one) => `  ${one}`)] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      quiet(`Meeting of ${printDate(date)}`),
      line([when], 'Medium'),
      line([what]),
      ...(changes.length ? [section(changed), ...list.elements] : []),
      ...(list.left ? [quiet(`and ${list.left} more`, 'Medium')] : []),
      quiet(`Content ${version.hash.slice(0, 12)}`, 'Medium'),
    ],
    actions: issuedButtons(view, ref, version.version),
  })
}
