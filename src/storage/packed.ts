import { maxStringChars } from './limits'
import type { Values } from './table'

const partName = (index: number): string => `json${index || ''}`

/** A record as text properties `json`, `json1`, …, none longer than a table takes. */
export const pack = (record: unknown): Record<string, string> => {
  const text = JSON.stringify(record)
  if (text.length <= maxStringChars) return { json: text }
  const parts: Record<string, string> = {}
  for (let start = 0, index = 0; start < text.length; index++) {
    let end = Math.min(start + maxStringChars, text.length)
    // Half a surrogate pair is no character: a service may refuse or replace it.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--
    parts[partName(index)] = text.slice(start, end)
    start = end
  }
  return parts
}

/** What `pack` was given; the caller names its type, since only we write these rows. */
export const unpack = <T>(values: Values): T => {
  let text = ''
  for (let index = 0; ; index++) {
    const part = values[partName(index)]
    if (typeof part !== 'string') return JSON.parse(text) as T
    text += part
  }
}
