import { decisionListCard } from '../cards/decision-list-card'
import { reply } from '../domain/reply'
import { alone, command } from './command'
import { viewOf } from './show-items'

const SHOWN = 20

/**     decisions — the newest first. */
export const decisions = command<Record<string, never>>({
  name: 'decisions',
  summary: 'The latest decisions',
  examples: ['decisions'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => alone('decisions', words),
  needs: () => [{ of: 'decisions' }],
  decide: (_args, known) => {
    const made = known.facts.decisions.filter((each) => each.status === 'made' && !each.hidden).toReversed()
    return reply(
      decisionListCard(viewOf(known), {
        title: `Decisions of ${known.settings.code}`,
        decisions: made.slice(0, SHOWN),
        more: Math.max(0, made.length - SHOWN),
        empty: 'No decisions yet.',
      }),
    )
  },
})
