import { isPlain } from '../domain/plain-words'

const named: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', ndash: '–', mdash: '—', hellip: '…' }

/** `&nbsp;`, `&#39;`, `&#x2013;` -> characters; what is no entity stays as it stands. One pass: `&amp;lt;` is `&lt;`. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })

/** HTML of a chat message -> text with `<at>` left in place. Blocks become lines; scripts and styles go with their content. */
export const htmlToText = (html: string): string =>
  html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<span\b[^>]*schema\.skype\.com\/Mention[^>]*>([^<]*)<\/span>/gi, '<at>$1</at>')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gi, '$1')
    .replace(/<(?:br|\/?blockquote|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<(?!\/?at\b)\/?[a-z][^>]*>/gi, '')

/** Quoted and forwarded messages are somebody else's words: taken out, however deep (Teams marks them by itemtype). */
export const withoutQuotes = (html: string): string => {
  const start = /<blockquote\b[^>]*schema\.skype\.com\/(?:Reply|Forward)[^>]*>/i.exec(html)
  if (!start) return html
  let depth = 0
  for (const tag of html.slice(start.index).matchAll(/<(\/?)blockquote\b[^>]*>/gi)) {
    depth += tag[1] ? -1 : 1
    if (depth === 0) return withoutQuotes(html.slice(0, start.index) + html.slice(start.index + tag.index + tag[0].length))
  }
  return html.slice(0, start.index)
}

/** One space between words, at most one empty line between paragraphs, no invisible marks; line breaks stay: a pasted list is one item a line. */
export const tidySpaces = (text: string): string => {
  const trimmed = text.trim()
  return isPlain(trimmed) ? trimmed : tidied(trimmed)
}

const tidied = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n|\t)\p{Cc}|[\u200b\u2060\ufeff]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
