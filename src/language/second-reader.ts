import * as en from 'chrono-node/en'
import { DateTime } from 'luxon'
import type { Ask } from '../domain/ask'
import { insideTheWork } from './inside-the-work'
import { type DayContext, isoDay } from './phrase'
import { justBefore } from './sentence-ends'

const DEADLINE = /\b(?:by|before|no\s+later\s+than|ahead\s+of|prior\s+to|until|till)\s+(?=\S)/gi
const SEASON =
  /^(?:the\s+)?(?:end\s+of\s+)?(?:\S+\s+){0,2}?(?:spring|summer|autumn|winter|week|weekend|month|half-term|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?|quarter|year|term|recess|break|holidays?|christmas|xmas|easter|20\d\d)\b/i

/** "before IETF 120", "ahead of Gate 3": an event whose day is not known here. */
const BEFORE_EVENT =
  /\b(?:before|ahead\s+of|prior\s+to|in\s+advance\s+of|in\s+time\s+for)\s+(?:the\s+)?(?=\p{Lu})[\p{L}\d'’.-]+(?:\s+(?!to\b|is\b|has\b|can\b|goes\b)[\p{L}\d'’.-]+){0,3}[\s.)]*$/u

/** "(by the 3.2 freeze)": in brackets it says when, unless it says how or who. */
const BY_IN_BRACKETS =
  /\(by\s+(?!e-?mail|phone|post|letter|hand|circulation|correspondence|consensus|vote)(?:the\s+)?(?=[\p{Ll}\d])[^()]{2,40}\)[\s.]*$/u

/**
 * The day chrono sees near the beginning of the words. It reads more than our own rules and guesses more freely, so nothing it says is
 * ever taken without asking.
 */
export const daySeen = (words: string, context: DayContext): string | undefined => {
  const reference = context.today.plus({ minutes: context.minutes }).toJSDate()
  const [seen] = en.GB.parse(words.slice(0, 60), { instant: reference, timezone: 0 }, { forwardDate: true })
  if (!seen || seen.index > 15 || !(seen.start.isCertain('day') || seen.start.isCertain('weekday'))) return undefined
  const day = DateTime.fromJSDate(seen.start.date(), { zone: 'utc' }).startOf('day')
  return day.isValid && day >= context.today ? isoDay(day) : undefined
}

/** A deadline that our own rules passed over ("before Friday's meeting", "by summer 2024"): asked. */
export const missedDeadline = (text: string, context: DayContext): Ask | undefined => {
  for (const word of [...text.matchAll(DEADLINE)].slice(0, 8)) {
    const words = text.slice(word.index + word[0].length)
    // "agreement by 2/3" is a share
    if (/^\d\/\d\b(?!\/)/.test(words) || insideTheWork(justBefore(text, word.index)) !== 'no') continue
    const day = daySeen(words, context)
    if (day || SEASON.test(words))
      return {
        about: 'due',
        question: `“${word[0]}${words.split(/\s+/).slice(0, 4).join(' ')}”: which day is that?`,
        candidates: day ? [day] : [],
      }
  }
  const event = BEFORE_EVENT.exec(text) ?? BY_IN_BRACKETS.exec(text)
  if (event && insideTheWork(justBefore(text, event.index)) === 'no')
    return { about: 'due', question: `“${event[0].replace(/[\s.)]+$/, '')}”: which day is that?`, candidates: [] }
  return undefined
}
