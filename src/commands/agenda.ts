import { agendaCard } from '../cards/agenda-card'
import type { Area } from '../domain/record'
import { areaId, meetingRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { alone, command, type Known } from './command'
import { viewOf } from './show-items'

/** Areas of the running meeting, else those that the next one is to begin with. */
export const agendaOf = ({ group, meeting, areas }: Pick<Known, 'group' | 'meeting' | 'areas'>): readonly Area[] =>
  group.running
    ? areas
    : (meeting?.upcoming ?? []).map((name, index) => {
        const number = (meeting?.number ?? 0) + 1
        return { id: areaId(number, index + 1), meeting: number, number: index + 1, name }
      })

/** The agenda's card as an answer. */
export const shownAgenda = (known: Pick<Known, 'group' | 'meeting' | 'areas' | 'settings' | 'at'>) => {
  const { group, meeting, settings } = known
  const ref = group.running && meeting ? meeting.ref : meetingRef(settings, (meeting?.number ?? 0) + 1)
  return reply(agendaCard(viewOf(known), { title: `Agenda of ${ref}`, areas: agendaOf(known), running: group.running }))
}

/**     agenda — the areas in order, where the meeting is, and the time spent on each; of the meeting to come, where none is running. */
export const agenda = command<Record<string, never>>({
  name: 'agenda',
  summary: 'The agenda: where the meeting is, and time spent on each item',
  examples: ['agenda'],
  chapter: 'meeting',
  right: 'look',
  parse: (words) => alone('agenda', words),
  decide: (_args, known) => shownAgenda(known),
})
