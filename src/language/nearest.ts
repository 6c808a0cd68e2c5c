import { distance } from 'fastest-levenshtein'

/** The command a mistyped word may have meant: one edit in a short word, two in a longer one. Undefined: none is near. */
export const nearest = (word: string, names: readonly string[]): string | undefined => {
  const said = word.toLowerCase()
  if (said.length < 3) return undefined
  const limit = said.length < 6 ? 1 : 2
  const near = names
    .map((name) => ({ name, edits: distance(said, name.toLowerCase()) }))
    // "Should" is no mistyped "hold".
    .filter(({ name, edits }) => edits <= Math.min(limit, Math.max(1, Math.floor(name.length / 3))))
  return near.sort((a, b) => a.edits - b.edits)[0]?.name
}
