import type { Ask } from '../domain/ask'
import { printDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import { dueButton, dueInputs, ownerButton, ownerInputs } from './action-form'
import { button } from './button'
import type { CardView } from './card-view'
import { cut } from './cut'
import { actions, container, type Element, line, run } from './layout'
import { short } from './plain'

/** Beyond these a row of buttons is no quick answer any more. */
const MOST_CANDIDATES = 4
/** In characters: a longer one is no answer but a sentence, and would weigh on the card twice. */
const LONGEST_CANDIDATE = 200

/** Questions without likely answers are answered by an input on the card; the others by their buttons, or by the card's own forms. */
export const asksByInput = (ask: Ask): boolean => ask.candidates.length === 0

const form = (view: CardView, action: Action, about: Ask['about']): Element[] => {
  if (about === 'due') return [...dueInputs(action), actions([dueButton(view, action, { title: 'Set due', style: 'positive' })])]
  if (about === 'owner')
    return [...ownerInputs(view, action), actions([ownerButton(view, action, { title: 'Set owner', style: 'positive' })])]
  return []
}

/** A question put on the card itself. */
export const askBlock = (view: CardView, action: Action, ask: Ask): Element => {
  const { about } = ask
  const candidates = ask.candidates
    .filter((candidate) => candidate.length <= LONGEST_CANDIDATE)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) =>
      button({
        title: short(about === 'due' ? printDate(candidate) : candidate),
        command: about === 'kind' ? 'say' : about,
        groupId: view.groupId,
        args: { words: about === 'kind' ? candidate : `${action.ref} ${candidate}` },
      }),
    )
  return container(
    [
      line([run(cut(ask.question, 400), { bold: true })], 'None'),
      ...(candidates.length ? [actions(candidates)] : []),
      ...(asksByInput(ask) ? form(view, action, about) : []),
    ],
    { style: 'emphasis' },
  )
}
