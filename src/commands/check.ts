import { checkCard } from '../cards/check-card'
import { parseRef } from '../domain/refs'
import { may } from '../domain/rights'
import { checkNeeds, checkNeedsThen, findingsOf } from './check-facts'
import { command } from './command'
import { refuse } from './refusals'
import { viewOf } from './show-items'

/**
 *     check          check DAG034
 *
 * What is wrong with the record of the running meeting, else of the last one. For the one who asks: twenty people read the group's chat.
 */
export const check = command<{ number?: number }>({
  name: 'check',
  also: ['findings'],
  summary: 'What is wrong with the record, sent to you privately',
  examples: ['check', 'check DAG034'],
  chapter: 'meeting',
  right: 'look',
  parse: (words, { settings }) => {
    const said = words.trim().replace(/^(?:of\s+)?(?:the\s+)?(?:record|report)?\s*(?:of\s+)?|[.!?]+$/gi, '')
    if (!said) return { args: {} }
    const ref = parseRef(settings, said)
    return ref?.kind === 'meeting'
      ? { args: { number: ref.number } }
      : {
          refused: `“check” is of a meeting, and “${said.slice(0, 40)}” is none. Say check alone, or did you mean to record it?`,
          suggestions: ['action', 'note'].map((name) => ({
            title: `As a${name === 'action' ? 'n' : ''} ${name}`,
            words: `${name} Check ${words.trim()}`.slice(0, 300),
          })),
        }
  },
  needs: ({ number }, { meeting }) => {
    const wanted = number ?? meeting?.number
    return wanted === undefined ? [] : checkNeeds(wanted)
  },
  needsThen: (_args, known) => checkNeedsThen(known.facts, known),
  decide: ({ number }, known) => {
    const judged = findingsOf(known.facts, known)
    const meeting = known.facts.meetings[0]?.meeting
    if (!judged || !meeting)
      return refuse(
        number === undefined ? `${known.settings.code} has had no meeting yet. Say: start` : 'That meeting is not in the register.',
      )
    const card = checkCard(viewOf(known), { meeting, ...judged, mayMend: may(known.role, 'decide') === 'yes' })
    return known.chat.kind === 'group'
      ? { here: [{ text: `The check of ${meeting.ref} was sent to you privately.` }], privately: [card], toGroup: [] }
      : { here: [card], privately: [], toGroup: [] }
  },
})
