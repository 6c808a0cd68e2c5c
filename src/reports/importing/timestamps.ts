import type { RefReader } from '../../domain/ref-reader'
import type { Ledger } from './ledger'
import type { ReadDecision } from './read-decisions'
import type { ReadLine } from './read-discussion'

/** Recording timestamps, from where the discussion cites the decision: "(DECISION DAG-DEC100 – recording timestamp 01:35:00)". */
export const timestamps = (
  decisions: readonly ReadDecision[],
  discussion: readonly ReadLine[],
  reader: RefReader,
  ledger: Ledger,
): ReadDecision[] => {
  const given = new Map<string, string>()
  for (const { text } of discussion)
    for (const found of reader.all(text)) {
      const stamp = /^[^()]{0,40}?\b(\d{1,2}:\d{2}:\d{2})\b/.exec(text.slice(found.to, found.to + 60))?.[1]
      if (stamp && !given.has(found.printed)) given.set(found.printed, stamp.padStart(8, '0'))
    }
  return decisions.map((decision) => {
    const recordingTimestamp = given.get(decision.ref)
    if (recordingTimestamp) return { ...decision, recordingTimestamp }
    ledger.find({
      code: 'timestamp-missing',
      line: decision.line,
      ref: decision.ref,
      message: `${decision.ref} has no recording timestamp`,
    })
    return decision
  })
}
