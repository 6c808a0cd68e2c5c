import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { actionState, dueWords } from './action-state'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { line, run } from './layout'
import { objectIdOf } from './people-picker'
import { short } from './plain'

interface Someone {
  id: string
  name: string
}

/** A name as it may stand between mention tags: nothing in it ends them or is read as Markdown. */
const tagged = (name: string): string => `<at>${short(name.replace(/[<>&\\`*_[\]~]/g, ' '))}</at>`

/** A word in the group's chat to owners whom no private message reaches: only where the group allows it, by the secretary's press. */
export const mentionCard = (view: CardView, action: Action, people: readonly Someone[]): Message => {
  const { word } = actionState(view, action)
  const due = `${action.ref} is yours, and due ${dueWords(view, action)}${word === 'Open' ? '' : ` (${word.toLowerCase()})`}.`
  const card = message({
    text: `${people.map(({ name }) => `@${name}`).join(', ')}: ${due} ${action.text}`,
    body: [
      { type: 'TextBlock', text: people.map(({ name }) => tagged(name)).join(', '), wrap: true },
      line([due], 'None'),
      line([run(cut(action.text, 600), { subtle: true })]),
    ],
  })
  const entities = people.map(({ id, name }) => ({
    type: 'mention',
    text: tagged(name),
    mentioned: { id: objectIdOf(id) ?? id.replace(/^ch:/, ''), name },
  }))
  return card.card ? { ...card, card: { ...card.card, msteams: { entities } } } : card
}
