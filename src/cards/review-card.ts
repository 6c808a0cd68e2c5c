import { localDate, printDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { actionLines, actionText } from './item-line'
import { actions, container, type Element, heading, line, quiet } from './layout'

const latest = (view: CardView, { updates }: Action): Element[] => {
  const update = updates.at(-1)
  return update ? [quiet(`${printDate(localDate(update.at, view.settings))}: ${cut(update.text, 120)}`)] : []
}

/** The carried actions, each closed or left ongoing with one click. */
export const reviewCard = (view: CardView, carried: Action[]): Message => {
  const { groupId } = view
  const title = withCount('Carried actions', carried.length)
  const { elements, left } = fitted(carried, (action, max) =>
    container(
      [
        ...actionLines(view, action, max),
        ...latest(view, action),
        ...(action.status === 'open'
          ? [
              actions([
                button({
                  title: 'Close',
                  tooltip: `Close ${action.ref}`,
                  command: 'close',
                  groupId,
                  args: { ref: action.ref, words: action.ref, on: 'review' },
                }),
                button({
                  title: 'Ongoing',
                  tooltip: `Leave ${action.ref} ongoing`,
                  command: 'update',
                  groupId,
                  args: { words: `${action.ref} ongoing`, on: 'review' },
                }),
              ]),
            ]
          : []),
      ],
      { separator: true },
    ),
  )
  return message({
    text: [title, ...(carried.length ? carried.map((action) => actionText(view, action)) : ['Nothing is carried over.'])].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(carried.length ? elements : [line(['Nothing is carried over.'])]),
      ...(left ? [quiet(`and ${left} more: they follow as these are dealt with`, 'Medium')] : []),
    ],
  })
}
