import type { Area } from '../domain/record'
import { areaId } from '../domain/refs'
import { agendaOf, shownAgenda } from './agenda'
import { LONGEST_AREA } from './area'
import { command, type Known, type Parsed } from './command'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'

/** Twice these rows and a meeting begin in one transaction. */
const MOST_ITEMS = 30

/** Those that are not on the agenda yet, each once. */
const fresh = (names: readonly string[], known: Known): string[] => {
  const there = new Set(agendaOf(known).map(({ name }) => name.toLowerCase()))
  return names.filter((name) => !there.has(name.toLowerCase()) && there.add(name.toLowerCase()))
}

/**     agenda add CR044 Decision; CR045 Decision — to the running meeting's agenda, else to that of the next. */
export const agendaAdd = command<{ names: string[] }>({
  name: 'agenda add',
  summary: 'Put items on the agenda, of this meeting or the next',
  examples: ['agenda add CR046 Decision; Any Other Business'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words): Parsed<{ names: string[] }> => {
    const names = words.split(/[;\n]/).flatMap(
      (each) =>
        each
          .replace(/^\s*\d+[.)]\s+/, '')
          .replace(/\s+/g, ' ')
          .trim() || [],
    )
    if (names.length === 0) return { refused: 'Add what? Try: agenda add CR044 Decision; CR045 Decision' }
    if (names.length > MOST_ITEMS) return { refused: `That is ${names.length} items: add at most ${MOST_ITEMS} at a time.` }
    return names.some((name) => name.length > LONGEST_AREA)
      ? { refused: `An agenda item is a label of at most ${LONGEST_AREA} characters; several stand with semicolons between them.` }
      : { args: { names } }
  },
  decide: ({ names }, known) => {
    const { group, meeting } = known
    if (!meeting) return refuse(`${known.settings.code} has had no meeting yet. Say: start`)
    const added = fresh(names, known)
    if (added.length === 0) return refuse('That is on the agenda already. Say: agenda')
    const events = [{ command: 'agenda add', after: added.join('; ') }]
    const outcome = { command: 'agenda add', refs: [] }
    if (!group.running) {
      const upcoming = [...(meeting.upcoming ?? []), ...added]
      if (upcoming.length > MOST_ITEMS)
        return refuse(`An agenda prepared ahead holds ${MOST_ITEMS} items; the rest can be added in the meeting.`)
      return { changes: [{ kind: 'meeting', meeting: { ...meeting, upcoming } }], events, outcome }
    }
    const areas = added.map((name, index): Area => {
      const number = group.counters.area + index + 1
      return { id: areaId(meeting.number, number), meeting: meeting.number, number, name }
    })
    return {
      changes: areas.map((area) => ({ kind: 'area', area })),
      events,
      outcome,
      group: { ...group, counters: { ...group.counters, area: group.counters.area + areas.length } },
    }
  },
  answer: (_outcome, known) => refreshMeeting(shownAgenda(known), known),
})
