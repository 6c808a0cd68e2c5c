import { actionListCard } from '../cards/action-list-card'
import { reply } from '../domain/reply'
import { command } from './command'
import { viewOf } from './show-items'

/** A list card stays readable on a phone, and below the size Teams takes. */
const SHOWN = 40

/**     actions          actions IPA — open actions, those whose owner, area or text has the words. */
export const actions = command<{ words: string }>({
  name: 'actions',
  also: ['open actions', 'action list'],
  summary: 'Open actions; add an owner, area or word to filter',
  examples: ['actions', 'actions IPA'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => ({ args: { words: words.trim().toLowerCase() } }),
  needs: () => [{ of: 'open' }],
  decide: ({ words }, known) => {
    const open = (known.facts.open ?? []).filter((each) =>
      `${each.ref} ${each.area ?? ''} ${each.text} ${JSON.stringify(each.owners)}`.toLowerCase().includes(words),
    )
    const title = words ? `Open actions of ${known.settings.code}: ${words}` : `Open actions of ${known.settings.code}`
    return reply(
      actionListCard(viewOf(known), {
        title,
        actions: open.slice(0, SHOWN),
        more: Math.max(0, open.length - SHOWN),
        empty: words ? `No open action has “${words}”. Say actions for all.` : 'No open actions.',
      }),
    )
  },
})
