import { defaultSettings } from '../domain/group'
import { findSpeaking } from './find-speaking'
import { nearest } from './nearest'
import type { LineReading } from './read-line'
import { rosterOf } from './roster'
import { bareMood } from './sentence-mood'

/** No group is known here: names are judged by their shape alone. */
const nobody = rosterOf({ at: '1970-01-01T00:00:00Z', settings: defaultSettings('', ''), mentions: [] })

const OWNER_MARK = /\S{2,}\s.*[\s([,;|–—-](?:action\s+)?owners?\s*[:=]\s*\S/i

/** "acton Programme to …" is a mistyped command, not a party. */
const mistyped = (line: string): boolean =>
  nearest(line.split(/\s+/)[0] ?? '', ['action', 'decision', 'update', 'withdraw', 'reword', 'reopen', 'apologies']) !== undefined

/** A line without a prefix whose own shape says what it is: "@Name to …", "Programme to …", "noted", "DAG agree …". */
export const looksLikeAction = (line: string): LineReading | undefined => {
  const mood = bareMood(line)
  if (mood) return mood
  if (/\?\s*$/.test(line)) return undefined
  if (mistyped(line)) return undefined
  // "… – owner: Delivery Lead" is a row of an action log
  if (OWNER_MARK.test(line)) return { kind: 'action', body: line, bare: true }
  const speaking = findSpeaking(line, nobody)
  const verb = speaking ? line.slice(speaking.end).trim() : ''
  if (
    speaking &&
    speaking.start === 0 &&
    /^(?:both\s+|jointly\s+|also\s+)?to\s/i.test(verb) &&
    (speaking.sureness !== 'guess' || line.startsWith('@') || line.includes('('))
  )
    return { kind: 'action', body: line, bare: true }
  return undefined
}
