import { z } from 'zod'

/** Whatever does not fit is left out: new shapes may arrive any day and must never bounce (TEAMS.md §1.3). */
const text = z.string().optional().catch(undefined)
const account = z.object({ id: text, name: text, aadObjectId: text, role: text }).optional().catch(undefined)
const named = z.object({ id: text, name: text, tenantId: text }).optional().catch(undefined)

/** Items that do not fit are dropped; the rest of the list stays. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .optional()
    .catch(undefined)
    .transform((items) => (items ?? []).flatMap((one) => oneOf(item, one)))
const oneOf = <T extends z.ZodType>(item: T, one: unknown): z.output<T>[] => {
  const read = item.safeParse(one)
  return read.success ? [read.data] : []
}

const wireActivity = z.object({
  type: z.string().min(1).max(100),
  id: text,
  name: text,
  timestamp: text,
  serviceUrl: text,
  channelId: text,
  locale: text,
  action: text,
  text,
  textFormat: text,
  replyToId: text,
  from: account,
  recipient: account,
  conversation: z
    .object({ id: text, name: text, tenantId: text, conversationType: text, isGroup: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  channelData: z.object({ tenant: named, meeting: named, team: named, channel: named, eventType: text }).optional().catch(undefined),
  entities: list(z.object({ type: z.string(), mentioned: account, text })),
  attachments: list(z.object({ contentType: text, name: text, content: z.unknown().optional() })),
  membersAdded: list(z.object({ id: z.string() })),
  membersRemoved: list(z.object({ id: z.string() })),
  value: z.unknown().optional(),
})

/** An activity as it came over the wire: only what this bot reads, each field of its own type or absent. */
export type WireActivity = z.output<typeof wireActivity>
export type WireMention = WireActivity['entities'][number]

const read = new WeakMap<object, WireActivity | undefined>()

/** Body of a request -> activity; undefined where it is none (no object, no type). Read once a body: who lets it in asks, and who hears it. */
export const readActivity = (body: unknown): WireActivity | undefined => {
  if (typeof body !== 'object' || body === null) return undefined
  if (!read.has(body)) read.set(body, wireActivity.safeParse(body).data)
  return read.get(body)
}
