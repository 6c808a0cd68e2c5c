import type { Action } from '../domain/record'
import { dueButton, dueInputs, ownerButton, ownerInputs } from './action-form'
import { button, unfolding } from './button'
import type { CardView } from './card-view'
import type { Element } from './layout'

const update: Element = { type: 'Input.Text', id: 'update', label: 'What happened since', isMultiline: true, maxLength: 2000 }

interface Asked {
  /** Their inputs stand on the card already. */
  onCard: ReadonlySet<string>
  fresh: boolean
}

/** What can be done with an action in its state. */
export const actionButtons = (view: CardView, action: Action, { onCard, fresh }: Asked): object[] => {
  const { groupId } = view
  const args = { ref: action.ref, words: action.ref }
  if (action.status === 'closed') return [button({ title: 'Reopen', tooltip: `Reopen ${action.ref}`, command: 'reopen', groupId, args })]
  if (action.status !== 'open') return []
  if (action.completed)
    return [
      button({ title: 'Confirm', tooltip: `Close ${action.ref}`, style: 'positive', command: 'close', groupId, args }),
      button({ title: 'Not done', tooltip: `Open ${action.ref} again`, command: 'reopen', groupId, args }),
    ]
  const together = action.owners.some(({ collective }) => collective)
  const save = (title: string): { title: string; style: 'positive' } => ({ title, style: 'positive' })
  return [
    ...(together ? [button({ title: 'My part is done', tooltip: `Tick ${action.ref}`, command: 'tick', groupId, args })] : []),
    button({
      title: together ? 'Close for all' : 'Complete',
      tooltip: `Complete ${action.ref}`,
      ...(fresh ? {} : { style: 'positive' }),
      command: 'close',
      groupId,
      args,
    }),
    ...(onCard.has('due') ? [] : [unfolding('Change due', dueInputs(action), [dueButton(view, action, save('Save due'))])]),
    ...(onCard.has('owner') ? [] : [unfolding('Change owner', ownerInputs(view, action), [ownerButton(view, action, save('Save owner'))])]),
    // Not `undo`, which takes back the speaker's last capture: by the time it is pressed that may be another one.
    ...(fresh ? [button({ title: 'Undo', tooltip: `Take ${action.ref} back`, command: 'withdraw', groupId, args })] : []),
    // A form sends the inputs of the card it unfolds from too: beside an open question the update would take its half-filled answer along.
    ...(fresh || onCard.size > 0
      ? []
      : [
          unfolding(
            'Add update',
            [update],
            [button({ ...save('Save update'), command: 'update', groupId, args: { ref: action.ref }, form: true })],
            true,
          ),
        ]),
  ]
}
