import { sameName } from '../domain/attendee-role'
import { type ErasedPerson, FORMER } from '../domain/erased-person'

type Json = { readonly [key: string]: unknown }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A letter as it may be written: its accent a sign of its own, another apostrophe, a hyphen that does not break. */
const written = (sign: string): string => {
  if (/\s/.test(sign)) return '\\s+'
  if (/['’‘ʼ´`]/.test(sign)) return "['’‘ʼ´`]"
  if (/[-‐‑‒–]/.test(sign)) return '[-‐‑‒–]'
  const apart = sign.normalize('NFD')
  return apart === sign ? escaped(sign) : `(?:${escaped(sign)}|${escaped(apart)})`
}

/** A name as it may be written: other blanks, other case, the family name first; never as part of a longer word. */
const nameIn = (name: string): RegExp => {
  const words = name.normalize('NFC').trim().split(/\s+/)
  const turned = words.length > 1 ? [`${words.at(-1)}, ${words.slice(0, -1).join(' ')}`] : []
  const forms = [words.join(' '), ...turned].map((form) => [...form].map(written).join(''))
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${forms.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu')
}

/** Both parts of `aad:<tenant>/<object id>` that point to them: the whole, and the object's alone. */
const idIn = (id: string): RegExp => {
  const object = id.split('/').at(-1) ?? id
  return new RegExp([id, ...(object.length >= 8 && object !== id ? [object] : [])].map(escaped).join('|'), 'gi')
}

/** Rewrites what is kept, with somebody taken out of it: their name as a former member's, their id as nobody's. What is not of them stays as it is. */
export const withoutPerson = (person: ErasedPerson): ((value: unknown) => unknown) => {
  const names = person.shared ? undefined : nameIn(person.name)
  const ids = person.id ? idIn(person.id) : undefined
  const text = (said: string): string => {
    const anonymous = ids ? said.replace(ids, person.as) : said
    if (!names) return anonymous
    return anonymous.replace(names, (found, at: number) => (at === 0 && found.length < anonymous.length ? 'A former member' : FORMER))
  }
  const isTheirs = (each: Json): boolean => person.id !== undefined && (each.id === person.id || each.personId === person.id)
  const without = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map((each) => without(each, name))
    if (typeof value !== 'object' || value === null) return value
    const each = value as Json
    const named = typeof each.name === 'string' ? each.name : undefined
    // An owner is reached by nothing any more: the secretary is told instead.
    if (name === 'persons' && (isTheirs(each) || (!person.shared && !each.id && named !== undefined && sameName(named, person.name))))
      return { name: FORMER }
    const rest = Object.fromEntries(Object.entries(each).map(([key, inner]) => [text(key), without(inner, key)]))
    // By whatever name they were known then.
    return isTheirs(each) && named !== undefined ? { ...rest, name: FORMER } : rest
  }
  return (value) => without(value, '')
}
