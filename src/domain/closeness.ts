/** Letters to change, add or leave out to make one text of the other. Meant for names and words, not for paragraphs. */
export const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** 0: the same; 1: nothing in common. Ignores case. */
export const farness = (a: string, b: string): number => {
  const longest = Math.max(1, a.length, b.length)
  if (a === b) return 0
  return Math.abs(a.length - b.length) > longest / 2 ? 1 : distance(a.toLowerCase(), b.toLowerCase()) / longest
}

const idle = new Set(
  'the and that with from this were was are for not would should could which their been have has had but its into over any both also other than such will may can pre post'.split(
    ' ',
  ),
)

/** What a text is about: the beginnings of its words that carry meaning ("implementing" and "implementation" are one). */
export const subjects = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 2 && !idle.has(word))
      .map((word) => word.replace(/s$/, '').slice(0, 5)),
  )

/** Names of things that carry a number: CR045, IR8, M10 is too short to tell anything apart. */
export const identifiers = (text: string): Set<string> =>
  new Set((text.match(/\b[A-Z]{2,}\d+\b/g) ?? []).map((found) => found.toUpperCase()))

/** How much of the shorter text's subjects the other shares, 0 to 1; 0 where fewer than three are shared, for two words in common say nothing. */
export const likeness = (a: string, b: string, of: (text: string) => ReadonlySet<string> = subjects): number => {
  const [one, two] = [of(a), of(b)]
  const shared = [...one].filter((subject) => two.has(subject)).length
  return shared < 3 ? 0 : shared / Math.min(one.size, two.size)
}
