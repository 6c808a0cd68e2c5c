import type { Issued } from '../domain/issued'
import { button } from './button'
import type { CardView } from './card-view'
import { cut } from './cut'
import { actions, container, type Element, line } from './layout'

const MOST_BUTTONS = 3

/** "Reports to approve: DAG033 (deferred: pending updates), DAG034". */
export const waitingWords = (waiting: readonly Issued[]): string =>
  `Reports to approve: ${waiting.map(({ ref, deferred }) => `${ref}${deferred ? ` (deferred${deferred.why ? `: ${cut(deferred.why, 120)}` : ''})` : ''}`).join(', ')}`

/** The same on a card; each is approved with one press, and deferred in words, since a deferral says why. */
export const waitingBlock = ({ groupId }: CardView, waiting: readonly Issued[]): Element =>
  container([
    line([waitingWords(waiting)], 'None'),
    actions(
      waiting.slice(0, MOST_BUTTONS).map(({ ref }) =>
        button({
          title: `Approve ${ref}`,
          tooltip: `Approve the report of ${ref}`,
          command: 'approve report',
          groupId,
          args: { words: ref },
        }),
      ),
    ),
  ])
