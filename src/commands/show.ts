import { reply } from '../domain/reply'
import { command } from './command'
import { foundAction, foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { itemMessage } from './show-items'

/**     DAG34-04 — a bare reference shows its item. */
export const show = command<{ ref: ItemRef; rest: string }>({
  name: 'show',
  summary: 'Show one item: its reference alone is enough',
  examples: ['show DAG34-04', 'DAG34-04'],
  chapter: 'look up',
  right: 'look',
  parse: (words, { settings }) => refAndRest(words, settings, 'DAG34-04', ['action', 'decision'], true),
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref }, known) => {
    const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
    if (isRefusal(item)) return item
    const message = itemMessage(item.ref, known)
    return reply(...(message ? [message] : []))
  },
})
