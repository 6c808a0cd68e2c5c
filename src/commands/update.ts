import type { Update } from '../domain/record'
import type { Hearing } from '../language/hearing'
import { tooLong } from './action'
import { command, type Parsed } from './command'
import { formField } from './form-field'
import { by, changedAction, foundAction, isRefusal, needItem, ownsFound } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'update DAG32-06 the supplier has sent a draft'
/** Oldest updates leave the action (they stay in its history) before a row grows too large for the table. */
const KEPT = 20
export const keptUpdates = (updates: readonly Update[]): Update[] => updates.slice(-KEPT)

const ONGOING = /^(?:(?:the )?action )?(?:is |remains |left )?ongoing\b/i

const typed = (words: string, { settings }: Hearing): Parsed<{ ref: ItemRef; rest: string }> => {
  const parsed = refAndRest(words, settings, EXAMPLE)
  return 'args' in parsed ? (tooLong(parsed.args.rest) ?? parsed) : parsed
}

/**
 *     update DAG32-06 the supplier has sent a draft
 *
 * Dated text under the action; "ongoing" alone is one too. An owner writes under their own; another member proposes.
 */
export const update = command<{ ref: ItemRef; rest: string }>({
  name: 'update',
  summary: 'Write a dated update under an action',
  examples: [EXAMPLE, 'update DAG32-06 ongoing'],
  chapter: 'change',
  right: 'keep',
  parse: typed,
  fromArgs: (args, hearing) =>
    typed(typeof args.words === 'string' ? args.words : `${formField(args, 'ref')} ${formField(args, 'update')}`, hearing),
  needs: ({ ref }) => needItem(ref),
  own: ({ ref }, known) => ownsFound(known, ref),
  decide: ({ ref, rest }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    if (before.status !== 'open')
      return refuse(
        `${before.ref} is ${before.status}; an update belongs to an open action.`,
        [{ title: `Reopen ${before.ref}`, words: `reopen ${before.ref}` }],
        known.group.id,
      )
    const running = known.group.running ? known.meeting : undefined
    const given = { at: known.at, by: by(known), text: rest, ...(running ? { meeting: running.ref } : {}) }
    // Left ongoing by the meeting: not chased before the next one. An owner's word, and any other update, silence no reminder.
    const decides = known.role === 'secretary' || known.role === 'chair'
    const reviewed = decides && running && before.meeting !== running.number && ONGOING.test(rest) ? { reviewedAt: known.at } : {}
    return changedAction(
      known,
      'update',
      before,
      { ...before, ...reviewed, updates: keptUpdates([...before.updates, given]) },
      { after: rest },
    )
  },
})
