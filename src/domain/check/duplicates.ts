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

const compared = (action: Action): Compared => ({ action, words: subjects(action.text), owners: subjects(printOwners(action.owners)) })

/** Most pairs end here. */
const fourShared = ({ words: one }: Compared, { words: two }: Compared): boolean => {
  let shared = 0
  for (const word of one) if (two.has(word) && ++shared === 4) return true
  return false
}

/**
 * Half and more of the shorter text's words where both name the same thing (CR045), else most of both; four at least, for "raise a
 * risk" alone makes no duplicate. Who does it says nothing about what is done.
 */
const sameWords = (a: Compared, b: Compared): boolean => {
  const said = ({ words }: Compared): string[] => [...words].filter((word) => !a.owners.has(word) && !b.owners.has(word))
  if (!fourShared(a, b)) return false
  const [one, two] = [said(a), said(b)]
  const shared = one.filter((word) => b.words.has(word)).length
  if (shared < 4) return false
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
  const earlier = carried.map(compared)
  return raised
    .filter((action) => action.status === 'open')
    .flatMap((action): Finding[] => {
      const one = compared(action)
      const twin = earlier.find((other) => alike(one, other))
      earlier.push(one)
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
