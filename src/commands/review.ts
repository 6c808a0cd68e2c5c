import { reviewCard } from '../cards/review-card'
import { reply } from '../domain/reply'
import { alone, command } from './command'
import { viewOf } from './show-items'

/**     review — the carried actions in reference order, each with Close and Ongoing. */
export const review = command<Record<string, never>>({
  name: 'review',
  also: ['matters arising'],
  summary: 'Walk the carried actions: close or leave ongoing',
  examples: ['review'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => alone('review', words),
  needs: () => [{ of: 'open' }],
  decide: (_args, known) => {
    const carried = (known.facts.open ?? []).filter((each) => !known.group.running || each.meeting !== known.group.meeting)
    return reply(reviewCard(viewOf(known), carried))
  },
})
