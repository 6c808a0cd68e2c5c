import type { Message } from '../domain/reply'
import { message } from './card'
import type { CardView } from './card-view'
import { heading, line, run } from './layout'
import { peoplePicker } from './people-picker'
import { short } from './plain'

/** What the form is filled in with. */
export interface Draft {
  kind: 'action' | 'decision' | 'note'
  text: string
  /** As printed; as words that the reader of dues understands. */
  owner: string
  due: string
  /** Why it was not recorded at the first try. */
  why?: string
  /** The message it is made from: its id and a link to it. */
  from?: string
  link?: string
}

const KINDS = [
  { title: 'Action', value: 'action' },
  { title: 'Decision', value: 'decision' },
  { title: 'Note', value: 'note' },
]

/**
 * The dialog that records a chat message: everything can be mended before it takes a number. Its button is an Action.Submit, the only
 * kind that a dialog sends (TEAMS.md §1.5).
 */
export const recordForm = (view: CardView, { kind, text, owner, due, why, from, link }: Draft): Message => {
  const title = `Record for ${short(view.settings.code)}`
  const picker = peoplePicker(view.settings, { id: 'owner', label: 'Or somebody in this chat (goes before what is written above)' })
  const data = {
    command: 'capture',
    groupId: view.groupId,
    args: { ...(from ? { from } : {}), ...(link ? { link } : {}) },
  }
  return message({
    text: [title, ...(why ? [why] : []), text].join('\n'),
    body: [
      heading(title),
      ...(why ? [line([run(why, { bold: true })])] : []),
      { type: 'Input.ChoiceSet', id: 'kind', label: 'Record as', style: 'expanded', choices: KINDS, value: kind },
      {
        type: 'Input.Text',
        id: 'text',
        label: 'Wording',
        isMultiline: true,
        isRequired: true,
        errorMessage: 'What is to be recorded?',
        maxLength: 4000,
        value: text,
      },
      {
        type: 'Input.Text',
        id: 'ownerText',
        label: 'Owner of an action, as printed',
        placeholder: 'Programme (PMO)',
        maxLength: 200,
        ...(owner ? { value: owner } : {}),
      },
      ...(picker ? [picker] : []),
      {
        type: 'Input.Text',
        id: 'due',
        label: 'Due: a date, “next meeting”, “ASAP”',
        placeholder: '8 May',
        maxLength: 100,
        ...(due ? { value: due } : {}),
      },
    ],
    actions: [{ type: 'Action.Submit', title: 'Record', style: 'positive', data }],
  })
}
