import { actionListCard } from '../cards/action-list-card'
import { reply } from '../domain/reply'
import { alone, command } from './command'
import { viewOf } from './show-items'

/**     my actions — the speaker's open actions in this group. */
export const myActions = command<Record<string, never>>({
  name: 'my actions',
  also: ['mine'],
  summary: 'What you owe this group',
  examples: ['my actions'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => alone('my actions', words),
  needs: (_args, known) => [{ of: 'mine', person: known.by.id }],
  decide: (_args, known) =>
    reply(
      actionListCard(viewOf(known), {
        title: 'Your open actions',
        actions: known.facts.open ?? [],
        empty: `Nothing open for you in ${known.settings.code}.`,
      }),
    ),
})
