import { historyCard } from '../cards/history-card'
import { reply } from '../domain/reply'
import { command } from './command'
import { foundAction, foundDecision, isRefusal, needHistory, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { viewOf } from './show-items'

/**     history DAG34-04 — who changed what, when, with the words before and after; of actions and decisions. */
export const history = command<{ ref: ItemRef; rest: string }>({
  name: 'history',
  also: ['history of'],
  summary: 'Who changed an item, what and when, with the words before and after',
  examples: ['history DAG34-04', 'history DAG-DEC99'],
  chapter: 'look up',
  right: 'look',
  parse: (words, { settings }) => refAndRest(words, settings, 'history DAG34-04', ['action', 'decision'], true),
  needs: ({ ref }, { settings }) => [...needItem(ref), needHistory(ref, settings)],
  decide: ({ ref }, known) => {
    const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
    if (isRefusal(item)) return item
    return reply(historyCard(viewOf(known), { ref: item.ref, events: known.facts.history }))
  },
})
