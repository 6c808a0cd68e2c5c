import { DateTime } from 'luxon'
import { datedPhrases } from './dated-phrases'
import { meetingPhrases } from './meeting-phrases'
import { openPhrases } from './open-phrases'
import { periodPhrases } from './period-phrases'
import { askDays, askOnly, type DayContext, isoDay, type Phrase, type PhraseRule } from './phrase'
import { relativePhrases } from './relative-phrases'
import { timePhrases } from './time-phrases'
import { weekPhrases } from './week-phrases'

interface Compiled extends PhraseRule {
  at: RegExp
}

/** Not in the middle of a word, a number, a percentage or a possessive. */
const END = String.raw`(?![\w%£]|['’]\w|[-–]\w|/(?!mon|tue|wed|thu|fri|sat|sun)\w|[.:]\d)`
const rules: Compiled[] = [
  ...datedPhrases,
  ...weekPhrases,
  ...relativePhrases,
  ...periodPhrases,
  ...meetingPhrases,
  ...openPhrases,
  ...timePhrases,
].map((rule) => ({ ...rule, at: new RegExp(`(?:${rule.words})${END}`, 'iy') }))

export interface Matched {
  end: number
  phrase: Phrase
  weak: boolean
}

const CLOCK = String.raw`(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b\.?|\d{1,2}[:.]\d\d(?:\s*hrs)?|\d{3,4}\s*hrs|(?:12\s+)?(?:noon|midday|midnight)|lunchtime)`
const ZONE = String.raw`(?:\s*(?<zone>utc|gmt|bst|z|cet|cest|est|edt|et|pst|pdt|pt|ct|cst|ist|[+-]\d\d:?\d\d)\b)?`
const PART_OF_DAY = String.raw`(?:c\.?o\.?[pb]\.?|e\.?o\.?[dp]\.?|(?:the\s+)?(?:close|end)\s+of\s+(?:the\s+)?(?:play|business|day)|start\s+of\s+(?:play|business)|first\s+thing|morning)`
const BEFORE = new RegExp(String.raw`(?:(?<clock>${CLOCK})${ZONE}|${PART_OF_DAY})(?:\s+on|\s+of)?[\s,]+(?=\S)`, 'iy')
const AFTER = new RegExp(
  String.raw`(?:,?\s*(?:at|@|by(?=\s+\S+(?:\s*[ap]m)?[\s.)]*$))?\s*(?<clock>${CLOCK})${ZONE}|,?\s*\(?${PART_OF_DAY}\)?)(?!\w|%)`,
  'iy',
)
/** Polite words around a deadline, which say nothing about the work. */
const TAIL =
  /,?\s*(?:at the (?:very )?latest|latest|please|pls|if (?:at all )?possible|thanks|thank you|\(?(?:provisional(?:ly)?|latest)\)?)(?!\w)/iy

const zones: Record<string, string> = {
  z: 'utc',
  gmt: 'utc',
  utc: 'utc',
  bst: 'UTC+1',
  cet: 'UTC+1',
  cest: 'UTC+2',
  est: 'UTC-5',
  edt: 'UTC-4',
  et: 'America/New_York',
  pst: 'UTC-8',
  pdt: 'UTC-7',
  pt: 'America/Los_Angeles',
  cst: 'UTC-6',
  ct: 'America/Chicago',
  ist: 'UTC+5:30',
}

/** 17:00 EST on the 8th may be another day where the group is. */
const shifted = (phrase: Phrase, clock: string | undefined, zone: string | undefined, context: DayContext): Phrase => {
  if (phrase.kind !== 'day' || !clock || !zone) return phrase
  const [, h = '0', m = '00'] = /(\d{1,2})(?:[:.](\d\d))?/.exec(clock) ?? []
  const hour = (Number(h) % (/m/i.test(clock) ? 12 : 24)) + (/p\.?m/i.test(clock) ? 12 : 0)
  const named = zones[zone.toLowerCase()] ?? `UTC${zone}`
  const there = DateTime.fromISO(`${isoDay(phrase.day)}T${String(hour).padStart(2, '0')}:${m}`, { zone: named })
  const here = there.setZone(context.settings.timeZone)
  return here.isValid ? { kind: 'day', day: DateTime.utc(here.year, here.month, here.day) } : phrase
}

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** What a due phrase begins with, its first letters: everything else is passed over without a closer look. */
const BEGIN = [
  String.raw`\d|[-–—?]|jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun`,
  String.raw`an?[ -]|one\b|tw[oe]|thr|four|fiv|fif|six|sev|eig|nin|ten\b|ele|days?\b|wee|fort|year`,
  String.raw`tod|ton|tom|tmr|tmw|thi|same|nex|com|fol|upc|bet|w ?\/|wc|mid|mil|mee|mor|noon|lun|early|earli|lat|beg|sta|fir|sec|las`,
  String.raw`ver|end|clo|bac|new|fin|ann|chr|xma|eas|sum|spr|aut|win|hal|ban|date|c\.?o\.?[pb]|e\.?o\.?[dpmqwy]`,
  String.raw`its |their|his |her |our |your|as |at |soo|a\.?s\.?a|imm|with|str|rig|urg|now|high|top|tb|to be|on[- g]|conti|rol|no|n\/a|open|unk`,
  String.raw`q[u1-4]|h[12]|m\d\d?(?![\w-])|[a-z][a-z&]{1,9}[\s-]?\d{1,4}(?![\w-])`,
].join('|')
/** The same, a source of a regular expression. */
export const STARTS = String.raw`(?:the\s+){0,2}(?:${BEGIN})`
const START = new RegExp(STARTS, 'iy')

/** Whether a due phrase, or a time of day in front of one, can begin here: told from its first letters. */
export const mayStart = (text: string, at: number): boolean => sticky(START, text, at) !== null

/** The same, told by trying each way of saying when: what the quick look must never contradict. */
export const starts = (text: string, at: number): boolean =>
  sticky(BEFORE, text, at) !== null || rules.some((rule) => sticky(rule.at, text, at) !== null)

/** `weakToo`: what means little by itself counts here. Only where one may start. */
const core = (text: string, at: number, context: DayContext, lead: string, weakToo = true): Matched | undefined => {
  const matches: { rule: Compiled; found: RegExpExecArray }[] = []
  for (const rule of rules) {
    const found = rule.weak && !weakToo ? null : sticky(rule.at, text, at)
    if (found) matches.push({ rule, found })
  }
  // Of equally long ones the first rule's.
  for (const { rule, found } of matches.sort((a, b) => b.found[0].length - a.found[0].length)) {
    const phrase = rule.read(found.groups ?? {}, context, lead)
    if (phrase) return { end: at + found[0].length, phrase, weak: rule.weak ?? false }
  }
  return undefined
}

const coreAt = (text: string, at: number, context: DayContext, lead: string): Matched | undefined =>
  mayStart(text, at) ? core(text, at, context, lead) : undefined

const OR = /\s*(?:,?\s*(?:or|and|to|then)\s+|[-–/&]\s*|,\s*)(?=\S)/iy

/** "8 May or 12 June": more than one is a question. */
const withOthers = (text: string, first: Matched, context: DayContext, lead: string): Matched => {
  const joiner = sticky(OR, text, first.end)
  const second = joiner ? coreAt(text, first.end + joiner[0].length, context, lead) : undefined
  if (!second || (second.weak && /,|and/i.test(joiner?.[0] ?? ''))) return first
  const all = [first.phrase, second.phrase]
  const days = all.flatMap((each) => (each.kind === 'day' ? [each.day] : []))
  if (days.length === 2 && days[0]?.equals(days[1] as DateTime)) return second
  const offered = all.flatMap((each) =>
    each.kind === 'ask' ? each.candidates : each.kind === 'asap' ? ['ASAP'] : each.kind === 'next-meeting' ? ['next meeting'] : [],
  )
  const phrase = days.length > 0 ? askDays('Which of these is it due?', days, context) : askOnly('Which of these is it due?')
  return {
    ...second,
    phrase: phrase.kind === 'ask' ? { ...phrase, candidates: [...new Set([...phrase.candidates, ...offered])] } : phrase,
    weak: first.weak && second.weak,
  }
}

/** "the next meeting on 24 April": two ways of saying one day, or two days. */
const datedMeeting = (text: string, first: Matched, context: DayContext): Matched => {
  const joiner = first.phrase.kind === 'next-meeting' ? sticky(/\s*[,(–-]?\s*(?:on\s+)?(?=\S)/iy, text, first.end) : null
  const second = joiner ? coreAt(text, first.end + joiner[0].length, context, 'on') : undefined
  if (second?.phrase.kind !== 'day') return first
  const same = context.nextMeeting?.equals(second.phrase.day) ?? false
  const asked = askOnly('The next meeting, or that day?', [isoDay(second.phrase.day), 'next meeting'])
  return { ...second, phrase: same ? first.phrase : asked }
}

/** The longest due phrase that begins at `at`. `lead` is the deadline word before it. */
export const matchPhrase = (text: string, at: number, context: DayContext, lead: string, weakToo = true): Matched | undefined => {
  if (!mayStart(text, at)) return undefined
  const before = sticky(BEFORE, text, at)
  const behindTime = before ? coreAt(text, at + before[0].length, context, lead) : undefined
  const bare = core(text, at, context, lead, weakToo)
  const first = behindTime && (!bare || behindTime.end > bare.end) ? { ...behindTime, weak: false } : bare
  if (!first) return undefined
  const hour = sticky(AFTER, text, first.end)
  const found = hour ? first : datedMeeting(text, withOthers(text, first, context, lead), context)
  const after = hour ?? sticky(AFTER, text, found.end)
  const end = found.end + (after?.[0].length ?? 0)
  const tail = sticky(TAIL, text, end)
  const time = after?.groups?.clock ? after.groups : first === bare ? undefined : before?.groups
  return { end: end + (tail?.[0].length ?? 0), weak: found.weak && !after, phrase: shifted(found.phrase, time?.clock, time?.zone, context) }
}
