import { FIRST_LETTERS, LEADS, WEAK_END } from './deadline-words'
import { matchPhrase, STARTS } from './match-phrase'
import { type DayContext, isoDay } from './phrase'
import { apart, isEnd, justBefore } from './sentence-ends'
import { type FoundDue, type Place, weighDue } from './weigh-due'

const MARK =
  /(?:^|[\s([,;|])(?:due(?:\s+date|\s+by|\s+on)?|by\s+when|deadline|target(?:\s+date)?|complet(?:e|ion)\s+(?:by|date)|timescale|timeline|when)\s*[:=]\s*(?:by\s+|on\s+)?|(?<=^|\s)\[(?:due|deadline|when|by)\]\s*:?\s*/gi
const PLACE = new RegExp(String.raw`(?<=^|[\s([,;:|–—])(?=[\w?’'-])(?=${FIRST_LETTERS}|${STARTS})`, 'gi')

/** Where a word begins that may say when, or that something is due: told from its first letters, all others are passed over at once. */
export const placesIn = (text: string): number[] => [...text.matchAll(PLACE)].map(({ index }) => index)

const sticky = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const placeAt = (text: string, at: number): Place[] => {
  const places: Place[] = []
  for (const group of ['by', 'before', 'due', 'at', 'to'] as const) {
    const lead = sticky(LEADS[group], text, at)
    if (lead) places.push({ start: at, lead, group })
  }
  return [...places, { start: at, lead: '', group: 'bare' }]
}

const marked = (text: string, context: DayContext): FoundDue[] =>
  [...text.matchAll(MARK)].flatMap((mark) => {
    const from = mark.index + mark[0].length
    const start = mark.index + (/^[\s([,;|]/.test(mark[0]) ? 1 : 0)
    const found = matchPhrase(text, from, context, '')
    if (!found && /^when\b/i.test(text.slice(start))) return []
    const cut = /[)\];|]|,\s*(?=[a-z]+\s*[:=])|$/i.exec(text.slice(from))
    const end = from + (cut?.index ?? 0)
    const words = text.slice(from, end).trim()
    // "due=3 May respond to …" ends where the day ends
    const closed = found && (isEnd(text.slice(found.end, end)) || (mark[0].endsWith('=') && !found.weak))
    if (closed) return [{ start, end: found.end, phrase: found.phrase, sure: true }]
    if (!words) return []
    const candidates = found?.phrase.kind === 'day' ? [isoDay(found.phrase.day)] : []
    return [
      {
        start,
        end,
        phrase: { kind: 'ask' as const, question: `“${words.slice(0, 60)}” is no due date I can read. When is it due?`, candidates },
        sure: true,
        marked: true,
      },
    ]
  })

/** Every stretch of a sentence that may say when it is due, in order. */
export const findDues = (text: string, context: DayContext): FoundDue[] => {
  const found = marked(text, context)
  let behind = 0
  for (const at of placesIn(text)) {
    if (at < behind || found.some((each) => at >= each.start && at < each.end)) continue
    for (const place of placeAt(text, at)) {
      const phrase = matchPhrase(
        text,
        at + place.lead.length,
        context,
        place.lead.trim(),
        place.group !== 'bare' || apart(justBefore(text, at)) || WEAK_END.test(text.slice(at, at + 40)),
      )
      if (!phrase) continue
      const due = weighDue(text, place, phrase)
      if (due) found.push(due)
      // "to urgently give": the word behind "to" is looked at by itself
      else if (place.group === 'to') continue
      behind = phrase.end
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
