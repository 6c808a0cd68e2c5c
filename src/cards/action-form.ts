import type { Action } from '../domain/record'
import { type Button, button } from './button'
import type { CardView } from './card-view'
import type { Element } from './layout'
import { peoplePicker } from './people-picker'

/** The inputs that name an owner: `owner` from the chat's people, `ownerText` for anybody else. */
export const ownerInputs = (view: CardView, action: Action): Element[] => {
  // Empty at first: who is picked goes before what is typed below, so today's owner standing there would win over both.
  const picker = peoplePicker(view.settings, { id: 'owner', label: 'Somebody in this chat', also: [action.raisedBy] })
  const typed = {
    type: 'Input.Text',
    id: 'ownerText',
    label: picker ? 'Or anybody else, as printed in the report' : 'Owner, as printed in the report',
    placeholder: 'Programme (PMO)',
    maxLength: 200,
  }
  return picker ? [picker, typed] : [typed]
}

/** The input that sets a due. */
export const dueInputs = (action: Action): Element[] => [
  { type: 'Input.Date', id: 'due', label: 'Due on', ...(action.due.kind === 'date' ? { value: action.due.date } : {}) },
]

type Said = Pick<Button, 'title' | 'style'>

export const ownerButton = (view: CardView, action: Action, looks: Said): object =>
  button({ ...looks, command: 'owner', groupId: view.groupId, args: { ref: action.ref }, form: true })

export const dueButton = (view: CardView, action: Action, looks: Said): object =>
  button({ ...looks, command: 'due', groupId: view.groupId, args: { ref: action.ref }, form: true })
