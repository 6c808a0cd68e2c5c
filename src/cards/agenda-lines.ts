import { inOrder, secondsIn } from '../domain/agenda'
import type { Area } from '../domain/record'
import type { CardView } from './card-view'
import { type Element, line, run } from './layout'
import { dotted, short } from './plain'

/** "12 min"; less than half a minute is not worth saying. */
const minutes = (seconds: number): string => (seconds < 30 ? '' : `${Math.round(seconds / 60)} min`)

const stateOf = (view: CardView, area: Area): string =>
  dotted([area.since && 'now', area.skipped && 'passed over', minutes(secondsIn(area, view.at))])

/** The agenda as plain text, an item a line. */
export const agendaText = (view: CardView, areas: readonly Area[]): string[] =>
  inOrder(areas).map((area, index) => {
    const state = stateOf(view, area)
    return `${index + 1}. ${area.name}${state ? ` (${state})` : ''}`
  })

/** The agenda on a card: where the meeting is, and how long it was where. */
export const agendaLines = (view: CardView, areas: readonly Area[]): Element[] =>
  inOrder(areas).map((area, index) => {
    const state = stateOf(view, area)
    return line(
      [
        run(`${index + 1}. `, { subtle: true }),
        run(short(area.name, 120), { bold: area.since !== undefined, struck: area.skipped === true }),
        ...(state ? [run(`  ${state}`, { subtle: true, small: true })] : []),
      ],
      'Small',
    )
  })
