import type { Due } from '../domain/due'
import type { DueReading } from '../language/hearing'
import { command } from './command'
import { due } from './due'
import { foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'standing DAG35-02'

const isStanding = (of: Due): boolean => of.kind === 'none' && of.standing === true

/**
 *     standing DAG35-02          standing DAG35-02 off
 *
 * No due: printed at every meeting, and nobody is chased but for its update before papers day. Off: the first due again, if it had one.
 */
export const standing = command<{ ref: ItemRef; off: boolean }>({
  name: 'standing',
  summary: 'An action without a due that stands at every meeting; “off” gives it its first due again',
  examples: [EXAMPLE, 'standing DAG35-02 off'],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }) => {
    const parsed = refAndRest(words, settings, EXAMPLE, ['action'], true)
    if (!('args' in parsed)) return parsed
    const { ref, rest } = parsed.args
    return /^(?:on|off)?$/i.test(rest)
      ? { args: { ref, off: rest.toLowerCase() === 'off' } }
      : { refused: `“${rest.slice(0, 60)}” is neither on nor off. Try: ${EXAMPLE} off` }
  },
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref, off }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    if (off && !isStanding(before.due)) return refuse(`${before.ref} is not standing.`)
    if (!off && isStanding(before.due)) return { changes: [], events: [], outcome: { command: 'due', refs: [before.ref] } }
    const first: Due = isStanding(before.firstDue) ? { kind: 'none' } : before.firstDue
    const reading: DueReading = { due: off ? first : { kind: 'none', standing: true, said: 'standing' }, asks: [] }
    return due.decide({ ref, said: '', reading }, known)
  },
})
