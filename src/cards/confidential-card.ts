import { HIDDEN } from '../domain/confidential'
import type { Message } from '../domain/reply'
import { message } from './card'
import { titled } from './item-line'
import { heading, line, quiet } from './layout'

/** What others than the secretary and the Chair see of a confidential item: that there is one. */
export const confidentialCard = (kind: 'Action' | 'Decision', ref: string): Message => {
  const title = titled(kind, ref)
  const where = 'The secretary and the Chair read it in their private chat with me.'
  return message({ text: `${title} – ${HIDDEN.toLowerCase()}`, body: [heading(title), line([HIDDEN], 'Medium'), quiet(where, 'Small')] })
}
