import type { Ask } from '../domain/ask'
import type { Owner } from '../domain/owner'
import type { Hearing, OwnersReading } from './hearing'
import { type OwnerList, ownerList } from './owner-list'
import { rosterOf } from './roster'
import { tidy } from './tidy'

/**
 * In: an owner phrase and nothing else (`Programme (Paul Pettitt)`, `JA/PP`, `the Chair`, `Elexon & Ofgem`). A name that fits two people
 * is left out and asked; a name nobody has is kept as text, marked unknown and asked; words that name nobody at all are kept as a party.
 */
export const readOwners = (words: string, hearing: Hearing): OwnersReading => {
  const said = tidy(words)
    .replace(/^owners?\s*[:=]\s*/i, '')
    .replace(/[\s.,;]+$/, '')
  if (!said) return { owners: [], asks: [{ about: 'owner', question: 'Who owns it?', candidates: [] }] }
  const list: OwnerList | undefined = ownerList(said, rosterOf(hearing))
  if (list) return { owners: list.owners, asks: list.asks }
  if (/^(?:none|nobody|no one|no-one|tbc|tbd|tba|n\/a|unassigned|unknown|\?+|-)$/i.test(said)) return { owners: [], asks: [] }
  const kept: Owner = { party: said.slice(0, 200), persons: [], collective: false }
  const ask: Ask = { about: 'owner', question: `“${said.slice(0, 60)}” is nobody I know. Who owns it?`, candidates: [] }
  return { owners: [kept], asks: [ask] }
}
