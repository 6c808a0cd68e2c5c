import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { fitted } from './fitted'
import { actionLines, actionText } from './item-line'
import { container, heading, line, quiet } from './layout'

interface List {
  title: string
  actions: Action[]
  /** How many there are besides these. */
  more?: number
  /** Said where there is none. */
  empty: string
}

/** Open actions, somebody's, or what is overdue. */
export const actionListCard = (view: CardView, { title, actions, more = 0, empty }: List): Message => {
  const { elements, left } = fitted(actions, (action, max) => container(actionLines(view, action, max), { separator: true }))
  const rest = left + more
  return message({
    text: [
      withCount(title, actions.length + more),
      ...(actions.length ? actions.map((action) => actionText(view, action)) : [empty]),
      ...(more ? [`and ${more} more`] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(withCount(title, actions.length + more)),
      ...(actions.length ? elements : [line([empty])]),
      ...(rest ? [quiet(`and ${rest} more`, 'Medium')] : []),
    ],
  })
}
