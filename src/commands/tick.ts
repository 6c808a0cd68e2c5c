import { printOwners } from '../domain/owner'
import { command } from './command'
import { changedAction, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { closing, ownersWord, sharesIn } from './owners-word'
import { refuse } from './refusals'

/**     tick DAG34-04 — a representative has done their part of what all of them owe; the others are reminded as before. */
export const tick = command<{ ref: ItemRef; rest: string }>({
  name: 'tick',
  summary: 'Your part of an action that all representatives owe is done',
  examples: ['tick DAG34-04'],
  chapter: 'change',
  right: 'own',
  parse: (words, { settings }) => refAndRest(words, settings, 'tick DAG34-04', ['action'], true),
  needs: ({ ref }) => needItem(ref),
  own: ({ ref }, known) => known.facts.actions.some((each) => each.id === ref.id && sharesIn(each, known)),
  decide: ({ ref }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    if (!sharesIn(before, known))
      return refuse(`${before.ref} is ${printOwners(before.owners) || 'nobody'}'s: each representative ticks an action of theirs together.`)
    // Late, or after somebody closed it: the card tells how it stands.
    if (before.status !== 'open') return { changes: [], events: [], outcome: { command: 'tick', refs: [before.ref] } }
    const word = ownersWord(before, known, true)
    if ('decided' in word) return word.decided
    return changedAction(
      known,
      'tick',
      before,
      { ...word.close, status: 'closed', closed: closing(known, 'all have ticked') },
      { after: 'closed' },
    )
  },
})
