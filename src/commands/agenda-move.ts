import { replaced } from '../domain/agenda'
import { agendaOf, shownAgenda } from './agenda'
import { agendaItem } from './agenda-item'
import { command } from './command'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'

const EXAMPLE = 'agenda move CR045 Decision to 1'

/**     agenda move CR045 Decision to 2          agenda move 5 to 2 */
export const agendaMove = command<{ item: string; place: number }>({
  name: 'agenda move',
  summary: 'Put an agenda item at another place',
  examples: [EXAMPLE],
  chapter: 'meeting',
  right: 'decide',
  parse: (words) => {
    const [, item, place] = /^(.{1,120}?)\s+(?:to\s+)?(?:place\s+)?(\d{1,3})$/i.exec(words.trim()) ?? []
    return item && place ? { args: { item, place: Number(place) } } : { refused: `Move what where? Try: ${EXAMPLE}` }
  },
  decide: ({ item, place }, known) => {
    const agenda = agendaOf(known)
    const area = agendaItem(agenda, item)
    if (!area) return refuse(`“${item.slice(0, 60)}” is not on the agenda. Say: agenda`)
    const moved = replaced(agenda, area, place)
    const events = [{ command: 'agenda move', before: area.name, after: String(place) }]
    const outcome = { command: 'agenda move', refs: [] }
    if (known.group.running) return { changes: moved.map((each) => ({ kind: 'area', area: each })), events, outcome }
    const { meeting } = known
    const order = new Map(moved.map((each) => [each.id, each.order ?? each.number]))
    const placeOf = (each: (typeof agenda)[number]): number => order.get(each.id) ?? each.number
    const upcoming = [...agenda].sort((a, b) => placeOf(a) - placeOf(b)).map(({ name }) => name)
    return meeting ? { changes: [{ kind: 'meeting', meeting: { ...meeting, upcoming } }], events, outcome } : shownAgenda(known)
  },
  answer: (_outcome, known) => refreshMeeting(shownAgenda(known), known),
})
