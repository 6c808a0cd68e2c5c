import { tooLong } from './action'
import { command } from './command'
import { foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'

const EXAMPLE = 'discussion wording DAG-DEC99 The Chair, acting with delegated authority, recommends the change'

/**
 *     discussion wording DAG-DEC99 The Chair, acting with delegated authority, recommends the change
 *
 * What the discussion prints of a decision, apart from its wording in the register.
 */
export const discussionWording = command<{ ref: ItemRef; rest: string }>({
  name: 'discussion wording',
  summary: 'Word a decision for the discussion, apart from the register',
  examples: [EXAMPLE],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }) => {
    const parsed = refAndRest(words, settings, EXAMPLE, ['decision'])
    return 'args' in parsed ? (tooLong(parsed.args.rest) ?? parsed) : parsed
  },
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref, rest }, known) => {
    const decision = foundDecision(known, ref)
    if (isRefusal(decision)) return decision
    const discussed = rest.replace(/^(?:is|:)\s*/i, '')
    return {
      changes: [{ kind: 'decision', after: { ...decision, discussed } }],
      events: [
        {
          command: 'discussion wording',
          ref: decision.ref,
          ...(decision.discussed ? { before: decision.discussed } : {}),
          after: discussed,
        },
      ],
      outcome: { command: 'discussion wording', refs: [decision.ref] },
    }
  },
})
