import type { Discussion } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { heading, line, quiet, run } from './layout'

/** A line without a number. Its wording is settled on the card itself; one click then makes it an action or a decision. */
export const heldCard = (view: CardView, held: Discussion): Message => {
  const settled = held.withdrawn === true
  const title = settled ? 'Held line, settled' : 'Held: no number yet'
  const area = held.area ? [quiet(held.area)] : []
  const args = { from: held.id, ...(held.area ? { area: held.area } : {}) }
  const groupId = view.groupId
  return message({
    text: [`${title}${held.area ? ` (${held.area})` : ''}`, held.text].join('\n'),
    body: [
      heading(title),
      ...area,
      settled
        ? line([run(held.text, { struck: true })], 'Medium')
        : { type: 'Input.Text', id: 'text', label: 'Wording', isMultiline: true, maxLength: 4000, value: held.text },
    ],
    actions: settled
      ? []
      : [
          button({ title: 'Make it an action', command: 'action', groupId, args, form: true }),
          button({ title: 'Make it a decision', command: 'decision', groupId, args, form: true }),
        ],
  })
}
