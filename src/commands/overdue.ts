import { DateTime } from 'luxon'
import { actionListCard } from '../cards/action-list-card'
import { dueDate } from '../domain/print-due'
import { reply } from '../domain/reply'
import { alone, command } from './command'
import { viewOf } from './show-items'

/**     overdue — open actions whose date has passed, in group time. */
export const overdue = command<Record<string, never>>({
  name: 'overdue',
  summary: 'Open actions whose date has passed',
  examples: ['overdue'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => alone('overdue', words),
  needs: () => [{ of: 'open' }],
  decide: (_args, known) => {
    const today = DateTime.fromISO(known.at, { zone: known.settings.timeZone }).toISODate() ?? ''
    const late = (known.facts.open ?? []).filter(
      (each) => (dueDate(each.due, known.settings, known.meeting, each.meeting) ?? today) < today,
    )
    return reply(actionListCard(viewOf(known), { title: `Overdue in ${known.settings.code}`, actions: late, empty: 'Nothing is overdue.' }))
  },
})
