import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { fitted } from './fitted'
import { actionLines, actionText } from './item-line'
import { container, heading, line, quiet, section } from './layout'

interface Walked {
  /** Carried, and not discussed by this meeting. */
  left: Action[]
  closedSince: Action[]
}

const ROOM = 9_000

/** The end of the walk: what was passed over, and what owners closed before the meeting. */
export const walkedCard = (view: CardView, { left, closedSince }: Walked): Message => {
  const title = left.length ? 'The end of the carried actions' : 'No carried action is left to walk'
  const lists = [
    { name: 'Not discussed', actions: left },
    { name: 'Closed since the last meeting', actions: closedSince },
  ].filter(({ actions }) => actions.length > 0)
  return message({
    text: [
      title,
      ...lists.flatMap(({ name, actions }) => [`${withCount(name, actions.length)}:`, ...actions.map((one) => actionText(view, one))]),
      ...(left.length ? ['They stay open, and the report lists them as not discussed. Say review to walk them.'] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...lists.flatMap(({ name, actions }) => {
        const list = fitted(actions, (one, max) => container(actionLines(view, one, Math.min(max, 180)), { separator: true }), ROOM)
        return [
          section(withCount(name, actions.length)),
          ...list.elements,
          ...(list.left ? [quiet(`and ${list.left} more`, 'Medium')] : []),
        ]
      }),
      ...(left.length ? [line(['They stay open, and the report lists them as not discussed.'], 'Medium')] : []),
    ],
    actions: left.length
      ? [
          button({
            title: 'Walk those',
            tooltip: 'Walk those that were not discussed',
            command: 'review',
            groupId: view.groupId,
            args: { words: '' },
          }),
        ]
      : [],
  })
}
