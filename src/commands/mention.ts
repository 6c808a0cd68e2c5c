import { mentionCard } from '../cards/mention-card'
import { recipients } from '../domain/recipients'
import type { Action } from '../domain/record'
import { reply } from '../domain/reply'
import { seated } from '../domain/seats'
import { command, type Known } from './command'
import { changedAction, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'
import { viewOf } from './show-items'

const peopleOf = (action: Action, { settings, at }: Pick<Known, 'settings' | 'at'>): { id: string; name: string }[] =>
  recipients(action, seated(settings, at)).people.filter(({ id }) => !action.ticks?.some(({ by }) => by.id === id))

/**     mention DAG35-02 — its owners, in the group's chat; only where the group allows it (setting "mentions"). */
export const mention = command<{ ref: ItemRef; rest: string }>({
  name: 'mention',
  summary: 'Mention an action’s owners in the meeting chat, where settings allow it',
  examples: ['mention DAG35-02'],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }) => refAndRest(words, settings, 'mention DAG35-02', ['action'], true),
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    if (!known.settings.mentions)
      return refuse('This group mentions nobody in its chat for what they owe. To allow it, say: settings mentions on')
    if (before.status !== 'open') return refuse(`${before.ref} is ${before.status}.`)
    const people = peopleOf(before, known)
    if (people.length === 0) return refuse(`No owner of ${before.ref} is somebody I have met in the chat, so there is nobody to mention.`)
    // Its owners have been told in front of everybody: that is kept in its history.
    return changedAction(known, 'mention', before, before, { after: people.map(({ name }) => name).join(', ') })
  },
  answer: ({ refs }, known) => {
    const action = known.facts.actions.find(({ ref }) => ref === refs[0])
    if (!action) return reply({ text: '✓' })
    return {
      here:
        known.chat.kind === 'personal' || known.pressed
          ? [{ text: `✓ The owners of ${action.ref} are mentioned in the meeting chat.` }]
          : [],
      privately: [],
      toGroup: [{ message: mentionCard(viewOf(known), action, peopleOf(action, known)) }],
    }
  },
})
