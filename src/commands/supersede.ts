import type { Settings } from '../domain/group'
import type { Decision } from '../domain/record'
import type { Reply } from '../domain/reply'
import { command, type Decided, type Known, type Parsed } from './command'
import { foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, leadingRef, noRef, printRef } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'supersede DAG-DEC99 by DAG-DEC101'
const BEHIND = /[\s,;(–-]*\b(?:and\s+)?(?:this\s+)?(?:which\s+)?supersed(?:es|ing)\s+([\s\S]{3,40})$/i

/** A decision's words without the decision that they supersede: "…, supersedes DAG-DEC98". */
export const supersedes = (words: string, settings: Settings): { text: string; ref?: ItemRef } => {
  const [whole, said = ''] = BEHIND.exec(words) ?? []
  const found = whole ? leadingRef(said.replace(/[).\s]+$/, ''), settings) : undefined
  return whole && found?.ref.kind === 'decision' && !found.rest
    ? { text: words.slice(0, -whole.length).trim(), ref: found.ref }
    : { text: words }
}

/** Two decisions that know of each other; refused where the earlier one does not stand. */
export const superseding = (made: Decision, ref: ItemRef, known: Known): { made: Decision; earlier: Decision } | Reply => {
  const earlier = foundDecision(known, ref)
  if (isRefusal(earlier)) return earlier
  if (earlier.id === made.id) return refuse('A decision cannot supersede itself.')
  if (earlier.status === 'withdrawn') return refuse(`${earlier.ref} was withdrawn, so there is nothing to supersede.`)
  if (earlier.supersededBy && earlier.supersededBy !== made.ref)
    return refuse(`${earlier.ref} is superseded by ${earlier.supersededBy} already.`)
  if (earlier.number > made.number)
    return refuse(`${earlier.ref} came after ${made.ref}. Did you mean: supersede ${made.ref} by ${earlier.ref}?`)
  return { made: { ...made, supersedes: earlier.ref }, earlier: { ...earlier, supersededBy: made.ref } }
}

/**
 *     supersede DAG-DEC99 by DAG-DEC101
 *
 * The earlier decision stays as it was made, and both name each other on their cards and in the report.
 */
export const supersede = command<{ earlier: ItemRef; by: ItemRef }>({
  name: 'supersede',
  summary: 'Say that a later decision takes the place of an earlier one',
  examples: [EXAMPLE],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }): Parsed<{ earlier: ItemRef; by: ItemRef }> => {
    const first = leadingRef(words, settings)
    if (!first) return noRef(words, settings, EXAMPLE)
    const rest = first.rest.replace(/^(?:(?:is\s+)?superseded\s+)?(?:by|with)\s+/i, '')
    const second = leadingRef(rest, settings)
    if (!second) return noRef(rest, settings, EXAMPLE)
    const action = [first.ref, second.ref].find(({ kind }) => kind === 'action')
    if (action)
      return {
        refused: `${printRef(settings, action)} is an action. An action is replaced: close ${printRef(settings, action)} replaced by …`,
      }
    return { args: { earlier: first.ref, by: second.ref } }
  },
  needs: ({ earlier, by }) => [...needItem(earlier), ...needItem(by)],
  decide: ({ earlier, by }, known): Decided | Reply => {
    const made = foundDecision(known, by)
    if (isRefusal(made)) return made
    const both = superseding(made, earlier, known)
    if (isRefusal(both)) return both
    const refs = [both.earlier.ref, both.made.ref]
    const outcome = { command: 'supersede', refs }
    if (made.supersedes === both.earlier.ref) return { changes: [], events: [], outcome }
    return {
      changes: [
        { kind: 'decision', after: both.earlier },
        { kind: 'decision', after: both.made },
      ],
      events: [{ command: 'supersede', ref: both.earlier.ref, after: `by ${both.made.ref}` }],
      outcome,
    }
  },
})
