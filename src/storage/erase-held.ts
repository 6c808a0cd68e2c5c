import { inflateRawSync } from 'node:zlib'
import type { Instant } from '../domain/due'
import { beginningWith, type Table } from './table'
import { daysHeld, heldBytes } from './table-held-imports'

/** What was sent and waits for its sender's word goes whole where it holds any of the texts: it can be sent again. */
export const eraseHeld = async (imports: Table, now: Instant, texts: readonly string[]): Promise<void> => {
  if (texts.length === 0) return
  for (const day of daysHeld(now)) {
    for (const { key, values } of await imports.range(day, ...beginningWith('held|'))) {
      const held = inflateRawSync(heldBytes(values)).toString('utf8')
      // As it stands within JSON.
      if (texts.some((text) => held.includes(JSON.stringify(text).slice(1, -1)))) await imports.commit(day, [{ do: 'delete', key }])
    }
  }
}
