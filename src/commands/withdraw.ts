import type { Reply } from '../domain/reply'
import { command, type Decided, type Known } from './command'
import { changedAction, foundAction, foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'

/** The row stays and its number is never given again. Withdrawn already: its state is shown. */
export const withdrawItem = (ref: ItemRef, known: Known, name: string): Decided | Reply => {
  const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
  if (isRefusal(item)) return item
  if (item.status === 'withdrawn') return { changes: [], events: [], outcome: { command: name, refs: [item.ref] } }
  if ('due' in item) {
    const { look: _look, ...rest } = item
    return changedAction(known, name, item, { ...rest, status: 'withdrawn' }, { before: item.status, after: 'withdrawn' })
  }
  return {
    changes: [{ kind: 'decision', after: { ...item, status: 'withdrawn' } }],
    events: [{ command: name, ref: item.ref, before: item.status, after: 'withdrawn' }],
    outcome: { command: name, refs: [item.ref] },
  }
}

/**     withdraw DAG35-03 */
export const withdraw = command<{ ref: ItemRef; rest: string }>({
  name: 'withdraw',
  summary: 'Take an action or decision back; its number is not used again',
  examples: ['withdraw DAG35-03', 'withdraw DAG-DEC101'],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }) => refAndRest(words, settings, 'withdraw DAG35-03', ['action', 'decision'], true),
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref }, known) => withdrawItem(ref, known, 'withdraw'),
})
