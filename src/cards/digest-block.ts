import { counted } from './counted'
import { cut } from './cut'
import { container, type Element, line, quiet, run, section } from './layout'
import { short } from './plain'

/** One action in the digest, and what there is to say of it. */
export interface DigestLine {
  ref: string
  text: string
  /** "due 10/04/2024", "Programme (PMO)". */
  note?: string
}

/** A group's week for its secretary. */
export interface Digest {
  /** "MHHS Design Advisory Group (DAG)". */
  group: string
  open: number
  overdue: DigestLine[]
  /** Owners whom no message reaches, each with why. */
  unreachable: DigestLine[]
  noOwner: DigestLine[]
  noDue: DigestLine[]
  /** Complete, and awaiting confirmation; more time asked for and not answered. */
  waiting: DigestLine[]
  /** Names of people who want no reminders. */
  muted: string[]
}

/** A digest is read at a glance: so many of each kind are named, the rest is counted. */
const NAMED = 5

const kinds = (digest: Digest): { title: string; lines: DigestLine[]; more: string }[] => [
  { title: 'Overdue', lines: digest.overdue, more: 'overdue' },
  { title: 'Waiting for you', lines: digest.waiting, more: 'actions' },
  { title: 'Cannot be reached', lines: digest.unreachable, more: 'reminders' },
  { title: 'No owner', lines: digest.noOwner, more: 'actions' },
  { title: 'No due date', lines: digest.noDue, more: 'actions' },
]

const summary = ({ open, overdue }: Digest): string => `${counted(open, 'open action')}, ${overdue.length} overdue`
const mutedWords = ({ muted }: Digest): string | undefined => (muted.length ? `Want no reminders (muted): ${muted.join(', ')}` : undefined)
const lineText = ({ ref, text, note }: DigestLine): string => `${ref} ${text}${note ? ` – ${note}` : ''}`

export const digestText = (digest: Digest): string =>
  [
    `The week of ${digest.group}: ${summary(digest)}`,
    ...kinds(digest).flatMap(({ title, lines, more }) =>
      lines.length
        ? [
            `${title} (${lines.length}):`,
            ...lines.slice(0, NAMED).map(lineText),
            ...(lines.length > NAMED ? [`and ${lines.length - NAMED} more: say ${more}`] : []),
          ]
        : [],
    ),
    ...[mutedWords(digest)].filter((words) => words !== undefined),
  ].join('\n')

const named = ({ ref, text, note }: DigestLine): Element =>
  container([line([run(`${ref} `, { bold: true }), run(cut(text, 90))], 'None'), ...(note ? [quiet(short(note, 160))] : [])], {
    spacing: 'Small',
  })

/** The secretary's week: open, overdue, unreachable, no owner, no due; at most so many of each named. */
export const digestBlock = (digest: Digest, most = NAMED): Element[] => {
  const muted = mutedWords(digest)
  return [
    section(`The week of ${digest.group}`),
    line([summary(digest)], 'None'),
    ...kinds(digest).flatMap(({ title, lines, more }) =>
      lines.length
        ? [
            line([run(`${title} (${lines.length})`, { bold: true })], 'Medium'),
            ...lines.slice(0, most).map(named),
            ...(lines.length > most ? [quiet(`and ${lines.length - most} more: say "${more}"`)] : []),
          ]
        : [],
    ),
    ...(muted ? [quiet(cut(muted, 300), 'Medium')] : []),
  ]
}
