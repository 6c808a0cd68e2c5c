import { dayBefore } from './day-before'
import { AHEAD, type LEADS, WEAK_END } from './deadline-words'
import { dayOfSomethingElse, eventJustBefore, heldJustBefore, insideTheWork } from './inside-the-work'
import type { Matched } from './match-phrase'
import { askOnly, type Phrase } from './phrase'
import { apart, isEnd, justBefore } from './sentence-ends'

/** A stretch of the sentence that says when. `sure`: it is the due; else only worth asking about. */
export interface FoundDue {
  start: number
  end: number
  phrase: Phrase
  sure: boolean
  /** The words belong to the work as well: they stay in the text. */
  keep?: true
  /** Sure, and yet asked about. */
  doubt?: true
}

/** Where a phrase was found, and the deadline word before it. */
export interface Place {
  start: number
  lead: string
  group: keyof typeof LEADS | 'bare'
}

/** Words after which a day is only an attribute, or the past. */
const NO_DUE_AFTER =
  /\b(?:of|from|since|after|dated|last|every|each|previous|per|the|a|an|this|our|their|between|and|or|than|to|about|v|version|part|figure|table|section|paragraph|clause|page|item|annex|appendix)\s*$/i
const COUNTS_AFTER = /^\s*(?:%|per\s?cent|of\b|majority|votes?|suppliers?|parties|members|out\s+of)/i
/** "by noon each Thursday": again and again, no one day. */
const RECURS_AFTER = /^[\s,]*(?:on\s+|of\s+)?(?:each|every|daily|weekly|fortnightly|monthly|quarterly|annually)\b/i
/** "two weeks", "10 working days": how much, and not when. */
const AMOUNT = /^(?:[a-z]+|\d+)\s+(?:[a-z]+\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|fortnight)$/i
const CHANGES =
  /\b(?:extend|shorten|reduc|increas|delay|postpon|push|bring|mov|put|slip|cut|lengthen|curtail|defer|shift|advanc|prolong)\w*\b/i

const FOR_ANSWER =
  /\bfor\s+(?:\S+\s+)?(?:comments?|responses?|reply|replies|feedback|return|views|consideration|approval|sign-?off|completion)\s*$/i

/** A noun that the day before it belongs to. */
const ATTRIBUTE_AFTER =
  /^\s+(?!(?:and|or|at|by|for|to|with|when|if|so|in|on|from|deadline|latest|please|next|this|as|but|then|before|after)\b)[a-z]{3,}/
const SHARE_BEFORE =
  /\b(?:agreement|agreed|majority|approv\w+|reduc\w+|cut|supported|vote\w*|increase\w*|fall|rise|down|up|risen|fallen)\s+(?:by\s+)?$/i
const NOT_ASAP_BEFORE = /^\s*(?:after|before|prior|following|upon|on|available|affected|preceding|adjacent|needed|required)\b/i
const BESIDE_A_MEETING =
  /\b(?:agendas?|dates?|venue|time|invit\w+|room|chair|apologies|papers?|items?|minutes|planned|scheduled|slots?)\s*$/i
/** Said as people speak: a weekday, a week, an hour; no bare figures. */
const SPOKEN = /^(?:\D*|(?:w\/?[cbe]|week|c\.?o\.?[pb]|eod|close|end|mon|tue|wed|thu|fri|sat|sun).*)$/i
const PERIOD = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q|20|summer|autumn)/i

/** All that the judges below look at. */
interface Seen {
  place: Place
  /** The phrase as written. */
  said: string
  before: string
  rest: string
  phrase: Phrase
  weak: boolean
  past: boolean
  /** Nothing can be offered: a milestone, another group's meeting. */
  unknown: boolean
  work: ReturnType<typeof insideTheWork>
  trailing: boolean
  sure: FoundDue
  asking: FoundDue
}

type Judge = (seen: Seen) => FoundDue | undefined

const bare: Judge = ({ said, before, rest, phrase, weak, past, work, trailing, sure, asking }) => {
  const separated = apart(before)
  // "send it Q3", "return 16/5"
  const quarter = WEAK_END.test(said) && trailing && work === 'no' && !NO_DUE_AFTER.test(before)
  if (weak && !(separated && trailing)) return quarter ? asking : undefined
  if (phrase.kind === 'asap')
    return NOT_ASAP_BEFORE.test(rest) || /\b(?:the|an?|of|than|not|and|or)\s*$/i.test(before)
      ? undefined
      : separated || work !== 'yes'
        ? sure
        : asking
  if (NO_DUE_AFTER.test(before)) return undefined
  if (separated && trailing) {
    // "the workshop (22 May)": the bracket dates the event
    const plain = before.replace(/[\s,;:([|–—-]+$/, '')
    const event = /\($/.test(before.trim()) ? dayOfSomethingElse(plain) : /,$/.test(before.trim()) && heldJustBefore(plain)
    return event ? (past ? undefined : asking) : sure
  }
  if (past || work === 'yes') return undefined
  return trailing && SPOKEN.test(said) && work === 'no' && !eventJustBefore(before) ? sure : asking
}

/** "due 8 May": apart from the sentence it is a mark; in it ("responses due 3 May") it may be theirs. */
const due: Judge = ({ place, said, before, past, trailing, sure, asking }) => {
  if (!trailing) return past ? undefined : asking
  return apart(before) || /^deadline/i.test(place.lead) || /^\d{4}-/.test(said) ? sure : asking
}

/** "report back to the next meeting": part of the work, and when it is due. */
const to: Judge = ({ phrase, work, trailing, asking }) => {
  if (phrase.kind === 'next-meeting' || phrase.kind === 'meeting') return { ...asking, sure: work === 'no', keep: true }
  return phrase.kind === 'ask' && phrase.candidates.includes('next meeting') && trailing ? asking : undefined
}

const by: Judge = (seen) => {
  const { place, before, phrase, past, unknown, work, trailing, sure, asking } = seen
  // "a renewal due on 1 June to be planned" is theirs
  if (/^due\b/i.test(place.lead) && !trailing) return due(seen)
  // "not to publish until Monday" says when it may begin
  if (/^(?:until|till|’til)/i.test(place.lead)) return past || unknown ? undefined : asking
  if (before.trim() === '') return sure
  // "to circulate it for comment by 19 April": the day of the others' answer
  if (FOR_ANSWER.test(before)) return past || unknown ? undefined : asking
  if (work === 'no') return unknown && !trailing ? undefined : sure
  if (past || unknown) return undefined
  return work === 'if' && trailing && phrase.kind === 'day' && place.group === 'by' ? { ...sure, doubt: true } : asking
}

const at: Judge = ({ place, said, before, phrase, past, unknown, work, trailing, sure, asking }) => {
  if (past || (unknown && (!trailing || /^for\s/i.test(place.lead)))) return undefined
  if (phrase.kind === 'asap') return trailing ? sure : undefined
  const within = /^(?:within|in|over|during)\s/i.test(place.lead) && !/^[a-z]*\s*\d{4}/i.test(said)
  const period = /^(?:in|during|for|over)\s/i.test(place.lead) && phrase.kind === 'day' && PERIOD.test(said)
  if (work !== 'no' || period) return unknown ? undefined : asking
  if (phrase.kind === 'next-meeting' || phrase.kind === 'meeting') return BESIDE_A_MEETING.test(before) ? asking : sure
  if (within) return sure
  const other = before.trim() === '' || dayOfSomethingElse(before) || !trailing || /^for\s/i.test(place.lead)
  return other ? asking : sure
}

const judges: Record<Place['group'], Judge> = { bare, due, to, by, before: by, at }

/** What a phrase found at a place is worth. Undefined: nothing, it belongs to the work. */
export const weighDue = (text: string, place: Place, found: Matched): FoundDue | undefined => {
  const before = justBefore(text, place.start)
  const rest = text.slice(found.end)
  const said = text.slice(place.start + place.lead.length, found.end).trim()
  if (said === '24/7' || COUNTS_AFTER.test(rest) || (/^\d\/\d$/.test(said) && SHARE_BEFORE.test(before))) return undefined
  // "extend the deadline by two weeks"
  if (/^by\b/i.test(place.lead) && AMOUNT.test(said) && CHANGES.test(before)) return undefined
  // "the 8 May decision", "at the 24 April workshop"
  const the = /\bthe\s*$/i.test(before + place.lead) || /^the\s/i.test(said)
  const attribute = the && ATTRIBUTE_AFTER.test(rest) && (place.group === 'bare' || (place.group === 'at' && !/^for\b/i.test(place.lead)))
  if (attribute) return undefined
  const phrase = place.group === 'before' ? dayBefore(found.phrase, said) : found.phrase
  // "one week before the next meeting"
  const ahead = place.group === 'before' && AHEAD.test(before)
  const ask = found.phrase.kind === 'ask' ? found.phrase : undefined
  if (RECURS_AFTER.test(rest) && (found.phrase.kind === 'day' || ask))
    return { start: place.start, end: found.end, phrase: askOnly('That comes again and again. When is it due first?'), sure: false }
  if (ahead) return { start: place.start, end: found.end, phrase: askOnly('Which day is that?'), sure: false }
  const asking: FoundDue = { start: place.start, end: found.end, phrase, sure: false }
  return judges[place.group]({
    place,
    said,
    before,
    rest,
    phrase,
    asking,
    weak: found.weak,
    past: ask?.past ?? false,
    unknown: ask !== undefined && ask.candidates.length === 0,
    work: insideTheWork(before),
    trailing: isEnd(rest),
    sure: { ...asking, sure: true },
  })
}
