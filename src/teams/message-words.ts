import type { Mention } from '../domain/said'
import { personOf } from './person-of'
import { decodeEntities, htmlToText, tidySpaces, withoutQuotes } from './plain-text'
import type { WireActivity, WireMention } from './wire-activity'

/** Characters read of a message, markup included: Teams sends less, and what follows is quadratic in the worst of it. */
const LONGEST = 32_000

const AT = /<at\b[^>]*>([\s\S]*?)<\/at>/gi
const inner = (tag: string): string => tag.replace(/<\/?at\b[^>]*>/gi, '')
const nameIn = (tag: string): string => tidySpaces(decodeEntities(inner(tag)))
const mentionsOf = (activity: WireActivity): WireMention[] =>
  activity.entities.filter((entity) => entity.type.toLowerCase() === 'mention' && entity.mentioned?.id)

const htmlOf = (activity: WireActivity): string | undefined => {
  const content = activity.attachments.find((attachment) => attachment.contentType?.toLowerCase() === 'text/html')?.content
  return typeof content === 'string' ? content.slice(0, LONGEST) : undefined
}

/** The typed text itself: `text`, unless the HTML beside it holds a quote (then what is left of the HTML) or is all there is. */
const rawText = (activity: WireActivity): string => {
  const html = htmlOf(activity)
  const quoted = html !== undefined && withoutQuotes(html) !== html
  const text =
    html !== undefined && (quoted || !activity.text?.trim()) ? htmlToText(withoutQuotes(html)) : (activity.text ?? '').slice(0, LONGEST)
  return text.replace(/<quoted\b[^>]*\/?>(?:\s*<\/quoted>)?/gi, ' ')
}

/**
 * Words of a message: every mention of the bot gone, others left as `@Name` and listed in order, entities decoded, quoted
 * text left out. `addressed`: the bot is mentioned in what was typed (not only in a quote).
 * (The SDK's removeMentionText takes out one occurrence of the first mention and may throw: TEAMS.md §1.2.)
 */
export const messageWords = (activity: WireActivity): { words: string; mentions: Mention[]; addressed: boolean } => {
  const waiting = mentionsOf(activity)
  const met: WireMention[] = []
  const mentions: Mention[] = []
  const botId = activity.recipient?.id
  let addressed = false

  const take = (tag: string): WireMention | undefined => {
    const same = (entity: WireMention) => entity.text === tag || nameIn(entity.text ?? '') === nameIn(tag)
    const at = waiting.findIndex(same)
    const found = at < 0 ? met.findLast(same) : waiting.splice(at, 1)[0]
    if (found) met.push(found)
    return found
  }

  let last: { id: string; end: number } | undefined
  const replaced = rawText(activity).replace(AT, (tag: string, _name: string, offset: number, whole: string) => {
    const account = take(tag)?.mentioned
    if (!account?.id) return inner(tag)
    if (account.id === botId) {
      addressed = true
      return ' '
    }
    // Teams sends "Paul Pettitt" as two mentions of one person when a part of the name was edited.
    const continues = last?.id === account.id && /^(?:\s|&nbsp;)*$/i.test(whole.slice(last.end, offset))
    const before = mentions.at(-1)
    last = { id: account.id, end: offset + tag.length }
    if (continues && before) {
      before.name = `${before.name} ${nameIn(tag)}`
      return inner(tag)
    }
    mentions.push({ name: nameIn(tag), person: personOf(account, activity, account.name ?? nameIn(tag)) })
    return `@${inner(tag)}`
  })

  // Clients other than Teams write the bot's name bare.
  const bare = waiting.filter((entity) => entity.mentioned?.id === botId && entity.text && !/<at\b/i.test(entity.text))
  const words = bare.reduce((text, entity) => {
    addressed ||= text.includes(entity.text ?? '')
    return text.replaceAll(entity.text ?? '', ' ')
  }, replaced)
  return { words: tidySpaces(decodeEntities(words)), mentions, addressed }
}
