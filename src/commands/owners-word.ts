import { representatives } from '../domain/recipients'
import type { Action } from '../domain/record'
import { seated } from '../domain/seats'
import type { Decided, Known } from './command'
import { by, changedAction } from './found'

/** Whether the speaker owes this action together with others, each for themself. */
export const sharesIn = ({ owners }: Pick<Action, 'owners'>, { by, settings, at }: Known): boolean =>
  owners.some(({ collective }) => collective) && representatives(seated(settings, at)).some(({ id }) => id === by.id)

/** How an action is closed here and now. */
export const closing = (known: Known, why?: string): NonNullable<Action['closed']> => ({
  at: known.at,
  by: by(known),
  ...(known.group.running && known.meeting ? { meeting: known.meeting.ref } : {}),
  ...(why ? { why } : {}),
})

/** With the speaker's tick; ticked before, as it is. */
const ticked = (action: Action, known: Known): Action => {
  const ticks = action.ticks ?? []
  return ticks.some((each) => each.by.id === known.by.id) ? action : { ...action, ticks: [...ticks, { at: known.at, by: by(known) }] }
}

/**
 * What "it is done" makes of an open action, by the group's settings: its member's tick, or complete until the secretary confirms; else
 * `close` is the action to be closed. A secretary closes for everybody, unless they speak for their own `part`.
 */
export const ownersWord = (before: Action, known: Known, part = false): { decided: Decided } | { close: Action } => {
  const { settings, role } = known
  const decides = role === 'secretary' || role === 'chair'
  const shares = sharesIn(before, known) && (part || !decides)
  const after = shares ? ticked(before, known) : before
  const all = representatives(seated(settings, known.at)).every(({ id }) => after.ticks?.some((each) => each.by.id === id))
  if (shares && !(all && settings.collectives === 'when all have ticked'))
    return {
      decided:
        after === before
          ? { changes: [], events: [], outcome: { command: 'tick', refs: [before.ref] } }
          : changedAction(known, 'tick', before, after, { after: by(known).name }),
    }
  if (settings.completion !== 'for confirmation' || decides) return { close: after }
  if (before.completed) return { decided: { changes: [], events: [], outcome: { command: 'complete', refs: [before.ref] } } }
  const completed = { at: known.at, by: by(known) }
  return {
    decided: changedAction(known, 'complete', before, { ...after, completed }, { before: 'open', after: 'complete, for confirmation' }),
  }
}
