const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** At most `max` characters as people count them (an emoji is one), ended by "…" where something was left out. */
export const cut = (text: string, max: number): string => {
  if (text.length <= max) return text
  const kept: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length === max) return `${kept.slice(0, -1).join('').trimEnd()}…`
    kept.push(segment)
  }
  return text
}
