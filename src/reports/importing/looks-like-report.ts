const headings = [
  /^(?:\d+\.?\s*)?(?:new |open )?actions?:?$/im,
  /^(?:\d+\.?\s*)?decisions?:?$/im,
  /^(?:\d+\.?\s*)?(?:key )?discussions?(?: items?)?:?$/im,
  /^(?:\d+\.?\s*)?(?:attendees|attendance):?$/im,
  /^(?:date of )?next meeting\b/im,
]

/** A pasted Headline Report, and not a list of actions: it says so, or names its meeting, and has two sections of one at least. */
export const looksLikeReport = (words: string): boolean => {
  if (words.length < 150 || !/\bheadline report\b|\bmeeting (?:number|date)\b/i.test(words)) return false
  return headings.filter((heading) => heading.test(words)).length >= 2
}
