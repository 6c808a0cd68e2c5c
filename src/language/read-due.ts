import type { Due } from '../domain/due'
import { dayBefore } from './day-before'
import { dayContext } from './day-context'
import { DEADLINE } from './deadline-words'
import type { DueReading, Hearing } from './hearing'
import { matchPhrase } from './match-phrase'
import { isoDay, type Phrase } from './phrase'
import { daySeen } from './second-reader'
import { tidy } from './tidy'

/** What the record keeps of a phrase; `none` where it has to be asked. */
export const dueOf = (phrase: Phrase, said: string): DueReading => {
  const none: Due = { kind: 'none', said }
  if (phrase.kind === 'ask') return { due: none, asks: [{ about: 'due', question: phrase.question, candidates: phrase.candidates }] }
  if (phrase.kind === 'day') return { due: { kind: 'date', date: isoDay(phrase.day), said }, asks: [] }
  if (phrase.kind === 'meeting') return { due: { kind: 'meeting', meeting: phrase.meeting, said }, asks: [] }
  return { due: { ...phrase, said }, asks: [] }
}

const LEAD = new RegExp(`^(?:(?:${DEADLINE})\\s+)+`, 'i')

/**
 * In: a due phrase and nothing else (`8 May`, `by COP Friday`, `next meeting`, `TBC`), as said behind `due REF`. What is ambiguous, past,
 * contradictory or not understood comes back as `none` with a question; its candidates are phrases that this reads without one.
 */
export const readDue = (words: string, hearing: Hearing): DueReading => {
  const said = tidy(words)
  const text = said.replace(/^[\s([]+|[\s)\].,;!]+$/g, '').replace(/^(?:due|deadline|target)\s*[:=]\s*/i, '')
  const context = dayContext(said, hearing)
  const lead = LEAD.exec(text)?.[0] ?? ''
  const found = matchPhrase(text, lead.length, context, lead.trim())
  const whole = found && found.end >= text.length ? found : lead ? matchPhrase(text, 0, context, '') : undefined
  if (whole && whole.end >= text.length) {
    const strict = /^(?:before|prior to|ahead of|in advance of)$/i.test(lead.trim())
    return dueOf(strict ? dayBefore(whole.phrase, text) : whole.phrase, said)
  }
  const question = text ? `“${text.slice(0, 60)}” is no due date I can read. When is it due?` : 'When is it due?'
  const seen = daySeen(text.slice(lead.length), context)
  const inside =
    found?.phrase.kind === 'day' ? [isoDay(found.phrase.day)] : found?.phrase.kind === 'ask' ? found.phrase.candidates : seen ? [seen] : []
  return { due: { kind: 'none', ...(said ? { said } : {}) }, asks: [{ about: 'due', question, candidates: inside }] }
}
