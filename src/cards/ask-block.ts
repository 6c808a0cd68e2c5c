import type { Ask } from '../domain/ask'
import { printDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import { dueButton, dueInputs, ownerButton, ownerInputs } from './action-form'
import { button } from './button'
import type { CardView } from './card-view'
import { cut } from './cut'
import { actions, container, type Element, line, run } from './layout'
import { plain } from './plain'

/** Buttons beyond this are no quick answer any more; the input below takes any. */
const MOST_CANDIDATES = 4

/** A question put on the card itself: the likely answers as buttons, any other by the input. */
export const askBlock = (view: CardView, action: Action, ask: Ask): Element => {
  const about = ask.about
  const candidates = ask.candidates.slice(0, MOST_CANDIDATES).map((candidate) =>
    button({
      title: cut(plain(about === 'due' ? printDate(candidate) : candidate), 60),
      command: about === 'kind' ? 'say' : about,
      groupId: view.groupId,
      args: { words: about === 'kind' ? candidate : `${action.ref} ${candidate}` },
    }),
  )
  const form: Element[] =
    about === 'due'
      ? [...dueInputs(action), actions([dueButton(view, action, { title: 'Set due' })])]
      : about === 'owner'
        ? [...ownerInputs(view, action), actions([ownerButton(view, action, { title: 'Set owner' })])]
        : []
  return container(
    [line([run(cut(ask.question, 400), { bold: true })], 'None'), ...(candidates.length ? [actions(candidates)] : []), ...form],
    {
      style: 'emphasis',
    },
  )
}
