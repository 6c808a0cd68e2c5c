import type { Settings } from '../domain/group'
import type { Action } from '../domain/record'
import { acceptTransfer, refuseTransfer } from './arrivals'
import { type Command, command } from './command'
import { changedAction, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

type Args =
  | {
      ref: ItemRef
      /** Absent: it is taken back. */
      to?: string
      why?: string
    }
  | { arrived: Arrived }

/** Another group's action that is offered here, by that group's reference. */
interface Arrived {
  by: Command
  args: { id: string; text: string }
}

const ANSWER = /^(\S+?)[:;,]?\s+(?:(accept(?:ed)?|take\s+over)[.!]?|(?:refused?|declined?)\b[\s,:;–-]*(?:because\s+)?([\s\S]*))$/i

const arrivedIn = (words: string, { awaited = [] }: Settings): Arrived | undefined => {
  const [, said = '', accepted, why = ''] = ANSWER.exec(words.trim()) ?? []
  const found = awaited.find(({ what, ref }) => what === 'transfer' && ref.toLowerCase() === said.toLowerCase())
  return found && { by: accepted ? acceptTransfer : refuseTransfer, args: { id: found.id, text: why.trim().slice(0, 1000) } }
}

const EXAMPLE = 'transfer DAG34-04 to PSG because it decides on the budget'

/**
 *     transfer DAG34-04 to PSG because it decides on the budget          transfer DAG34-04 off
 *     transfer DAG34-04 accept          transfer DAG34-04 refuse because … (said by PSG)
 *
 * Offers an action to another group of the tenant, with its words, its reference and the reason alone. It stays open here until that
 * group has taken it; taken, it is closed here under the number it has there.
 */
export const transfer = command<Args>({
  name: 'transfer',
  summary: 'Offer an action to another group: it stays open here until they take it; “off” takes it back',
  examples: [EXAMPLE, 'transfer DAG34-04 to PSG'],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }) => {
    const arrived = arrivedIn(words, settings)
    if (arrived) return { args: { arrived } }
    const parsed = refAndRest(words, settings, EXAMPLE)
    if (!('args' in parsed)) return parsed
    const { ref, rest } = parsed.args
    if (/^(?:off|back)[.!]?$/i.test(rest)) return { args: { ref } }
    const [, to, why = ''] =
      /^to\s+(?:the\s+)?([a-z][a-z0-9]{1,9})(?=$|[\s,;:.–-])[\s,;:.–-]*(?:because\s+|as\s+)?([\s\S]*)$/i.exec(rest) ?? []
    return to
      ? { args: { ref, to: to.toUpperCase(), ...(why.trim() ? { why: why.trim().slice(0, 1000) } : {}) } }
      : { refused: `To which group? Say its code. Try: ${EXAMPLE}` }
  },
  neighbour: (args) => ('arrived' in args ? undefined : args.to),
  arrival: (args) => ('arrived' in args ? args.arrived.args.id : undefined),
  needs: (args, known) => ('arrived' in args ? (args.arrived.by.needs?.(args.arrived.args, known) ?? []) : needItem(args.ref)),
  decide: (args, known) => {
    if ('arrived' in args) return args.arrived.by.decide(args.arrived.args, known)
    const { ref, to, why } = args
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    const asked = before.transfer?.state === 'asked' ? before.transfer : undefined
    const done = { changes: [], events: [], outcome: { command: 'transfer', refs: [before.ref] } }
    if (!to) {
      if (!asked) return refuse(`${before.ref} is offered to no group, so nothing was changed.`)
      const after: Action = { ...before, transfer: { ...asked, state: 'taken back' } }
      return changedAction(known, 'transfer', before, after, { before: `to ${asked.code}`, after: 'taken back' })
    }
    const { neighbour, settings } = known
    if (to === settings.code.toUpperCase()) return refuse(`${before.ref} is ${settings.code}’s already.`)
    if (!neighbour) return refuse(`No group ${to} is here, so nothing was changed. A group is named by its code: ${EXAMPLE}`)
    if (before.confidential)
      return refuse(
        `${before.ref} is confidential, and ${to} would read its words: nothing was sent. Say first: confidential off ${before.ref}`,
      )
    if (before.redacted) return refuse(`The words of ${before.ref} were redacted: there is nothing to hand over.`)
    const taken = before.transfer?.state === 'accepted' && before.status !== 'open' ? before.transfer : undefined
    if ((asked ?? taken)?.groupId === neighbour.groupId) return done
    if (asked) return refuse(`${before.ref} is offered to ${asked.code} already. Take it back first: transfer ${before.ref} off`)
    if (before.status !== 'open') return refuse(`${before.ref} is ${before.status}, so there is nothing to hand over.`)
    const after: Action = { ...before, transfer: { ...neighbour, at: known.at, state: 'asked', ...(why ? { why } : {}) } }
    return changedAction(known, 'transfer', before, after, { after: `to ${to}${why ? ` because ${why}` : ''}` })
  },
})
