import type { Action } from '../domain/record'
import type { ActionReading } from '../language/hearing'
import { action, type CaptureArgs } from './action'
import { captureOf } from './capture'
import { command, isReply } from './command'
import { answerTo, type Offered, offered } from './offer'
import { refuse } from './refusals'

/** What is accepted of another group: an action of the running meeting, under its own number, that knows where it came from. */
export const takeOver = command<{ of: Offered; capture: CaptureArgs<ActionReading> }>({
  name: 'take over',
  summary: 'Take over an action of another group',
  examples: [],
  chapter: 'change',
  right: 'decide',
  parse: () => ({ refused: 'Press Accept on the card of the action that was offered.' }),
  fromArgs: (args, hearing) => {
    const of = offered(args)
    const { parsed } = captureOf({ kind: 'action', text: of.text, ownerText: of.owner, due: of.due }, hearing)
    return 'refused' in parsed ? parsed : { args: { of, capture: parsed.args as CaptureArgs<ActionReading> } }
  },
  decide: ({ of, capture }, known) => {
    if (!of.group || !of.id) return refuse('Press Accept on the card of the action that was offered.')
    // Its wording is the other group's: nothing is taken out of it.
    const decided = action.decide({ ...capture, reading: { ...capture.reading, text: of.text } }, known)
    if (isReply(decided)) return decided
    const [became = ''] = decided.outcome.refs
    const changes = decided.changes.map((change) =>
      change.kind === 'action' && !change.before ? { ...change, after: { ...change.after, from: of.ref } satisfies Action } : change,
    )
    return { ...decided, changes, errands: [answerTo(of, 'taken over', { became })] }
  },
})
