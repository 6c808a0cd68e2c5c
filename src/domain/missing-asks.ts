import type { Ask } from './ask'
import type { Action } from './record'

/**
 * What must be asked of an action besides what is asked already: an owner or a due that nobody gave, whether it was not said or not
 * understood. "TBC" and "ongoing" were said, and are not asked. `name`: its reference, or "it".
 */
export const missingAsks = ({ owners, due }: Pick<Action, 'owners' | 'due'>, asked: readonly Ask[], name: string): Ask[] => {
  const open = (about: Ask['about']): boolean => !asked.some((ask) => ask.about === about)
  const owner: Ask[] = owners.length === 0 && open('owner') ? [{ about: 'owner', question: `Who owns ${name}?`, candidates: [] }] : []
  const when: Ask[] =
    due.kind === 'none' && !due.said && !due.standing && open('due')
      ? [{ about: 'due', question: `When is ${name} due?`, candidates: [] }]
      : []
  return [...owner, ...when]
}
