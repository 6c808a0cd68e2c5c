import type { Card, Message } from '../domain/reply'
import { cut } from './cut'
import type { Element } from './layout'
import { plain } from './plain'

/** Teams takes about 100 KB a message counted in UTF-16; webhooks and older clients far less. In bytes of UTF-8. */
export const LARGEST_CARD = 25_000

export const bytesOf = (json: unknown): number => new TextEncoder().encode(JSON.stringify(json)).length

interface Parts {
  text: string
  body: readonly Element[]
  actions?: readonly object[]
  /** Uses the width of the chat: lists and forms. */
  wide?: boolean
}

/** A message with its card: `text` tells the same to a terminal, a toast and a client without cards. */
export const message = ({ text, body, actions, wide }: Parts): Message => {
  const said = plain(text)
  const card: Card = {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    fallbackText: cut(said, 400),
    speak: cut(said, 400).replace(/[<>&]/g, ' '),
    ...(wide ? { msteams: { width: 'Full' } } : {}),
    body: [...body],
    ...(actions?.length ? { actions: [...actions] } : {}),
  }
  return { text: said, card }
}
