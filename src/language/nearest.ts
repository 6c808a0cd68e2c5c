/** Edits between two words, a swap of neighbours counting one; stops counting behind `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      row.push(swap ? Math.min(least, (before[j - 2] ?? 0) + 1) : least)
    }
    before = above
    above = row
  }
  return above[b.length] ?? limit + 1
}

/** The command a mistyped word may have meant: one edit in a short word, two in a longer one. Undefined: none is near. */
export const nearest = (word: string, names: readonly string[]): string | undefined => {
  const said = word.toLowerCase()
  if (said.length < 3) return undefined
  const limit = said.length < 6 ? 1 : 2
  let best: { name: string; edits: number } | undefined
  for (const name of names) {
    const edits = distance(said, name.toLowerCase(), limit)
    if (edits <= limit && (!best || edits < best.edits)) best = { name, edits }
  }
  return best?.name
}
