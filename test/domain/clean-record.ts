import type { LookedUp } from '../../src/domain/check/checked'
import type { Action, MeetingRecord } from '../../src/domain/record'
import { carried, meeting, owner, record, settings } from '../reports/dag035'

/** What the check is asked about: the meeting, what is open, what was looked up. */
export interface Scene {
  record: MeetingRecord
  open: Action[]
  lookedUp: LookedUp
}

const april = { at: '2024-04-10T09:40:00Z', by: { id: 'ch:secretary', name: 'Fraser Mathieson' }, meeting: 'DAG035' }

/** A meeting shaped like DAG035 after somebody went through every finding: nothing is wrong with it. */
export const cleanScene = (): Scene => {
  const whole = structuredClone(record)
  return {
    record: {
      ...whole,
      raised: whole.raised.map((action) => (action.number === 4 ? { ...action, owners: [owner('Programme', 'Sean Cooper')] } : action)),
      decisions: whole.decisions.map((each) => ({ ...each, recordingTimestamp: each.recordingTimestamp ?? '00:52:10' })),
      discussion: whole.discussion.map((note) => (note.held ? { ...note, withdrawn: true } : note)),
    },
    open: [
      ...structuredClone(carried)
        .filter(({ ref }) => ref !== 'DAG34-04')
        .map((action) => (action.ref === 'DAG34-11' ? { ...action, updates: [{ ...april, text: 'Two replies are in' }] } : action)),
      ...whole.raised,
    ],
    lookedUp: { ids: [], actions: [], decisions: [], lastDecision: 101 },
  }
}

export { meeting, settings }
