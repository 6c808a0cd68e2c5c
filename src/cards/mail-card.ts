import type { Message } from '../domain/reply'
import { bytesOf, message } from './card'
import { counted } from './counted'
import { type Digest, digestBlock, digestText } from './digest-block'
import { type ExtensionItem, extensionBlock, extensionText } from './extension-block'
import { type Element, heading, quiet, section } from './layout'
import { type ReminderItem, reminderCard } from './reminder-card'
import type { Carried } from './reminder-forms'
import { type ReportOwed, reportOwedBlock, reportOwedText } from './report-owed-block'
import { ADVICE, type UndeliveredItem, undeliveredBlock, undeliveredText } from './undelivered-block'

/** All that one person is told in one hour. */
export interface Mail {
  own: ReminderItem[]
  extensions: ExtensionItem[]
  undelivered: UndeliveredItem[]
  digests: Digest[]
  reports: ReportOwed[]
}

/** How many of each are shown beside a person's own actions: fewer, where the card would grow too large. */
const LIMITS = [
  { extensions: 4, undelivered: 8, named: 5 },
  { extensions: 2, undelivered: 4, named: 3 },
  { extensions: 1, undelivered: 2, named: 1 },
]
const ROOM = 13_000

interface Part {
  title: string
  text: string[]
  body: Element[]
}

const rest = (count: number, say: string): Element[] => (count > 0 ? [quiet(`and ${count} more: say "${say}"`)] : [])

type Beside = Omit<Mail, 'own'>

const partsOf = ({ extensions, undelivered, reports }: Beside, limit: (typeof LIMITS)[number], carried: Carried): Part[] => [
  ...(reports.length ? [{ title: 'The report', text: reports.map(reportOwedText), body: reports.map(reportOwedBlock) }] : []),
  ...(extensions.length
    ? [
        {
          title: extensions.some(({ answers }) => answers) ? 'More time is asked for' : 'More time',
          text: extensions.map(extensionText),
          body: [
            ...extensions.slice(0, limit.extensions).map((item, index) => extensionBlock(item, String(index), carried)),
            ...rest(extensions.length - limit.extensions, 'actions'),
          ],
        },
      ]
    : []),
  ...(undelivered.length
    ? [
        {
          title: `${counted(undelivered.length, 'action')} of others due, and not delivered`,
          text: [...undelivered.map(undeliveredText), ADVICE],
          body: [
            ...undelivered.slice(0, limit.undelivered).map(undeliveredBlock),
            ...rest(undelivered.length - limit.undelivered, 'reminders'),
            quiet(ADVICE, 'Medium'),
          ],
        },
      ]
    : []),
]

const besides = (mail: Beside, carried: Carried): { parts: Part[]; digest: Element[] } => {
  const made = LIMITS.map((limit) => ({
    parts: partsOf(mail, limit, carried),
    digest: mail.digests.flatMap((digest) => digestBlock(digest, limit.named)),
  }))
  const fits = made.find(({ parts, digest }) => bytesOf([parts.map(({ body }) => body), digest]) <= ROOM)
  return fits ?? { parts: made.at(-1)?.parts ?? [], digest: [] }
}

/** The person's own actions first, then what waits for their answer, what reached nobody, and the week: one message a person and hour. */
export const mailCard = ({ own, ...beside }: Mail, hours?: readonly string[]): Message => {
  const { parts, digest } = besides(beside, hours ? { on: 'reminder' as const, hours } : {})
  const text = [...parts.flatMap((part) => [`${part.title}:`, ...part.text]), ...beside.digests.map(digestText)].join('\n')
  if (own.length > 0)
    return reminderCard(own, {
      ...(hours ? { hours } : {}),
      also: { text, body: [...parts.flatMap((part) => [section(part.title), ...part.body]), ...digest] },
    })
  const body = parts.flatMap((part, index) => [index ? section(part.title) : heading(part.title), ...part.body])
  return message({ text, wide: true, body: [...body, ...digest] })
}
