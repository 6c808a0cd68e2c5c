import { decodeEntities, htmlToText, tidySpaces } from './plain-text'
import type { WireActivity } from './wire-activity'

/** "action", "record this as a decision": what a reply asks to be made of the message it quotes. */
const WISH = /^(?:(?:please\s+)?record\s+(?:this|that|it)\s+(?:as\s+)?(?:an?\s+)?)?(action|decision|note)[.!:]?$/i
const QUOTE = /<blockquote\b[^>]*schema\.skype\.com\/Reply[^>]*>([\s\S]*?)<\/blockquote>/i
const PREVIEW = /<p\b[^>]*itemprop="(?:preview|copy)"[^>]*>([\s\S]*?)<\/p>/i
const ALREADY = /^(?:action|decision|note)\s*[:：–-]?\s+/i
const MESSAGE_ID = /\bitemid="(\d{1,30})"/i

/**
 * A reply that says no more than "action" records the message it quotes, for those whom Teams gives no message extension (guests).
 * Out: the words as if typed, and the quoted message's id; undefined where it is an ordinary message.
 */
export const quotedCapture = (activity: WireActivity, words: string): { words: string; messageId?: string } | undefined => {
  const kind = WISH.exec(words.trim())?.[1]?.toLowerCase()
  const html = activity.attachments.find(({ contentType }) => contentType?.toLowerCase() === 'text/html')?.content
  if (!kind || typeof html !== 'string') return undefined
  const quote = QUOTE.exec(html)
  const body = PREVIEW.exec(quote?.[1] ?? '')?.[1]
  const text = body === undefined ? '' : tidySpaces(decodeEntities(htmlToText(body).replace(/<\/?at\b[^>]*>/gi, ''))).replace(/\s+/g, ' ')
  if (!text) return undefined
  const messageId = MESSAGE_ID.exec(quote?.[0] ?? '')?.[1]
  return { words: `${kind} ${text.replace(ALREADY, '')}`, ...(messageId ? { messageId } : {}) }
}
