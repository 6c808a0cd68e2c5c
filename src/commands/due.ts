import { printDue } from '../domain/print-due'
import type { DueReading } from '../language/hearing'
import { readDue } from '../language/read-due'
import { command } from './command'
import { by, changedAction, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'due DAG35-02 12/06/2027'

/**     due DAG35-02 12/06/2027 because … — the first due is kept; what can be read two ways is asked, and nothing is changed. */
export const due = command<{ ref: ItemRef; said: string; reading: DueReading; why?: string }>({
  name: 'due',
  summary: 'Move an action’s due date; the first one is kept',
  examples: [EXAMPLE, 'due DAG35-02 next meeting', 'due DAG35-02 ASAP because the supplier is waiting'],
  chapter: 'change',
  right: 'keep',
  parse: (words, hearing) => {
    const parsed = refAndRest(words, hearing.settings, EXAMPLE)
    if (!('args' in parsed)) return parsed
    const [said = '', ...why] = parsed.args.rest.split(/\s+because\s+/i)
    return {
      args: {
        ref: parsed.args.ref,
        said,
        reading: readDue(said.replace(/^to\s+/i, ''), hearing),
        ...(why.length > 0 ? { why: why.join(' because ') } : {}),
      },
    }
  },
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref, reading, why }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    const ask = reading.asks[0]
    if (ask)
      return refuse(
        ask.question,
        ask.candidates.map((each) => ({ title: each, words: `due ${before.ref} ${each}` })),
        known.group.id,
      )
    if (before.status !== 'open')
      return refuse(
        `${before.ref} is ${before.status}.`,
        [{ title: `Reopen ${before.ref}`, words: `reopen ${before.ref}` }],
        known.group.id,
      )
    const print = (value: typeof before.due): string => printDue(value, known.settings, known.meeting, before.meeting)
    const first = before.firstDue.kind === 'none' ? reading.due : before.firstDue
    const { reviewedAt: _reviewed, later: _later, extension, ...rest } = before
    // Whoever asked for more time is answered by it.
    const answered =
      extension?.state === 'asked' && reading.due.kind === 'date'
        ? { extension: { by: extension.by, state: 'accepted' as const, until: reading.due.date, last: by(known), at: known.at } }
        : {}
    return changedAction(
      known,
      'due',
      before,
      { ...rest, ...answered, due: reading.due, firstDue: first },
      {
        before: print(before.due),
        after: `${print(reading.due)}${why ? ` because ${why}` : ''}`,
      },
    )
  },
})
