import type { Action, Decision } from '../../domain/record'
import type { Difference } from '../importing/import-plan'
import type { Revision, Rows } from './revision'

type Kind = Pick<Revision, 'take' | 'why'>

const words = (before: string, after: string) => ({ ...(before ? { before } : {}), ...(after ? { after } : {}) })

const changed = (id: string, there: Difference, command: string, set: (action: Action, rows: Rows) => Action): Kind => ({
  take: (rows) => {
    const action = rows.actions.get(id)
    if (action) rows.actions.set(id, set(action, rows))
    return { command, ref: there.what, ...words(there.register, there.report) }
  },
})

/** Its end was reached at this meeting, as the edited report says. */
const ended = (action: Action, here: Action, { at, by, meeting }: Rows): Action => {
  const { look: _, closed: __, replacedBy: ___, ...rest } = action
  if (here.status === 'open') return { ...rest, status: 'open' }
  return {
    ...rest,
    status: here.status,
    closed: { at, by, meeting: meeting.ref },
    ...(here.replacedBy ? { replacedBy: here.replacedBy } : {}),
  }
}

const statusCommands = { open: 'reopen', closed: 'close', replaced: 'close', withdrawn: 'withdraw' }

/** How a field of an action that the edited report has differently is taken into the record. */
export const actionRevision = (there: Action, here: Action, of: Difference): Kind => {
  const { id } = there
  if (of.field === 'text')
    return here.text
      ? changed(id, of, 'reword', (action) => ({ ...action, text: here.text }))
      : { why: 'an action cannot be without words: say withdraw' }
  if (of.field === 'owner') return changed(id, of, 'owner', (action) => ({ ...action, owners: here.owners }))
  if (of.field === 'due')
    return changed(id, of, 'due', (action) => ({
      ...action,
      due: here.due,
      firstDue: action.firstDue.kind === 'none' ? here.due : action.firstDue,
    }))
  if (of.field === 'status') return changed(id, of, statusCommands[here.status], (action, rows) => ended(action, here, rows))
  if (of.field === 'area') return changed(id, of, 'move', (action) => ({ ...action, area: of.report }))
  return changed(id, of, 'withdraw', ({ look: _, ...action }) => ({ ...action, status: 'withdrawn' }))
}

/** The same for a decision; its earlier wording is kept. */
export const decisionRevision = (there: Decision, here: Decision | undefined, of: Difference): Kind => {
  const put = (command: string, set: (decision: Decision, rows: Rows) => Decision): Kind => ({
    take: (rows) => {
      const decision = rows.decisions.get(there.id)
      if (decision) rows.decisions.set(there.id, set(decision, rows))
      return { command, ref: there.ref, ...words(of.register, of.report) }
    },
  })
  if (!here) return put('withdraw', (decision) => ({ ...decision, status: 'withdrawn' }))
  if (of.field === 'text')
    return here.text
      ? put('reword', (decision, { at, by }) => ({
          ...decision,
          text: here.text,
          earlier: [...decision.earlier, { at, by, text: decision.text }],
        }))
      : { why: 'a decision cannot be without words: say withdraw' }
  if (of.field === 'area') return put('move', (decision) => ({ ...decision, area: of.report }))
  return here.recordingTimestamp
    ? put('recording timestamp', (decision) => ({ ...decision, recordingTimestamp: here.recordingTimestamp }))
    : put('recording timestamp', ({ recordingTimestamp: _, ...decision }) => decision)
}
