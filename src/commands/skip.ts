import { following } from '../domain/agenda'
import { reply } from '../domain/reply'
import { agendaItem } from './agenda-item'
import { command } from './command'
import { isRefusal, runningMeeting } from './found'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'

/**     skip          skip CR045 Decision — passed over on the agenda; naming the area brings it back. */
export const skip = command<{ item: string }>({
  name: 'skip',
  also: ['agenda skip'],
  summary: 'Pass over an agenda item: the next one, or the one named',
  examples: ['skip CR044 Decision'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words) => ({ args: { item: words.trim() } }),
  decide: ({ item }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const here = known.takers[known.by.id] ?? known.areas.find((area) => area.since)?.id
    const area = item ? agendaItem(known.areas, item) : following(known.areas, here)
    if (!area) return refuse(item ? `“${item.slice(0, 60)}” is not on the agenda. Say: agenda` : 'Nothing follows on the agenda.')
    return {
      changes: [{ kind: 'area', area: { ...area, skipped: true } }],
      events: [{ command: 'skip', before: area.name }],
      outcome: { command: 'skip', refs: [], note: area.id },
    }
  },
  answer: ({ note }, known) =>
    refreshMeeting(reply({ text: `✓ ${known.areas.find((area) => area.id === note)?.name ?? 'The item'} is passed over` }), known),
})
