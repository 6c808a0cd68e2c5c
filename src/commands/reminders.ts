import { remindersCard } from '../cards/reminders-card'
import { meetingCalendar } from '../domain/reminder-policy'
import { reply } from '../domain/reply'
import { upcoming } from '../domain/upcoming'
import { alone, command } from './command'
import { viewOf } from './show-items'

const TWO_WEEKS_MS = 14 * 24 * 3_600_000
const shifted = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()

/**     reminders — what will go to whom in the next two weeks; what was delivered in the last two, what was refused and why. */
export const reminders = command<Record<string, never>>({
  name: 'reminders',
  summary: 'What is sent to whom and when; what arrived, what did not and why',
  examples: ['reminders'],
  chapter: 'look up',
  right: 'decide',
  parse: (words) => alone('reminders', words),
  fromArgs: () => ({ args: {} }),
  needs: (_args, { at }) => [{ of: 'open' }, { of: 'issued' }, { of: 'told', since: shifted(at, -TWO_WEEKS_MS) }],
  decide: (_args, known) => {
    const { settings, meeting, facts, at } = known
    const issued = facts.issued?.some((each) => each.meeting === meeting?.number)
    const ahead = settings.remindersOn
      ? upcoming(
          facts.open ?? [],
          settings,
          meetingCalendar(settings, meeting),
          at,
          shifted(at, TWO_WEEKS_MS),
          issued ? undefined : meeting,
        )
      : []
    return reply(remindersCard(viewOf(known), { upcoming: ahead, told: (facts.told ?? []).toReversed() }))
  },
})
