import { identifiers, subjects } from '../closeness'
import { printOwners } from '../owner'
import type { Action } from '../record'
import type { Checked } from './checked'
import type { Finding } from './finding'
import { apart, numbered } from './subjects-apart'

interface Compared {
  action: Action
  words: Set<string>
  owners: Set<string>
}

/** Words that two texts have in common before they are compared at all: "raise a risk" alone makes no duplicate. */
const FEWEST = 4

/** Finds what shares words with a text without looking at all the others. */
class Earlier {
  private readonly all: Compared[] = []
  private readonly having = new Map<string, number[]>()

  add(one: Compared): void {
    for (const word of one.words) {
      const places = this.having.get(word)
      if (places) places.push(this.all.length)
      else this.having.set(word, [this.all.length])
    }
    this.all.push(one)
  }

  near({ words }: Compared): Compared[] {
    const shared = new Map<number, number>()
    for (const word of words) for (const place of this.having.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
    return this.all.filter((_, place) => (shared.get(place) ?? 0) >= FEWEST)
  }
}

const compared = (action: Action): Compared => ({ action, words: subjects(action.text), owners: subjects(printOwners(action.owners)) })

/**
 * Half and more of the shorter text's words where both name the same thing (CR045), else most of both. Who does it says nothing about what is done.
 */
const sameWords = (a: Compared, b: Compared): boolean => {
  const said = ({ words }: Compared): string[] => [...words].filter((word) => !a.owners.has(word) && !b.owners.has(word))
  const [one, two] = [said(a), said(b)]
  const shared = one.filter((word) => b.words.has(word)).length
  if (shared < FEWEST) return false
  const things = identifiers(b.action.text)
  const same = [...identifiers(a.action.text)].some((thing) => things.has(thing))
  return same ? shared / Math.min(one.length, two.length) >= 0.55 : (2 * shared) / (one.length + two.length) >= 0.7
}

const linked = (a: Action, b: Action): boolean =>
  a.replacedBy === b.ref || b.replacedBy === a.ref || a.replaces === b.ref || b.replaces === a.ref

/** Nearly the same wording about the same subject: what names another change request is none. */
const alike = (a: Compared, b: Compared): boolean =>
  sameWords(a, b) && !linked(a.action, b.action) && !apart(a.action.text, b.action.text, numbered)

/** Open actions raised here that ask for what an earlier one asks. */
export const duplicateFindings = ({ raised, carried }: Checked): Finding[] => {
  const earlier = new Earlier()
  for (const action of carried) earlier.add(compared(action))
  return raised
    .filter((action) => action.status === 'open')
    .flatMap((action): Finding[] => {
      const one = compared(action)
      const twin = earlier.near(one).find((other) => alike(one, other))
      earlier.add(one)
      return twin
        ? [
            {
              code: 'probable-duplicate',
              level: 'advisory',
              where: action.ref,
              about: twin.action.ref,
              message: `${action.ref} asks for nearly the same as ${twin.action.ref}`,
            },
          ]
        : []
    })
}
