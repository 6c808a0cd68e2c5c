import type { Answer, Choice, Round } from '../domain/round'

/** What begins a view and says which way it goes; what is none of these is words alone, unsorted. */
const BEGINS: [Choice, RegExp][] = [
  ['no objection', /^no\s+objections?\b/i],
  ['objects', /^(?:objects?|objection)\b/i],
  [
    'conditions',
    /^(?:supports?|agrees?)\s+(?:it\s+|this\s+)?(?:with\s+conditions?|conditionally|on\s+(?:the\s+)?condition(?:\s+that)?|provided(?:\s+that)?|subject\s+to)\b/i,
  ],
  ['against', /^(?:(?:does|do|would|could|can)\s*(?:not|n['’]t)\s+(?:support|agree)s?|against|opposes?|opposed)\b/i],
  ['supports', /^(?:supports?|supported|agrees?|in\s+favour)\b/i],
  ['none', /^(?:no\s+(?:view|position|comment)|abstains?)\b/i],
]

const OF: Record<Round['kind'], ReadonlySet<Choice>> = {
  views: new Set<Choice>(['supports', 'conditions', 'against', 'none']),
  objections: new Set<Choice>(['no objection', 'objects']),
}

/** `supports, with a test window` -> a choice and the words behind it. A condition's own words stay with it. */
export const readAnswer = (said: string, kind: Round['kind']): Answer => {
  const text = said.trim().replace(/^(?:I|we|they)\s+/i, '')
  const found = BEGINS.find(([choice, shape]) => OF[kind].has(choice) && shape.test(text))
  if (!found) return text ? { words: said.trim() } : {}
  const [choice, shape] = found
  const rest = text.replace(shape, '').replace(/^[\s,:–-]*(?:because\b)?[\s,:–-]*/i, '')
  return { choice, ...(rest.trim() ? { words: rest.trim() } : {}) }
}

/** `supports; not before M10`: an answer a question, in order; what is said beyond the last question belongs to it. */
export const readAnswers = (said: string, { questions, kind }: Pick<Round, 'questions' | 'kind'>): Answer[] => {
  const parts = said
    .split(/\s*;\s*|\n+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const most = Math.max(1, questions.length)
  const last = parts.slice(most - 1).join('; ')
  return [...parts.slice(0, most - 1), ...(last ? [last] : [])].map((part) => readAnswer(part, kind))
}
