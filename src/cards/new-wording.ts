import type { NewWording } from '../domain/record'
import { button } from './button'
import type { CardView } from './card-view'
import { cut } from './cut'
import { actions, container, type Element, line, quiet, run } from './layout'
import { dotted } from './plain'

/** In characters: a button's data stands on the card twice. A longer one is typed. */
const LONGEST_OFFER = 1000
/** A wording that the command would take for "replace this by that". */
const CHANGE = /^[si][/|]/

const EDITED = 'The chat message was edited since.'

interface Printed {
  text: string
  owner?: string
  due?: string
}

/** As much of an offer as the item does not say by now: its due may have been changed by hand. */
export const stillNew = (offer: NewWording | undefined, item: Printed): NewWording | undefined => {
  if (!offer) return undefined
  const { text, owner, due } = offer
  const left = {
    text,
    ...(owner !== undefined && owner !== item.owner ? { owner } : {}),
    ...(due !== undefined && due !== item.due ? { due } : {}),
  }
  return text === item.text && Object.keys(left).length === 1 ? undefined : left
}

/** What is asked of an edit, and what it changes besides its wording. */
const wordsOf = ({ text, owner, due }: NewWording, item: Printed): { question: string; also: string } => {
  const same = text === item.text
  const parts = dotted([owner !== undefined && `owner ${owner}`, due !== undefined && `due ${due}`])
  const left = same ? 'Change it below if that is right.' : 'The button changes the wording alone.'
  return { question: same ? EDITED : `${EDITED} Update to the new wording?`, also: parts && `It would also read: ${parts}. ${left}` }
}

/** The same in plain text, for a terminal. */
export const newWordingText = (ref: string, item: Printed, offer: NewWording): string[] => {
  const { question, also } = wordsOf(offer, item)
  return [offer.text === item.text ? question : `${question} Say: reword ${ref} ${offer.text}`, ...(also ? [also] : [])]
}

/** An edited message's words, offered: the button says `reword REF …`, with the rights of whoever presses it. */
export const newWordingBlock = ({ groupId }: CardView, ref: string, item: Printed, offer: NewWording): Element => {
  const same = offer.text === item.text
  const { question, also } = wordsOf(offer, item)
  const pressed = offer.text.length <= LONGEST_OFFER && !CHANGE.test(offer.text)
  const update = button({
    title: 'Update the wording',
    tooltip: `Reword ${ref}`,
    command: 'reword',
    groupId,
    args: { words: `${ref} ${offer.text}` },
  })
  return container(
    [
      line([run(question, { bold: true })], 'None'),
      ...(same ? [] : [line([cut(offer.text, 600)])]),
      ...(also ? [quiet(also, 'Small')] : []),
      ...(same ? [] : [pressed ? actions([update]) : quiet(`Say: reword ${ref} and the new words.`, 'Small')]),
    ],
    { style: 'emphasis' },
  )
}
