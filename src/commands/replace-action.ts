import type { Action } from '../domain/record'
import type { ActionReading, Hearing } from '../language/hearing'
import { action, type CaptureArgs } from './action'
import { close } from './close'
import { type Decision, isReply, type Known, type Parsed } from './command'
import { foundAction, isRefusal } from './found'
import { type ItemRef, leadingRef, noRef } from './item-words'
import { refuse } from './refusals'

/** What takes an action's place: one that exists, or a new one in words. */
export type Successor = { ref: ItemRef } | { fresh: unknown }

/** "DAG35-01", or the words of a new action. What begins like a reference and is none is refused: it was no new action that was meant. */
export const successorOf = (words: string, hearing: Hearing): Parsed<{ by: Successor }> => {
  const { settings } = hearing
  const found = leadingRef(words, settings)
  if (found && !found.rest)
    return found.ref.kind === 'action'
      ? { args: { by: { ref: found.ref } } }
      : { refused: 'A decision cannot take the place of an action.' }
  const first = words.trim().split(/\s+/)[0] ?? ''
  if (found || (first.toLowerCase().startsWith(settings.code.toLowerCase()) && /\d/.test(first)))
    return noRef(words, settings, 'close DAG34-02 replaced by DAG35-01')
  const parsed = action.parse(words, hearing)
  return 'args' in parsed ? { args: { by: { fresh: parsed.args } } } : parsed
}

/** Closes `ref`; the new action is captured in the same breath, and both know of each other. */
export const replaceAction = (ref: ItemRef, by: Successor, known: Known): Decision => {
  if ('ref' in by) return close.decide({ ref, replacedBy: by.ref }, known)
  const before = foundAction(known, ref)
  if (isRefusal(before)) return before
  if (before.status !== 'open') return refuse(`${before.ref} is ${before.status}, so it is not replaced.`)
  const captured = action.decide(by.fresh as CaptureArgs<ActionReading>, known)
  if (isReply(captured)) return captured
  const [made] = captured.changes
  if (made?.kind !== 'action') return refuse('Which action takes its place?')
  const successor: Action = { ...made.after, replaces: before.ref }
  const args = { ref, replacedBy: { kind: 'action' as const, meeting: successor.meeting, number: successor.number, id: successor.id } }
  const closed = close.decide(args, { ...known, facts: { ...known.facts, actions: [...known.facts.actions, successor] } })
  if (isReply(closed)) return closed
  return {
    ...captured,
    changes: [
      ...closed.changes.filter(({ kind, ...rest }) => kind === 'action' && 'before' in rest && rest.before?.id === before.id),
      { ...made, after: successor },
    ],
    events: [...closed.events, ...captured.events],
    outcome: { command: 'close', refs: [before.ref, successor.ref] },
  }
}
