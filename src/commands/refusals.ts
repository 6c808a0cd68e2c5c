import { suggestCard } from '../cards/suggest-card'
import type { Reply } from '../domain/reply'
import type { Suggestion } from './command'

/** A refusal speaks to the person: what was not understood, and what to try; `suggestions` become buttons. */
export const refuse = (text: string, suggestions: Suggestion[] = [], groupId?: string): Reply => ({
  here: [suggestions.length > 0 ? suggestCard(text, suggestions, groupId) : { text }],
  privately: [],
  toGroup: [],
  refused: true,
})
