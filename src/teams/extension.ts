import { z } from 'zod'
import type { Source } from '../domain/record'
import type { Said } from '../domain/said'
import { readPress } from './button-press'
import { decodeEntities, htmlToText, tidySpaces, withoutQuotes } from './plain-text'

/** Where Teams' own links to a message lead; another link is not kept. */
const LINK = /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft|live\.com)\/l\/message\//
const MESSAGE_ID = /^[\w:.@-]{1,200}$/
const LONGEST = 4000

const text = z.string().optional().catch(undefined)
const linkText = z.string().max(1000).regex(LINK).optional().catch(undefined)
const idText = z.string().regex(MESSAGE_ID).optional().catch(undefined)

const fetched = z.object({
  messagePayload: z
    .object({
      id: idText,
      createdDateTime: text,
      linkToMessage: linkText,
      body: z.object({ content: text, contentType: text }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
})

const asked = z.object({
  parameters: z
    .array(z.object({ name: text, value: z.unknown() }))
    .optional()
    .catch(undefined),
  queryOptions: z
    .object({ skip: z.number().optional().catch(undefined), count: z.number().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

type Words = Pick<Said, 'command' | 'args' | 'spokenAt'>

/** What stands in a chat message, other people's quoted words and the bot's own mention left out; mentions stay as `@Name`. */
const wordsOf = (content: string, isHtml: boolean, botName: string | undefined): string =>
  tidySpaces(
    decodeEntities(
      (isHtml ? htmlToText(withoutQuotes(content.slice(0, 100_000))) : content.slice(0, 100_000)).replace(
        /<at\b[^>]*>([\s\S]*?)<\/at>/gi,
        (_tag, name: string) => (botName && tidySpaces(decodeEntities(name)) === botName ? ' ' : `@${name}`),
      ),
    ),
  ).slice(0, LONGEST)

/** `composeExtension/fetchTask`: the message it was used on becomes the dialog's first draft; without one, an empty dialog. Never refuses. */
export const readFetch = (value: unknown, botName?: string): Words => {
  const { messagePayload: message } = fetched.safeParse(value).data ?? {}
  const created = new Date(message?.createdDateTime ?? Number.NaN)
  return {
    command: 'draft',
    args: {
      words: wordsOf(message?.body?.content ?? '', message?.body?.contentType?.toLowerCase() !== 'text', botName),
      ...(message?.id ? { from: message.id } : {}),
      ...(message?.linkToMessage ? { link: message.linkToMessage } : {}),
    },
    ...(Number.isNaN(created.getTime()) ? {} : { spokenAt: created.toISOString() }),
  }
}

/** The dialog's fields, sent by `composeExtension/submitAction` or `task/submit`; `source` where it was made from a message. Undefined: not a form of ours. */
export const readSubmit = (
  value: unknown,
  conversationId: string,
): { press: Pick<Said, 'command' | 'args' | 'groupId'>; source?: Source } | undefined => {
  const press = readPress((value as { data?: unknown } | null | undefined)?.data)
  if (press?.command !== 'capture') return undefined
  const from = idText.parse(press.args.from)
  const link = linkText.parse(press.args.link)
  return { press, ...(from ? { source: { conversationId, activityId: from, ...(link ? { link } : {}) } } : {}) }
}

/** `composeExtension/query`: the words and the page; no words (Teams asks so when it opens) means all. Never refuses. */
export const readQuery = (value: unknown): Words => {
  const { parameters = [], queryOptions } = asked.safeParse(value).data ?? {}
  const typed = parameters.find(({ name, value: words }) => name !== 'initialRun' && typeof words === 'string')
  return {
    command: 'look up',
    args: {
      words: tidySpaces(String(typed?.value ?? '')).slice(0, 200),
      ...(queryOptions?.skip ? { skip: queryOptions.skip } : {}),
      ...(queryOptions?.count ? { count: queryOptions.count } : {}),
    },
  }
}
