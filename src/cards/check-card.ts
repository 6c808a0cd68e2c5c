import type { Judged } from '../domain/check/accepted'
import type { Finding } from '../domain/check/finding'
import type { Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { acceptForm } from './accept-finding-form'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { fitted } from './fitted'
import { actions, container, type Element, heading, line, quiet, run, section } from './layout'
import { dotted } from './plain'

interface Checked extends Judged {
  meeting: Meeting
  /** The reader may correct and accept. */
  mayMend: boolean
}

const MOST_MENDS = 6

/** Where it stands is said once; of the meeting as a whole, the heading says it. */
const saidOf =
  ({ ref }: Meeting) =>
  ({ where, message: words }: Finding): string =>
    where === ref || words.includes(where) ? words : `${where}: ${words}`

const isMust = ({ level }: Finding): boolean => level === 'must fix'

const textOf = (title: string, counts: string, { meeting, standing, accepted }: Judged & { meeting: Meeting }): string => {
  const said = saidOf(meeting)
  const list = (name: string, findings: readonly Finding[]): string[] =>
    findings.length === 0
      ? []
      : [
          `${name}:`,
          ...findings.flatMap((finding) => [`  ${said(finding)} [${finding.code}]`, ...(finding.mend ? [`    say: ${finding.mend}`] : [])]),
        ]
  return [
    `${title}: ${counts}`,
    ...list('Must fix', standing.filter(isMust)),
    ...list(
      'Advisory',
      standing.filter((each) => !isMust(each)),
    ),
    ...(accepted.length ? ['Accepted:'] : []),
    ...accepted.map(({ finding, waiver }) => `  ${said(finding)} – ${waiver.why} (${waiver.by.name})`),
  ].join('\n')
}

/** What is wrong with a meeting's record: what must be fixed first, each correction that is the only one a click away. */
export const checkCard = (view: CardView, { meeting, standing, accepted, mayMend }: Checked): Message => {
  const { groupId } = view
  const said = saidOf(meeting)
  const title = `Check of ${meeting.ref}`
  const must = standing.filter(isMust).length
  const counts = dotted([
    must > 0 && `${must} must fix`,
    standing.length > must && `${standing.length - must} advisory`,
    standing.length === 0 && 'nothing found',
    accepted.length > 0 && `${accepted.length} accepted`,
  ])
  const on = `check ${meeting.ref}`
  const mended = mayMend ? standing.filter((finding) => finding.mend).slice(0, MOST_MENDS) : []
  const draw = (finding: Finding, max: number): Element =>
    container(
      [
        line([cut(said(finding), max)], 'None'),
        quiet(finding.code),
        ...(finding.mend ? [line([run(cut(finding.mend, 200), { small: true, mono: true })], 'None')] : []),
        ...(finding.mend && mended.includes(finding)
          ? [actions([button({ title: 'Correct it', tooltip: finding.mend, command: 'say', groupId, args: { words: finding.mend, on } })])]
          : []),
      ],
      { separator: true },
    )
  const { elements, left } = fitted(standing, draw, 16_000)
  const agreed = fitted(
    accepted,
    ({ finding, waiver }, max) =>
      container([line([cut(said(finding), max)], 'None'), quiet(`${cut(waiver.why, max)} · ${waiver.by.name}`)]),
    3_000,
  )
  return message({
    text: textOf(title, counts, { meeting, standing, accepted }),
    wide: true,
    body: [
      heading(title),
      quiet(counts),
      ...(must > 0 ? [section('Must fix', 'attention'), ...elements.slice(0, must)] : []),
      ...(elements.length > must ? [section('Advisory'), ...elements.slice(must)] : []),
      ...(left ? [quiet(`and ${left} more: they follow as these are dealt with`, 'Medium')] : []),
      ...(accepted.length ? [section('Accepted'), ...agreed.elements] : []),
      ...(agreed.left ? [quiet(`and ${agreed.left} more`, 'Medium')] : []),
    ],
    actions: mayMend && standing.length > 0 ? [acceptForm(view, meeting, standing)] : [],
  })
}
