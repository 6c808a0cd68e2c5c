import type { Update } from '../domain/record'
import { tooLong } from './action'
import { command } from './command'
import { by, changedAction, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'update DAG32-06 the supplier has sent a draft'
/** Oldest updates leave the action (they stay in its history) before a row grows too large for the table. */
const KEPT = 20
export const keptUpdates = (updates: readonly Update[]): Update[] => updates.slice(-KEPT)

const ONGOING = /^(?:(?:the )?action )?(?:is |remains |left )?ongoing\b/i

/**     update DAG32-06 the supplier has sent a draft — dated text under the action; "ongoing" alone is one too. */
export const update = command<{ ref: ItemRef; rest: string }>({
  name: 'update',
  summary: 'Write a dated update under an action',
  examples: [EXAMPLE, 'update DAG32-06 ongoing'],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }) => {
    const parsed = refAndRest(words, settings, EXAMPLE)
    return 'args' in parsed ? (tooLong(parsed.args.rest) ?? parsed) : parsed
  },
  needs: ({ ref }) => needItem(ref),
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
    // Left ongoing by the meeting: not chased before the next one. Any other update changes nothing about its reminders.
    const reviewed = running && before.meeting !== running.number && ONGOING.test(rest) ? { reviewedAt: known.at } : {}
    return changedAction(
      known,
      'update',
      before,
      { ...before, ...reviewed, updates: keptUpdates([...before.updates, given]) },
      { after: rest },
    )
  },
})
