import { distance, identifiers, likeness, subjects } from './closeness'
import type { FoundRef } from './ref-reader'

/** An action or decision that a wrong reference may have meant. */
export interface Citable {
  ref: string
  area?: string
  text: string
  /** Raised at the meeting whose text it is. */
  fresh: boolean
}

/** How texts are read for what they are about. */
export interface Reading {
  subjects(text: string): ReadonlySet<string>
  identifiers(text: string): ReadonlySet<string>
}

/** The same, each text read once: for one check of many references, and gone with it. */
export const remembered = (): Reading => {
  const once = (read: (text: string) => ReadonlySet<string>): ((text: string) => ReadonlySet<string>) => {
    const known = new Map<string, ReadonlySet<string>>()
    return (text) => {
      const found = known.get(text) ?? read(text)
      known.set(text, found)
      return found
    }
  }
  return { subjects: once(subjects), identifiers: once(identifiers) }
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
export const byContent = <T extends Citable>(
  sentence: string,
  area: string | undefined,
  items: readonly T[],
  read: Reading = { subjects, identifiers },
): T[] => {
  const about = read.identifiers(`${sentence} ${area ?? ''}`)
  const scored = items
    .map((item) => {
      const own = [...read.identifiers(item.text), ...read.identifiers(item.area ?? '')]
      const apart = own.length > 0 && about.size > 0 && !own.some((one) => about.has(one))
      return { item, score: apart ? 0 : likeness(sentence, item.text, read.subjects) }
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => Number(b.item.fresh) - Number(a.item.fresh) || b.score - a.score)
  const best = scored[0]
  if (best) return [best.item]
  return items.filter((item) => item.fresh && item.text === '')
}
