import { printOwners, unknownNames } from '../domain/owner'
import { localDate, printDate } from '../domain/print-due'
import type { Action, Decision, Redacted } from '../domain/record'
import { actionState, dueWords, ticksWords } from './action-state'
import type { CardView } from './card-view'
import { cut } from './cut'
import { type Element, line, quiet, run } from './layout'
import { dotted, short } from './plain'

export const ownerWords = (action: Action): string => printOwners(action.owners) || 'TBC'

/** Said while somebody can still do something about it; a person who joined the group since is no stranger. */
export const strangerWords = ({ settings }: CardView, { owners, status }: Action): string | undefined => {
  const names = unknownNames(owners).filter((name) => !settings.people.some((each) => each.name === name))
  return status === 'open' && names.length > 0
    ? `Not among the people of ${short(settings.code)}: ${names.map((name) => short(name, 40)).join(', ')}. No reminder reaches them.`
    : undefined
}

/** An imported row may have lost its words. */
const textOf = ({ text, redacted }: Action): string => text || (redacted ? '' : '(no text)')

/** One action as one line of plain text: "DAG35-02 Raise a risk – Programme (PMO), due 08/05/2024, OVERDUE". */
export const actionText = (view: CardView, action: Action): string => {
  const { word } = actionState(view, action)
  const ticks = ticksWords(view, action)
  return `${action.ref} ${textOf(action)} – ${ownerWords(action)}, due ${dueWords(view, action)}${ticks ? `, ${ticks}` : ''}${word === 'Open' ? '' : `, ${word.toUpperCase()}`}`
}

/** The same as part of a list on a card; the text cut to `max` characters. */
export const actionLines = (view: CardView, action: Action, max: number): Element[] => {
  const { word, colour, over } = actionState(view, action)
  const state =
    word === 'Open'
      ? []
      : [run(word, { bold: true, small: true, ...(colour ? { colour } : {}) }), run(' · ', { subtle: true, small: true })]
  const rest = dotted([short(ownerWords(action), 80), `due ${short(dueWords(view, action))}`, ticksWords(view, action)])
  return [
    line([run(`${action.ref} `, { bold: true }), run(cut(textOf(action), max), { struck: over })], 'None'),
    line([...state, run(rest, { subtle: true, small: true })], 'None'),
  ]
}

/** Where and when a thing was recorded: "CR044 Decision · 10/04/2024". */
export const whereWords = (view: CardView, item: Pick<Action | Decision, 'area' | 'raisedAt'>): string =>
  dotted([item.area && short(item.area, 80), printDate(localDate(item.raisedAt, view.settings))])

/** Under a card that will not change with its item. */
export const asOf = (view: CardView): Element => quiet(`As it stood on ${printDate(localDate(view.at, view.settings))}`, 'Small')

/** The chat message it came from is another one now. */
export const changedWords = (changed: 'edited' | 'deleted' | undefined): string | undefined =>
  changed && `The chat message was ${changed} since; this wording is the one that was recorded.`

/** Who took its words away, when and why. */
export const redactedWords = (view: CardView, redacted: Redacted | undefined): string | undefined =>
  redacted && `Redacted by ${redacted.by.name} on ${printDate(localDate(redacted.at, view.settings))}: ${redacted.why}`

/** "Action DAG35-02"; with what happened to it "New due · DAG35-02". */
export const titled = (kind: string, ref: string, happened?: string): string =>
  happened === undefined ? `${kind} ${ref}` : happened.includes(ref) ? happened : `${happened} · ${ref}`
