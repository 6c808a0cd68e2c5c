import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { fitted } from './fitted'
import { actionLines, actionText } from './item-line'
import { container, heading, line, quiet } from './layout'
import { short } from './plain'

interface List {
  title: string
  actions: Action[]
  /** How many there are before these, and how many behind. */
  before?: number
  more?: number
  /** Said where there is none. */
  empty: string
  /** Said under the list. */
  note?: string
  /** Other pages: words and place, as the list is asked for again. */
  pages?: { title: string; words: string; skip?: number; upTo?: number }[]
}

/** Open actions, somebody's, or what is overdue. */
export const actionListCard = (view: CardView, { title, actions, before = 0, more = 0, empty, note, pages = [] }: List): Message => {
  const { elements, left } = fitted(actions, (action, max) => container(actionLines(view, action, max), { separator: true }))
  const rest = left + more
  return message({
    text: [
      withCount(title, before + actions.length + more),
      ...(actions.length ? actions.map((action) => actionText(view, action)) : [empty]),
      ...(more ? [`and ${more} more`] : []),
      ...(note ? [note] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(withCount(title, before + actions.length + more)),
      ...(before ? [quiet(`after the first ${before}`)] : []),
      ...(actions.length ? elements : [line([empty])]),
      ...(rest ? [quiet(`and ${rest} more`, 'Medium')] : []),
      ...(note ? [quiet(short(note, 400), 'Medium')] : []),
    ],
    actions: pages.map(({ title: name, ...args }) => button({ title: name, command: 'actions', groupId: view.groupId, args })),
  })
}
