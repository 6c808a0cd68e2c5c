import { distance, identifiers, likeness } from './closeness'
import type { FoundRef } from './ref-reader'

/** An action or decision that a wrong reference may have meant. */
export interface Citable {
  ref: string
  area?: string
  text: string
  /** Raised at the meeting whose text it is. */
  fresh: boolean
}

/** The sentence that a reference stands in. */
export const sentenceAt = (text: string, { from, to }: FoundRef): string => {
  const before = text.slice(Math.max(0, from - 600), from)
  const behind = text.slice(to, to + 200)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
  const end = behind.indexOf('. ')
  return `${before.slice(start)} ${end < 0 ? behind : behind.slice(0, end)}`
}

/** The same number at this meeting; else what is a letter or figure away. */
export const byNumber = <T extends Citable>(cited: FoundRef, items: readonly T[]): T[] => {
  const figures = (ref: string): number => Number(/(\d+)$/.exec(ref)?.[1] ?? -1)
  const here = items.filter((item) => item.fresh && figures(item.ref) === figures(cited.printed))
  return here.length > 0 ? here : items.filter((item) => distance(item.ref, cited.printed) === 1)
}

/** What the sentence speaks of: never an item that names another thing (CR044 is not CR045). Where none is like it, an item whose text is lost may be it. */
export const byContent = <T extends Citable>(sentence: string, area: string | undefined, items: readonly T[]): T[] => {
  const about = identifiers(`${sentence} ${area ?? ''}`)
  const scored = items
    .map((item) => {
      const own = identifiers(`${item.text} ${item.area ?? ''}`)
      const apart = own.size > 0 && about.size > 0 && ![...own].some((one) => about.has(one))
      return { item, score: apart ? 0 : likeness(sentence, item.text) }
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => Number(b.item.fresh) - Number(a.item.fresh) || b.score - a.score)
  const best = scored[0]
  if (best) return [best.item]
  return items.filter((item) => item.fresh && item.text === '')
}
