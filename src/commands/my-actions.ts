import { actionListCard } from '../cards/action-list-card'
import { representatives } from '../domain/recipients'
import { reply } from '../domain/reply'
import { seated } from '../domain/seats'
import { alone, command, type Known } from './command'
import { owned, representsOwner } from './found'
import { viewOf } from './show-items'

/** Owes what is owned together (as a representative), what their constituency or a team owns: of that nobody has a list of their own. */
const owesWithOthers = ({ by, settings, at }: Pick<Known, 'by' | 'settings' | 'at'>): boolean => {
  const now = seated(settings, at)
  return (
    representatives(now).some(({ id }) => id === by.id) ||
    now.teams.some(({ contact }) => contact?.id === by.id || contact?.name === by.name)
  )
}

/**     my actions — the speaker's open actions in this group, what is theirs together with others among them. */
export const myActions = command<Record<string, never>>({
  name: 'my actions',
  also: ['mine'],
  summary: 'What you owe this group',
  examples: ['my actions'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => alone('my actions', words),
  needs: (_args, known) => (owesWithOthers(known) ? [{ of: 'open' }] : [{ of: 'mine', person: known.by.id }]),
  decide: (_args, known) => {
    const open = known.facts.open ?? []
    const yours = owesWithOthers(known) ? open.filter((action) => owned(action, known) || representsOwner(action, known)) : open
    const ticked = yours.filter(({ ticks = [] }) => ticks.some(({ by }) => by.id === known.by.id))
    return reply(
      actionListCard(viewOf(known), {
        title: 'Your open actions',
        actions: yours.filter((action) => !ticked.includes(action)),
        empty: `Nothing open for you in ${known.settings.code}.`,
        ...(ticked.length > 0 ? { note: `Ticked by you, still open for others: ${ticked.map(({ ref }) => ref).join(', ')}` } : {}),
      }),
    )
  },
})
