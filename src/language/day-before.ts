import { isoDay, type Phrase } from './phrase'

/** "before 8 May" is the 7th to some: asked. The end of something is its last day, before or not. */
export const dayBefore = (phrase: Phrase, said: string): Phrase =>
  phrase.kind === 'day' && !/\b(?:end|close|eo[dwmy]|c\.?o\.?[pb])\b/i.test(said)
    ? {
        kind: 'ask',
        question: 'On that day at the latest, or before it?',
        candidates: [isoDay(phrase.day), isoDay(phrase.day.minus({ days: 1 }))],
      }
    : phrase
