import type { Action } from '../domain/record'
import { button } from './button'
import type { CardView } from './card-view'
import { actions, type Element } from './layout'

/** An earlier action asks for nearly the same, and nobody has said yet which of them stands. */
export const isLike = ({ like, status, replaces }: Action): boolean => like !== undefined && status === 'open' && replaces !== like

/** Which of the two stands; where both do, nothing is pressed. */
export const likeButtons = ({ groupId }: CardView, { ref, like = '' }: Action): Element =>
  actions([
    button({ title: `It is ${like}`, tooltip: `Take ${ref} back`, command: 'withdraw', groupId, args: { ref, words: ref } }),
    button({
      title: `It replaces ${like}`,
      tooltip: `Close ${like}, replaced by ${ref}`,
      command: 'close',
      groupId,
      args: { words: `${like} replaced by ${ref}` },
    }),
  ])
