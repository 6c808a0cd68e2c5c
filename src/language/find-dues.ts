import { AT, BEFORE, BY } from './deadline-words'
import { dayOfSomethingElse, eventJustBefore, insideTheWork } from './inside-the-work'
import { matchPhrase } from './match-phrase'
import type { DayContext, Phrase } from './phrase'
import { isoDay } from './phrase'
import { before as strictly } from './read-due'

/** A stretch of the sentence that says when. `sure`: it is the due; else only worth asking about. */
export interface FoundDue {
  start: number
  end: number
  phrase: Phrase
  sure: boolean
  /** Said in so many words: `due: …`. */
  marked?: boolean
  /** The words belong to the work as well: they stay in the text. */
  keep?: true
  /** Sure, and yet asked about. */
  doubt?: boolean
}

const LEADS = {
  by: new RegExp(`(?:${BY})\\s+(?:${AT}\\s+)?`, 'iy'),
  before: new RegExp(`(?:${BEFORE})\\s+`, 'iy'),
  at: new RegExp(`(?:${AT})\\s+`, 'iy'),
  due: /(?:due|target|deadline)\s+(?:date\s+)?(?:is\s+|(?:extended|moved|changed|revised|put\s+back|now)\s+(?:to\s+)?)?(?:in\s+|within\s+|at\s+|for\s+)?/iy,
  to: /to\s+/iy,
}
const MARK =
  /(?:^|[\s([,;|])(?:due(?:\s+date|\s+by|\s+on)?|deadline|target(?:\s+date)?|complet(?:e|ion)\s+(?:by|date)|timescale|timeline|when)\s*[:=]\s*(?:by\s+|on\s+)?/gi
const WORD = /(?<=^|[\s([,;:|–—])[\w?’'-]/g
/** Words after which a day is only an attribute, or the past. */
const NO_DUE_AFTER =
  /\b(?:of|from|since|after|dated|last|every|each|previous|per|the|a|an|this|our|their|between|and|or|than|to|about|v|version|part|figure|table|section|paragraph|clause|page|item|annex|appendix)\s*$/i
const COUNTS_AFTER = /^\s*(?:%|per\s?cent|of\b|majority|votes?|suppliers?|parties|members|out\s+of)/i
const SHARE_BEFORE =
  /\b(?:agreement|agreed|majority|approv\w+|reduc\w+|cut|supported|vote\w*|increase\w*|fall|rise|down|up|risen|fallen)\s+(?:by\s+)?$/i

const sticky = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const isEnd = (rest: string): boolean =>
  /^[\s.,;:!)\]|*_–—-]*$/.test(rest) || /^[\s.,;]*(?:[-–—|]\s*|[([])[\w&@'’./,:= -]{1,50}[)\]]?[\s.]*$/.test(rest)

/** Behind a comma, a dash, a bracket, a full stop, or at the beginning. */
const apart = (before: string): boolean => /(?:[,;:()[\]|–—]|\s-)\s*$|^\s*$|[.!?]\s+$/.test(before)

interface Place {
  start: number
  lead: string
  group: keyof typeof LEADS | 'bare'
}

/** What a phrase found at a place is worth. Undefined: nothing, it belongs to the work. */
const weigh = (text: string, place: Place, found: NonNullable<ReturnType<typeof matchPhrase>>): FoundDue | undefined => {
  const beforeIt = text.slice(0, place.start)
  const rest = text.slice(found.end)
  const { phrase } = found
  const span = { start: place.start, end: found.end }
  const ask = phrase.kind === 'ask' ? phrase : undefined
  const past = ask !== undefined && /passed|no moment/.test(ask.question)
  const known = !ask || ask.candidates.length > 0
  const asking: FoundDue = { ...span, phrase, sure: false }
  const work = insideTheWork(beforeIt)
  const trailing = isEnd(rest)
  const leading = beforeIt.trim() === ''
  const separated = apart(beforeIt)
  if (
    COUNTS_AFTER.test(rest) ||
    (/^\d\/\d$/.test(text.slice(place.start + place.lead.length, found.end).trim()) && SHARE_BEFORE.test(beforeIt))
  )
    return undefined
  if (place.group === 'bare') {
    if (found.weak && !(separated && trailing)) return undefined
    if (NO_DUE_AFTER.test(beforeIt)) return undefined
    if (phrase.kind === 'asap') {
      if (/^\s*(?:after|before|prior|following|upon|on|available|affected|prior|preceding|adjacent|needed|required)\b/i.test(rest))
        return undefined
      return { ...span, phrase, sure: separated || work !== 'yes' }
    }
    if (separated && trailing)
      return dayOfSomethingElse(beforeIt.replace(/[\s,;:([|–—-]+$/, '')) && /\($/.test(beforeIt.trim())
        ? past
          ? undefined
          : asking
        : { ...span, phrase, sure: true }
    if (past || work === 'yes') return undefined
    const spoken = /^(?:\D*|(?:w\/?[cbe]|week|c\.?o\.?[pb]|eod|close|end|mon|tue|wed|thu|fri|sat|sun).*)$/i.test(
      text.slice(place.start, found.end),
    )
    if (trailing && spoken && work === 'no' && !eventJustBefore(beforeIt)) return { ...span, phrase, sure: true }
    return asking
  }
  if (place.group === 'due')
    return trailing
      ? {
          ...span,
          phrase,
          sure: apart(beforeIt) || /^deadline/i.test(place.lead) || /^\d{4}-/.test(text.slice(place.start + place.lead.length)),
        }
      : past
        ? undefined
        : asking
  // "report back to the next meeting"
  if (place.group === 'to')
    return phrase.kind === 'next-meeting' || phrase.kind === 'meeting' || (ask?.candidates.includes('next meeting') && trailing)
      ? { ...span, phrase, sure: phrase.kind !== 'ask' && work === 'no', keep: true }
      : undefined
  const strict = place.group === 'before' ? strictly(phrase) : phrase
  const due: FoundDue = { ...span, phrase: strict, sure: strict.kind !== 'ask' || !past }
  if (place.group !== 'at') {
    if (leading && /^\s*,?\s*\S/.test(rest)) return due
    if (work === 'no') return ask && !known && !trailing ? undefined : due
    if (past || !known) return undefined
    return work === 'if' && trailing && phrase.kind === 'day' && place.group === 'by' ? { ...due, doubt: true } : { ...due, sure: false }
  }
  if (past) return undefined
  const within = /^(?:within|in|over|during)\s/i.test(place.lead) && !/^in\s+[a-z]*\s*\d{4}/i.test(text.slice(place.start, found.end))
  const month =
    /^(?:in|during|for|over)\s/i.test(place.lead) &&
    phrase.kind === 'day' &&
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q|20|summer|autumn)/i.test(text.slice(place.start + place.lead.length))
  if (phrase.kind === 'asap') return trailing ? { ...due, sure: true } : undefined
  if (!known && !trailing) return undefined
  if (work !== 'no' || month) return known ? { ...due, sure: false } : undefined
  if (phrase.kind === 'next-meeting' || phrase.kind === 'meeting') {
    const thing =
      /\b(?:agendas?|dates?|venue|time|invit\w+|room|chair|apologies|papers?|items?|minutes|planned|scheduled|slots?)\s*$/i.test(beforeIt)
    return { ...due, sure: !thing && !/^for\s/i.test(place.lead) ? true : !thing }
  }
  if (leading) return { ...due, sure: within }
  if (within) return due
  if (dayOfSomethingElse(beforeIt) || !trailing || /^for\s/i.test(place.lead)) return { ...due, sure: false }
  return due
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
    if (found && isEnd(text.slice(found.end, end))) return [{ start, end: found.end, phrase: found.phrase, sure: true, marked: true }]
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
  WORD.lastIndex = 0
  for (let word = WORD.exec(text); word; word = WORD.exec(text)) {
    const at = word.index
    if (found.some((each) => at >= each.start && at < each.end)) continue
    for (const place of placeAt(text, at)) {
      const phrase = matchPhrase(
        text,
        at + place.lead.length,
        context,
        place.lead.trim(),
        place.group !== 'bare' || apart(text.slice(0, at)),
      )
      if (!phrase) continue
      const due = weigh(text, place, phrase)
      if (due) found.push(due)
      WORD.lastIndex = Math.max(phrase.end, at + 1)
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
