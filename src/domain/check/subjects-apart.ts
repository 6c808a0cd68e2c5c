import { identifiers } from '../closeness'

/** Names of things that carry a number, by their kind. */
export type Kinds = ReadonlyMap<string, ReadonlySet<string>>

/** Things with a number by their kind: CR044 and CR045 are two of one kind, IR8 is of another. */
export const byKind = (names: Iterable<string>): Kinds => {
  const kinds = new Map<string, Set<string>>()
  for (const name of names) {
    const kind = name.replace(/\d+$/, '')
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(name))
  }
  return kinds
}

/** Everything that carries a number: M10, window 2, CR045. */
export const numbered = (text: string): Set<string> => new Set((text.match(/\b[A-Za-z]*\d+\b/g) ?? []).map((found) => found.toUpperCase()))

/** Do two texts name different things of one kind, and none in common? Which: "CR044" here, "CR045" there. */
export const apart = (here: string, there: string): { here: string; there: string } | undefined => {
  const [one, two] = [byKind(identifiers(here)), byKind(identifiers(there))]
  const kind = kindApart(one, two)
  const named = (kinds: Kinds): string => [...(kinds.get(kind ?? '') ?? [])].join(', ')
  return kind === undefined ? undefined : { here: named(one), there: named(two) }
}

const shareNone = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  for (const name of some) if (others.has(name)) return false
  return true
}

/** The kind of which two texts name different things and none in common, their things being known already. */
export const kindApart = (one: Kinds, two: Kinds): string | undefined => {
  for (const [kind, named] of one) {
    const others = two.get(kind)
    if (others && shareNone(named, others)) return kind
  }
  return undefined
}
