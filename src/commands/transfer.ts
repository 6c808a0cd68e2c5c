import { isConfidential } from '../domain/confidential'
import { printOwners } from '../domain/owner'
import { printDue } from '../domain/print-due'
import type { Action } from '../domain/record'
import { command, type Parsed } from './command'
import { by, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'transfer DAG34-04 to PSG'
const TO =
  /^(?:to|into)\s+(?:the\s+)?(?<code>[a-z][a-z0-9]{1,9})(?:['’]s\s+register)?(?:\s*[,;]?\s*(?:because|as|since|:)\s+(?<why>\S[\s\S]*))?[.!]?$/i

/**
 *     transfer DAG34-04 to PSG          transfer DAG34-04 to PSG because it is theirs to plan
 *
 * Offers an open action to another group: it stays open here until that group accepts, then closes with the reference it has there. Said
 * again, it is offered again.
 */
export const transfer = command<{ ref: ItemRef; code: string; why?: string }>({
  name: 'transfer',
  summary: 'Offer an action to another group: open here until it accepts',
  examples: [EXAMPLE, 'transfer DAG34-04 to PSG because it is theirs to plan'],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }): Parsed<{ ref: ItemRef; code: string; why?: string }> => {
    const read = refAndRest(words, settings, EXAMPLE)
    if ('refused' in read) return read
    const { code, why } = TO.exec(read.args.rest)?.groups ?? {}
    if (!code) return { refused: `To which group? Try: ${EXAMPLE}` }
    return { args: { ref: read.args.ref, code: code.toUpperCase(), ...(why ? { why: why.slice(0, 500) } : {}) } }
  },
  needs: ({ ref, code }, { settings }) => [...needItem(ref), { of: 'group', tenantId: settings.tenantId, code }],
  decide: ({ ref, code, why }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    const { settings, meeting } = known
    if (code === settings.code) return refuse(`${before.ref} is ${code}'s already.`)
    if (before.status !== 'open')
      return refuse(
        `${before.ref} is ${before.status}${before.transferred ? `: it is ${before.transferred} now` : ''}, so there is nothing to transfer.`,
      )
    if (isConfidential(before))
      return refuse(`${before.ref} is confidential, and everybody in ${code}'s chat would read it. Say first: public ${before.ref}`)
    const [other] = known.facts.groups ?? []
    if (!other)
      return refuse(`No group ${code} is here. Its secretary adds me to its chat first, or close ${before.ref} and say where it went.`)
    const after: Action = { ...before, transfer: { to: code, at: known.at, by: by(known), ...(why ? { why } : {}) } }
    return {
      changes: [{ kind: 'action', before, after }],
      events: [{ command: 'transfer', ref: before.ref, after: `offered to ${code}${why ? `: ${why}` : ''}` }],
      outcome: { command: 'transfer', refs: [before.ref] },
      errands: [
        {
          groupId: other.groupId,
          command: 'offer',
          args: {
            id: before.id,
            ref: before.ref,
            text: before.text,
            owner: printOwners(before.owners),
            due: before.due.kind === 'none' ? '' : printDue(before.due, settings, meeting, before.meeting),
            why: why ?? '',
          },
        },
      ],
    }
  },
})
