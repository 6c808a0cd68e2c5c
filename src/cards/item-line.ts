import { printOwners } from '../domain/owner'
import { localDate, printDate } from '../domain/print-due'
import type { Action, Decision } from '../domain/record'
import { actionState, dueWords } from './action-state'
import type { CardView } from './card-view'
import { cut } from './cut'
import { type Element, line, run } from './layout'

const owners = (action: Action): string => printOwners(action.owners) || 'TBC'

/** One action as one line of plain text. */
export const actionText = (view: CardView, action: Action): string => {
  const state = actionState(view, action)
  return `${action.ref} ${action.text} – ${owners(action)}, due ${dueWords(view, action)}${state.word === 'Open' ? '' : `, ${state.word.toUpperCase()}`}`
}

/** The same as part of a list on a card; the text cut to `max` characters. */
export const actionLines = (view: CardView, action: Action, max: number): Element[] => {
  const state = actionState(view, action)
  return [
    line([run(action.ref, { bold: true }), run(` ${cut(action.text, max)}`, { struck: state.over })], 'None'),
    line(
      [
        run(`${cut(owners(action), 80)} · due ${cut(dueWords(view, action), 60)}`, { subtle: true, small: true }),
        ...(state.word === 'Open'
          ? []
          : [run(` · ${state.word}`, { bold: true, small: true, ...(state.colour ? { colour: state.colour } : {}) })]),
      ],
      'None',
    ),
  ]
}

/** Where and when a thing was recorded: "CR044 Decision · 10/04/2024". */
export const whereWords = (view: CardView, item: Pick<Action | Decision, 'area' | 'raisedAt'>): string =>
  [item.area, printDate(localDate(item.raisedAt, view.settings))].filter(Boolean).join(' · ')

/** The chat message it came from is another one now. */
export const changedWords = (changed: 'edited' | 'deleted' | undefined): string | undefined =>
  changed && `The chat message was ${changed} since; this wording is the one that was recorded.`

/** "Action DAG35-02"; with what happened to it "New due · DAG35-02". */
export const titled = (kind: string, ref: string, happened?: string): string =>
  happened === undefined ? `${kind} ${ref}` : happened.includes(ref) ? happened : `${happened} · ${ref}`
