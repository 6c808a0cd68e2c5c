import type { Finding } from '../domain/check/finding'
import type { Meeting } from '../domain/record'
import { button, unfolding } from './button'
import { bytesOf } from './card'
import type { CardView } from './card-view'
import { escaped, short } from './plain'

const MOST_CHOICES = 12
/** In bytes, all choices together. */
const ROOM = 2_500

/** A finding that is no fault is accepted with a reason: which one, and why. */
export const acceptForm = ({ groupId }: CardView, meeting: Meeting, standing: readonly Finding[]): object => {
  let used = 0
  const choices = standing.slice(0, MOST_CHOICES).flatMap(({ code, where, about, message }) => {
    const choice = { title: escaped(short(message, 90)), value: JSON.stringify([code, where, about]) }
    used += bytesOf(choice)
    return used <= ROOM ? [choice] : []
  })
  return unfolding(
    'Accept one',
    [
      { type: 'Input.ChoiceSet', id: 'finding', label: 'Finding', wrap: true, choices, ...(choices[0] ? { value: choices[0].value } : {}) },
      {
        type: 'Input.Text',
        id: 'why',
        label: 'Why it may stand',
        isRequired: true,
        errorMessage: 'A reason is kept with it',
        maxLength: 500,
      },
    ],
    [
      button({
        title: 'Accept',
        tooltip: 'Accept this finding with its reason',
        command: 'accept finding',
        groupId,
        args: { meeting: meeting.ref, on: `check ${meeting.ref}` },
        form: true,
      }),
    ],
  )
}
