import type { Decided } from '../commands/command'
import type { RecordedElsewhere } from '../domain/record'
import { reply } from '../domain/reply'
import { elsewhereWords } from '../domain/report/review-lines'
import type { Job } from './job'

/** A joint meeting is recorded by its host alone: the other group keeps where, for its next report, and its chat is told once. */
export const jointJob = (read: () => Promise<RecordedElsewhere | undefined>, job: Pick<Job, 'key' | 'known' | 'done' | 'failed'>): Job => {
  let held: RecordedElsewhere | undefined
  return {
    ...job,
    async known(base) {
      held = await read()
      return job.known(base)
    },
    needs: () => [],
    decide: ({ settings, meeting }): Decided => {
      const nothing = { changes: [], events: [], outcome: { command: 'joint', refs: [] } }
      const same = (each: RecordedElsewhere): boolean => each.ref === held?.ref && each.code === held.code
      const known = [...(settings.elsewhere ?? []), ...(meeting?.elsewhere ?? [])].find(same)
      if (!held || known?.date === held.date) return nothing
      // A meeting here has named it already: with its day as it is now.
      if (meeting?.elsewhere?.some(same)) {
        const elsewhere = meeting.elsewhere.map((each) => (same(each) && held ? held : each))
        return {
          ...nothing,
          changes: [{ kind: 'meeting', meeting: { ...meeting, elsewhere } }],
          events: [{ command: 'joint', ref: held.ref }],
        }
      }
      const elsewhere = [...(settings.elsewhere ?? []).filter((each) => !same(each)), held]
      return {
        ...nothing,
        changes: [{ kind: 'settings', settings: { ...settings, elsewhere } }],
        events: [{ command: 'joint', ref: held.ref }],
      }
    },
    async answer(_outcome, { group, settings: { chat } }, _facts, decided) {
      const told = held && decided && decided.changes.length > 0
      return told && chat
        ? { ...reply(), toGroup: [{ message: { text: elsewhereWords(held as RecordedElsewhere) }, groupId: group.id, chat }] }
        : reply()
    },
  }
}
