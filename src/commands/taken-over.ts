import type { Action } from '../domain/record'
import { close } from './close'
import { command, isReply, type Known } from './command'
import { by } from './found'

const text = (value: unknown, most: number): string => (typeof value === 'string' ? value.trim().slice(0, most) : '')

/** The action that was offered to whoever answers, if it still waits for them. */
const waiting = ({ facts, origin }: Known, id: string): Action | undefined =>
  facts.actions.find((action) => action.id === id && action.status === 'open' && action.transfer?.to === origin?.code)

interface Answer {
  id: string
  became: string
  why: string
}

const answering = (name: string, decide: (args: Answer, known: Known, action: Action) => ReturnType<typeof close.decide>) =>
  command<Answer>({
    name,
    summary: 'Another group’s answer',
    examples: [],
    chapter: 'change',
    right: 'errand',
    parse: () => ({ refused: 'Say: transfer DAG34-04 to PSG' }),
    fromArgs: ({ id, became, why }) => ({ args: { id: text(id, 20), became: text(became, 40), why: text(why, 500) } }),
    needs: ({ id }) => [{ of: 'action', id }],
    decide: (args, known) => {
      const action = waiting(known, args.id)
      // Dealt with meanwhile: as it stands here, it stands.
      return action ? decide(args, known, action) : { changes: [], events: [], outcome: { command: 'close', refs: [] } }
    },
  })

/** Another group accepted: the action ends here, with the reference it has there. */
export const takenOver = answering('taken over', ({ became, id }, known, { ref, meeting, number, transfer }) => {
  const why = `transferred to ${transfer?.to}, as ${became}`
  const decided = close.decide({ ref: { kind: 'action', meeting, number, id }, why }, { ...known, role: 'secretary' })
  if (isReply(decided)) return decided
  const changes = decided.changes.map((change) => {
    if (change.kind !== 'action' || change.after.ref !== ref) return change
    const { transfer: _, ...after } = change.after
    return { ...change, after: { ...after, transferred: became } }
  })
  return { ...decided, changes }
})

/** Another group declined: the action stays, and says so. */
export const notTakenOver = answering('not taken over', ({ why }, known, before) => {
  const { transfer, ...rest } = before
  const said = `${transfer?.to} does not take it over${why ? `: ${why}` : ''}`
  const after: Action = { ...rest, updates: [...before.updates, { at: known.at, by: by(known), text: said }] }
  return {
    changes: [{ kind: 'action', before, after }],
    events: [{ command: 'not taken over', ref: before.ref, after: said }],
    outcome: { command: 'update', refs: [before.ref] },
  }
})
