import type { Activity, Attachment } from 'botbuilder'
import type { Card, Message } from '../domain/reply'

const CARD = 'application/vnd.microsoft.card.adaptive'
/** What a notification shows of a card; Teams cuts it shorter anyway. */
const SUMMARY = 280

/** A refusal is read whole: it says what to try. */
const TOAST = 1000

const inOneLine = (text: string, most = SUMMARY): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line
}

export const attached = (contentType: string, content: unknown): Attachment => ({ contentType, content })

/** Is there anything to show? A silent receipt has no words and no card. */
export const isSilent = ({ text, card }: Message): boolean => !card && !text.trim()

/**
 * Message -> activity. The card travels alone, its words in `summary` for the toast: Teams splits text and card in two and tells
 * nobody their ids (TEAMS.md §0.3). Words alone go as plain text, so that what people typed is shown and never formatted.
 */
export const toActivity = ({ text, card }: Message): Partial<Activity> =>
  card
    ? { type: 'message', summary: inOneLine(text), attachments: [attached(CARD, card)] }
    : { type: 'message', text, textFormat: 'plain', summary: inOneLine(text) }

/** Body of an `adaptiveCard/action` answer; its HTTP status is 200 whatever it says (TEAMS.md §1.5). */
export interface CardAnswer {
  statusCode: number
  type: string
  value: unknown
}

export const showCard = (card: Card): CardAnswer => ({ statusCode: 200, type: CARD, value: card })
export const toast = (text: string): CardAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: inOneLine(text, TOAST),
})
export const cardError = (code: string, message: string): CardAnswer => ({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code, message },
})
