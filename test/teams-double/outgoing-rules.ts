import { createRequire } from 'node:module'
import type { DoubleChat, WireOut } from './chats'
import { Refusal } from './refusal'

const CARD = 'application/vnd.microsoft.card.adaptive'
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent'
/** Newest documentation: about 100 KB, counted in UTF-16 (TEAMS.md §3.4). */
const LARGEST = 100 * 1024

// The package's `main` is an ES module in disguise, which Node refuses: the bundle in dist is what loads.
const { AdaptiveCard, SerializationContext } = createRequire(__filename)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards')

/** What a client would stumble over: wrong version, an element that does not parse, an id used twice. */
export const cardFaults = (content: unknown): string[] => {
  if ((content as { version?: string } | undefined)?.version !== '1.5') return ['version is not 1.5']
  // The package keeps one global regular expression for `lang`, and so accepts it every other time.
  const { regEx } = AdaptiveCard.langProperty
  if (regEx) regEx.lastIndex = 0
  const card = new AdaptiveCard()
  const context = new SerializationContext()
  card.parse(JSON.parse(JSON.stringify(content)), context)
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  return [...parsing, ...card.validateProperties().validationEvents.map((event) => event.message)]
}

export const isSplit = (activity: WireOut): boolean =>
  Boolean(activity.text?.trim()) && (activity.attachments ?? []).some((attachment) => attachment.contentType?.includes('card'))

/** Refuses an outgoing activity as Teams does. `update`: it replaces a message. */
export const checkOutgoing = (activity: WireOut, chat: DoubleChat, update: boolean): void => {
  const refuse = (why: string): never => {
    throw new Refusal(400, 'BadArgument', why)
  }
  if (JSON.stringify(activity).length * 2 > LARGEST) throw new Refusal(413, 'MessageSizeTooBig', 'Message size too large')
  if (activity.type !== 'message' && activity.type !== 'typing') refuse(`Unknown activity type ${activity.type}`)
  const attachments = activity.attachments ?? []
  if (activity.type === 'message' && !activity.text?.trim() && attachments.length === 0) refuse('Message has no content')
  if (update && isSplit(activity)) refuse('Text and card cannot be updated together')
  for (const { contentType, content } of attachments) {
    if (contentType === CONSENT && chat.kind !== 'personal') refuse('File consent cards work in personal chats only')
    const faults = contentType === CARD ? cardFaults(content) : []
    if (faults.length > 0) refuse(`Bad card: ${faults.join('; ')}`)
  }
}
