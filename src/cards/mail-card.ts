import type { Message } from '../domain/reply'
import { message } from './card'
import { counted } from './counted'
import { type Digest, digestBlock, digestText } from './digest-block'
import { type ExtensionItem, extensionBlock, extensionText } from './extension-block'
import { type Element, heading, quiet, section } from './layout'
import { type ReminderItem, reminderCard } from './reminder-card'
import { ADVICE, type UndeliveredItem, undeliveredBlock, undeliveredText } from './undelivered-block'

/** All that one person is told in one hour. */
export interface Mail {
  own: ReminderItem[]
  extensions: ExtensionItem[]
  undelivered: UndeliveredItem[]
  digests: Digest[]
}

/** What fits beside a person's own actions. */
const MOST_EXTENSIONS = 4
const MOST_UNDELIVERED = 8

interface Part {
  title: string
  text: string[]
  body: Element[]
}

const rest = (count: number, say: string): Element[] => (count > 0 ? [quiet(`and ${count} more: say "${say}"`)] : [])

/** The person's own actions first, then what waits for their answer, what reached nobody, and the week: one message a person and hour. */
export const mailCard = ({ own, extensions, undelivered, digests }: Mail, hours?: readonly string[]): Message => {
  const carried = hours ? { on: 'reminder' as const, hours } : {}
  const parts: Part[] = [
    ...(extensions.length
      ? [
          {
            title: extensions.some(({ answers }) => answers) ? 'More time is asked for' : 'More time',
            text: extensions.map(extensionText),
            body: [
              ...extensions.slice(0, MOST_EXTENSIONS).map((item, index) => extensionBlock(item, String(index), carried)),
              ...rest(extensions.length - MOST_EXTENSIONS, 'reminders'),
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
              ...undelivered.slice(0, MOST_UNDELIVERED).map(undeliveredBlock),
              ...rest(undelivered.length - MOST_UNDELIVERED, 'reminders'),
              quiet(ADVICE, 'Medium'),
            ],
          },
        ]
      : []),
  ]
  const digest = { text: digests.map(digestText), body: digests.flatMap(digestBlock) }
  const text = [...parts.flatMap((part) => [`${part.title}:`, ...part.text]), ...digest.text].join('\n')
  if (own.length > 0)
    return reminderCard(own, {
      ...(hours ? { hours } : {}),
      also: { text, body: [...parts.flatMap((part) => [section(part.title), ...part.body]), ...digest.body] },
    })
  const body = [...parts.flatMap((part, index) => [index ? section(part.title) : heading(part.title), ...part.body]), ...digest.body]
  return message({ text, wide: true, body })
}
