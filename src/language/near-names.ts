import { distance } from 'fastest-levenshtein'
import { printOwner } from '../domain/owner'
import { ownerOf, plainName, type Roster } from './roster'

/** One slip of the finger in a short word, two in a longer one. */
const slip = (a: string, b: string): boolean => a.length > 3 && b.length > 3 && distance(a, b) <= (Math.min(a.length, b.length) > 6 ? 2 : 1)

/**
 * Whom somebody unknown may have meant, as printed: people and parties a slip of the finger away, and people who share the first name
 * or the surname. Empty: nobody is near, it is a stranger.
 */
export const nearNames = (said: string, roster: Roster): string[] => {
  const plain = plainName(said)
  const words = plain.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const people = roster.people.filter(
    ({ plain: name, parts }) =>
      slip(plain, name) ||
      (words.length > 1
        ? parts[0] === first || parts.at(-1) === last || (slip(parts[0] ?? '', first) && slip(parts.at(-1) ?? '', last))
        : parts.some((part) => slip(part, plain))),
  )
  const parties = [...roster.parties, ...roster.constituencies].flatMap(([name, party]) => (slip(plain, name) ? [party] : []))
  return [...new Set([...people.map((each) => printOwner(ownerOf(each))), ...parties])]
}
