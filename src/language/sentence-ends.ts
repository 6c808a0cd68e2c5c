/** What stands before a place: as much of it as says something about the place. A message of 4,000 characters is no slower to read for it. */
export const justBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 400), at)

/** Behind a comma, a dash, a bracket, a full stop, or at the beginning. */
export const apart = (before: string): boolean => /(?:[,;:()[\]|–—]|\s-)\s*$|^\s*$|[.!?]\s+$/.test(before)

/** Nothing follows but punctuation, or an owner's mark. */
export const isEnd = (rest: string): boolean =>
  /^[\s.,;:!)\]|*_–—-]*$/.test(rest) || /^[\s.,;]*(?:[-–—|]\s*|[([])(?!.*\bto\s)[\w&@'’./,:= -]{1,50}[)\]]?[\s.]*$/.test(rest)
