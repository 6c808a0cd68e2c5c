import { dueDate, localDate, printDate, printDue } from '../domain/print-due'
import { representatives } from '../domain/recipients'
import type { Action } from '../domain/record'
import { seated } from '../domain/seats'
import type { CardView } from './card-view'
import type { Colour } from './layout'

/** How an action stands, in a word; the colour only repeats it. */
export interface ActionState {
  word: string
  colour?: Colour
  /** Its text is struck through. */
  over: boolean
}

export const isOverdue = (view: CardView, action: Action): boolean => {
  const due = dueDate(action.due, view.settings, view.meeting, action.meeting)
  return action.status === 'open' && due !== undefined && due < localDate(view.at, view.settings)
}

export const actionState = (view: CardView, action: Action): ActionState => {
  if (action.status === 'closed') return { word: 'Closed', over: true }
  if (action.status === 'replaced') return { word: 'Replaced', over: true }
  if (action.status === 'withdrawn') return { word: 'Withdrawn', over: true }
  if (action.completed) return { word: 'Complete, to be confirmed', over: true }
  return isOverdue(view, action) ? { word: 'Overdue', colour: 'attention', over: false } : { word: 'Open', over: false }
}

/** The due as printed; where none was understood, with the words that were said. */
export const dueWords = (view: CardView, action: Action): string => {
  const printed = printDue(action.due, view.settings, view.meeting, action.meeting)
  return action.due.kind === 'none' && action.due.said && !action.due.standing ? `${printed} (said: “${action.due.said}”)` : printed
}

/** "3 of 9 done": what representatives owe together, each for themself; undefined for any other action. */
export const ticksWords = ({ settings, at }: CardView, { owners, ticks = [] }: Action): string | undefined => {
  if (!owners.some(({ collective }) => collective)) return undefined
  const all = representatives(seated(settings, at))
  return all.length > 0 ? `${all.filter(({ id }) => ticks.some(({ by }) => by.id === id)).length} of ${all.length} done` : undefined
}

/** More time that was asked for, while it is not settled. */
export const extensionWords = ({ extension }: Action): string | undefined => {
  if (extension?.state === 'asked')
    return `${extension.by.name} asks for more time, until ${printDate(extension.until)}${extension.why ? `: ${extension.why}` : ''}`
  return extension?.state === 'offered' ? `${extension.last.name} proposes ${printDate(extension.until)} as its due date` : undefined
}

/** What became of its offer to another group; once it was taken, its end says so. */
export const transferWords = ({ transfer, status }: Action): string | undefined => {
  if (!transfer || transfer.state === 'taken back') return undefined
  const { code, state, why, answer, as } = transfer
  if (state === 'asked')
    return status === 'open' ? `Offered to ${code}${why ? ` because ${why}` : ''}: open here until they take it` : undefined
  if (state === 'refused') return `${code} refused it${answer ? `: ${answer}` : ''}`
  return status === 'closed' ? undefined : `${code} took it${as ? `, as ${as}` : ''}`
}

/** One sentence on how it ended, if it did. */
export const endWords = (view: CardView, action: Action): string | undefined => {
  if (action.status === 'replaced') return `Replaced by ${action.replacedBy ?? 'another action'}`
  if (!action.closed) return undefined
  const { at, by, meeting, why } = action.closed
  const verb = action.status === 'withdrawn' ? 'Withdrawn' : 'Closed'
  const where = meeting ? ` at ${meeting}` : ''
  return `${verb} on ${printDate(localDate(at, view.settings))} by ${by.name}${where}${why ? `: ${why}` : ''}`
}
