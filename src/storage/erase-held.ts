import { inflateRawSync } from 'node:zlib'
import type { Instant } from '../domain/due'
import type { Erasure } from '../ports'
import { SHORTEST } from './redacted-words'
import { beginningWith, type Table } from './table'
import { daysHeld, heldBytes } from './table-held-imports'
import { withoutPerson } from './without-person'

/** What was sent and waits for its sender's word goes whole where it holds any of the texts, or whoever is erased: it can be sent again. */
export const eraseHeld = async (imports: Table, now: Instant, erasure: Erasure): Promise<void> => {
  const texts = erasure.texts.filter(({ length }) => length >= SHORTEST)
  const without = erasure.person && withoutPerson(erasure.person)
  if (texts.length === 0 && !without) return
  // As it stands within JSON.
  const holdsText = (held: string): boolean => texts.some((text) => held.includes(JSON.stringify(text).slice(1, -1)))
  const holdsThem = (held: string): boolean => without !== undefined && JSON.stringify(without(JSON.parse(held))) !== held
  for (const day of daysHeld(now)) {
    for (const { key, values } of await imports.range(day, ...beginningWith('held|'))) {
      const held = inflateRawSync(heldBytes(values)).toString('utf8')
      if (holdsText(held) || holdsThem(held)) await imports.commit(day, [{ do: 'delete', key }])
    }
  }
}
