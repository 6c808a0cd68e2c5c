import { following } from '../domain/agenda'
import { goTo } from './area'
import { alone, command } from './command'
import { isRefusal, runningMeeting } from './found'
import { refuse } from './refusals'

/**     next item — this minute-taker goes on with what follows on the agenda. */
export const nextItem = command<Record<string, never>>({
  name: 'next item',
  also: ['agenda next'],
  summary: 'Go on with the next agenda item',
  examples: ['next item'],
  chapter: 'capture',
  right: 'decide',
  parse: (words) => alone('next item', words),
  decide: (_args, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const next = following(known.areas, known.takers[known.by.id] ?? known.areas.find((area) => area.since)?.id)
    return next ? goTo(next.name, meeting, known) : refuse('Nothing follows on the agenda. Say: area Any Other Business, or end')
  },
})
