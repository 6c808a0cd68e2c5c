import type { PhraseRule } from './phrase'

/** As soon as possible, no day yet, and none ever. */
export const openPhrases: PhraseRule[] = [
  {
    words: String.raw`a\.?s\.?a\.?p\b\.?|(?:as\s+soon\s+as|soonest)(?:\s+(?:is\s+)?(?:reasonably\s+)?(?:possible|practicable|practical|practically\s+possible|able)|(?=[\s.,;)]*$))|immediately|with\s+immediate\s+effect|straight\s*away|right\s+away|(?:at\s+)?(?:the\s+|your\s+|their\s+)?earliest\s+(?:opportunity|convenience|possible)|without\s+delay|urgently`,
    read: () => ({ kind: 'asap' }),
  },
  { words: String.raw`now|urgent|high\s+priority|top\s+priority|immediate|at\s+once`, weak: true, read: () => ({ kind: 'asap' }) },
  {
    words: String.raw`tb[cda]\b|to\s+be\s+(?:confirmed|determined|agreed|advised|decided)|ongoing|on-going|on\s+going|continuous|continuing|rolling|n/a|none(?:\s+(?:yet|set))?|no\s+(?:due\s+)?date(?:\s+(?:yet|set))?|not\s+(?:yet\s+)?(?:set|known|agreed)|open(?:[\s-]ended)?|unknown|[-–—?]`,
    weak: true,
    read: () => ({ kind: 'none' }),
  },
  { words: String.raw`standing(?:\s+(?:action|item))?`, weak: true, read: () => ({ kind: 'none', standing: true }) },
]
