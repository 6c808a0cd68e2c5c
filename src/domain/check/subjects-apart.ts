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
export const apart = (here: string, there: string): { here: string; there: string } | undefined =>
  kindsApart(byKind(identifiers(here)), byKind(identifiers(there)))

/** The same of two texts whose things are known already. */
export const kindsApart = (one: Kinds, two: Kinds): { here: string; there: string } | undefined => {
  for (const [kind, named] of one) {
    const others = two.get(kind)
    if (others && ![...named].some((name) => others.has(name))) return { here: [...named].join(', '), there: [...others].join(', ') }
  }
  return undefined
}
