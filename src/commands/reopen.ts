import { command } from './command'
import { changedAction, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'

/**     reopen DAG34-02 — a closed, complete, replaced or withdrawn action is open again; an open one is shown. */
export const reopen = command<{ ref: ItemRef; rest: string }>({
  name: 'reopen',
  summary: 'Open a closed or withdrawn action again',
  examples: ['reopen DAG34-02'],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }) => refAndRest(words, settings, 'reopen DAG34-02', ['action'], true),
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    if (before.status === 'open' && !before.completed)
      return { changes: [], events: [], outcome: { command: 'reopen', refs: [before.ref] } }
    const { closed: _closed, replacedBy: _replacedBy, completed, ticks: _ticks, ...rest } = before
    return changedAction(
      known,
      'reopen',
      before,
      { ...rest, status: 'open' },
      { before: before.status === 'open' && completed ? 'complete' : before.status, after: 'open' },
    )
  },
})
