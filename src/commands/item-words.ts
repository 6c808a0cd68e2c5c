import type { Settings } from '../domain/group'
import { actionRef, decisionRef, parseRef, type Ref } from '../domain/refs'
import type { Parsed } from './command'

/** A numbered item's reference. */
export type ItemRef = Extract<Ref, { kind: 'action' | 'decision' }>

export const printRef = (settings: Settings, ref: ItemRef): string =>
  ref.kind === 'action' ? actionRef(settings, ref.meeting, ref.number) : decisionRef(settings, ref.number)

/** Takes the reference that leads the words: `DAG34-04 the rest`. Blanks inside (`DAG-DEC 99`) are forgiven. */
export const leadingRef = (words: string, settings: Settings): { ref: ItemRef; rest: string } | undefined => {
  const parts = words.trim().split(/\s+/)
  for (const count of [1, 2]) {
    const said = parts
      .slice(0, count)
      .join('')
      .replace(/[,;:.]+$/, '')
    const ref = parts.length >= count ? parseRef(settings, said) : undefined
    if (ref && ref.kind !== 'meeting') {
      const rest = words
        .trim()
        .replace(new RegExp(`^(?:\\S+\\s*){${count}}`), '')
        .trim()
      return { ref, rest }
    }
  }
  return undefined
}

/** What to answer where a reference was expected and none of this group's was found. */
export const noRef = (words: string, settings: Settings, example: string): { refused: string } => {
  const first = words.trim().split(/\s+/)[0]
  const what = first ? `“${first.slice(0, 40)}” is no reference of ${settings.code}.` : 'Which item?'
  return { refused: `${what} They look like ${actionRef(settings, 34, 4)} or ${decisionRef(settings, 99)}. Try: ${example}` }
}

/** `REF rest`, both needed unless `optional`. */
export const refAndRest = (
  words: string,
  settings: Settings,
  example: string,
  kinds: readonly ItemRef['kind'][] = ['action'],
  optional = false,
): Parsed<{ ref: ItemRef; rest: string }> => {
  const found = leadingRef(words, settings)
  if (!found) return noRef(words, settings, example)
  if (!kinds.includes(found.ref.kind))
    return { refused: `${printRef(settings, found.ref)} is ${found.ref.kind === 'decision' ? 'a decision' : 'an action'}. Try: ${example}` }
  if (!found.rest && !optional) return { refused: `${printRef(settings, found.ref)}: and what? Try: ${example}` }
  return { args: found }
}
