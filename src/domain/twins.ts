import { byKind, type Kinds, kindApart, numbered } from './check/subjects-apart'
import { identifiers, subjects } from './closeness'
import { printOwners } from './owner'
import type { Action } from './record'

interface Compared {
  action: Action
  words: Set<string>
  owners: Set<string>
  /** What it names that carries a number, and of that what tells two texts to be about the same. */
  numbers: Kinds
  things: Set<string>
}

/** Words that two texts have in common before they are compared at all: "raise a risk" alone makes no duplicate. */
const FEWEST = 4

/** Finds what shares words with a text without looking at all the others. */
class WordIndex {
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

  /** What has that many words in common besides who does it: half a register may begin with one party's name. */
  near({ words, owners }: Compared): Compared[] {
    // Of a long register most share a word or two with any text: counted without a look-up for each.
    const shared = new Uint16Array(this.all.length)
    for (const word of words)
      if (!owners.has(word)) for (const place of this.having.get(word) ?? []) shared[place] = (shared[place] ?? 0) + 1
    return this.all.filter((_, place) => (shared[place] ?? 0) >= FEWEST)
  }
}

const compared = (action: Action): Compared => ({
  action,
  words: subjects(action.text),
  owners: subjects(printOwners(action.owners)),
  numbers: byKind(numbered(action.text)),
  things: identifiers(action.text),
})

/**
 * Half and more of the shorter text's words where both name the same thing (CR045), else most of both. Who does it says nothing about what is done.
 */
const sameWords = (a: Compared, b: Compared): boolean => {
  const isOwner = (word: string): boolean => a.owners.has(word) || b.owners.has(word)
  let [one, two, shared] = [0, 0, 0]
  for (const word of a.words)
    if (!isOwner(word)) {
      one++
      if (b.words.has(word)) shared++
    }
  if (shared < FEWEST) return false
  for (const word of b.words) if (!isOwner(word)) two++
  const same = [...a.things].some((thing) => b.things.has(thing))
  return same ? shared / Math.min(one, two) >= 0.55 : (2 * shared) / (one + two) >= 0.7
}

const linked = (a: Action, b: Action): boolean =>
  a.replacedBy === b.ref || b.replacedBy === a.ref || a.replaces === b.ref || b.replaces === a.ref

/** Nearly the same wording about the same subject: what names another change request is none. */
const alike = (a: Compared, b: Compared): boolean =>
  kindApart(a.numbers, b.numbers) === undefined && !linked(a.action, b.action) && sameWords(a, b)

/** Actions seen so far, and which of them asks for nearly the same as a new one. */
export class Twins {
  private readonly seen = new WordIndex()

  constructor(earlier: readonly Action[] = []) {
    for (const action of earlier) this.seen.add(compared(action))
  }

  /** Earlier actions that ask for nearly the same; the new one is seen from now on. */
  of(action: Action): Action[] {
    const one = compared(action)
    const twins = this.seen.near(one).filter((other) => other.action.id !== action.id && alike(one, other))
    this.seen.add(one)
    return twins.map((twin) => twin.action)
  }
}

/** Do two actions ask for nearly the same? Linked ones do not: one replaces the other. */
export const askTheSame = (a: Action, b: Action): boolean => alike(compared(a), compared(b))
