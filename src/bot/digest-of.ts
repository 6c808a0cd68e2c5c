import { extensionWords, isOverdue, ticksWords } from '../cards/action-state'
import type { CardView } from '../cards/card-view'
import type { Digest, DigestLine } from '../cards/digest-block'
import { ownerWords } from '../cards/item-line'
import { printDue } from '../domain/print-due'
import { representatives } from '../domain/recipients'
import type { Action } from '../domain/record'
import { seated } from '../domain/seats'
import type { Base } from '../ports'
import { whomNothingReaches } from './whom-nothing-reaches'

/** What an open action waits for from the secretary, if for anything. */
const waitsFor = (view: CardView, action: Action): string | undefined => {
  if (action.completed) return `${action.completed.by.name} says it is complete: close or reopen it`
  const all = representatives(seated(view.settings, view.at))
  const shared = action.owners.some(({ collective }) => collective)
  if (shared && all.length > 0 && all.every(({ id }) => action.ticks?.some(({ by }) => by.id === id)))
    return `${ticksWords(view, action)}: close it`
  return action.extension?.state === 'asked' ? extensionWords(action) : undefined
}

/** A group's week as its record is now. */
export const digestOf = async (
  world: Parameters<typeof whomNothingReaches>[0],
  base: Base,
  view: CardView,
  open: readonly Action[],
): Promise<Digest> => {
  const line = (action: Action, note?: string): DigestLine => ({ ref: action.ref, text: action.text, ...(note ? { note } : {}) })
  const reached = await Promise.all(
    open.map(async (action) => ({
      action,
      unreached: action.owners.length > 0 && !action.completed ? await whomNothingReaches(world, action, base) : [],
    })),
  )
  return {
    group: view.settings.title,
    open: open.length,
    overdue: open
      .filter((action) => !action.completed && isOverdue(view, action))
      .map((action) => line(action, `${ownerWords(action)}, due ${printDue(action.due, view.settings, view.meeting, action.meeting)}`)),
    waiting: open.flatMap((action) => {
      const note = waitsFor(view, action)
      return note ? [line(action, note)] : []
    }),
    unreachable: reached.flatMap(({ action, unreached }) =>
      unreached.length > 0 ? [line(action, unreached.map(({ owner, why }) => `${owner}: ${why}`).join('; '))] : [],
    ),
    noOwner: open.filter(({ owners }) => owners.length === 0).map((action) => line(action)),
    noDue: open.filter(({ due }) => due.kind === 'none' && !due.standing).map((action) => line(action, ownerWords(action))),
    muted: (view.settings.muted ?? []).map(({ name }) => name),
  }
}
