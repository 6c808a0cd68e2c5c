import { following } from '../domain/agenda'
import type { Area } from '../domain/record'
import type { Message } from '../domain/reply'
import { elsewhereWords } from '../domain/report/review-lines'
import { agendaLines, agendaText } from './agenda-lines'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { heading, line, quiet } from './layout'
import { short } from './plain'

/** One click to what the agenda goes on with; none where nothing follows. */
export const nextItemButton = (view: CardView, areas: readonly Area[]): object[] => {
  const next = following(areas, areas.find((area) => area.since)?.id)
  return next
    ? [
        button({
          title: `Next: ${short(next.name, 40)}`,
          tooltip: `Go on with ${short(next.name, 80)}`,
          command: 'area',
          groupId: view.groupId,
          args: { words: next.name },
        }),
      ]
    : []
}

/** What other groups wait for here, and joint meetings of which they keep the record. */
const awaitedLines = ({ settings: { awaited = [], elsewhere = [] } }: CardView): string[] => [
  ...awaited.map(({ code, ref, what }) => (what === 'referral' ? `${ref}: ${code} awaits its outcome` : `${ref}: ${code} hands it over`)),
  ...elsewhere.map(elsewhereWords),
]

/** The agenda of the running meeting, or of the one to come. */
export const agendaCard = (
  view: CardView,
  { title, areas, running }: { title: string; areas: readonly Area[]; running: boolean },
): Message => {
  const waiting = awaitedLines(view)
  const empty = 'Nothing is on it yet. Say: agenda add CR044 Decision; CR045 Decision'
  return message({
    text: [title, ...(areas.length > 0 ? agendaText(view, areas) : [empty]), ...waiting].join('\n'),
    body: [
      heading(title),
      ...(areas.length > 0 ? agendaLines(view, areas) : [line([empty], 'Medium')]),
      ...waiting.map((each) => quiet(each, 'Small')),
    ],
    actions: running ? nextItemButton(view, areas) : [],
  })
}
