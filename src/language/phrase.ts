import type { DateTime } from 'luxon'
import type { Settings } from '../domain/group'
import type { WorkingDays } from '../domain/working-days'

/** What a due phrase was understood as. Days are midnights in UTC standing for a day in the group's time zone. */
export type Phrase =
  | { kind: 'day'; day: DateTime }
  | { kind: 'asap' }
  | { kind: 'none'; standing?: true }
  | { kind: 'next-meeting' }
  | { kind: 'meeting'; meeting: string }
  /** It can be read two ways, or not at all: `candidates` are dates or phrases that can. */
  | { kind: 'ask'; question: string; candidates: string[]; past?: true }

/** What days are counted from. */
export interface DayContext {
  today: DateTime
  /** Minutes since midnight in group time. */
  minutes: number
  settings: Settings
  working: WorkingDays
  nextMeeting?: DateTime
  /** The message itself shows that it writes the month first. */
  american: boolean
}

export type Groups = Record<string, string | undefined>

/** One way of saying when. */
export interface PhraseRule {
  /** Source of a regular expression with named groups. */
  words: string
  /** Too weak to stand in a sentence by itself: counts behind a deadline word, or as the whole phrase. */
  weak?: true
  /** Undefined: these words are no due after all. `lead` is the deadline word before it, `''` where it stands alone. */
  read(groups: Groups, context: DayContext, lead: string): Phrase | undefined
}

export const isoDay = (day: DateTime): string => day.toISODate() ?? ''
export const readable = (day: DateTime): string => day.toFormat('ccc d LLLL yyyy')

/** The day has gone by: as a due it is asked, inside a sentence it is history. */
export const askPast = (question: string, days: (DateTime | undefined)[], context: DayContext): Phrase => ({
  ...(askDays(question, days, context) as Extract<Phrase, { kind: 'ask' }>),
  past: true,
})
/** A question whose candidates are days; past ones are not offered. */
export const askDays = (question: string, days: (DateTime | undefined)[], context: DayContext): Phrase => ({
  kind: 'ask',
  question,
  candidates: [...new Set(days.flatMap((day) => (day?.isValid && day >= context.today ? [isoDay(day)] : [])))],
  ...(days.length > 0 && days.every((day) => day?.isValid && day < context.today) ? { past: true as const } : {}),
})
export const askOnly = (question: string, candidates: string[] = []): Phrase => ({ kind: 'ask', question, candidates })
