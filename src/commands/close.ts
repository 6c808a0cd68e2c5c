import { printOwners } from '../domain/owner'
import type { Action } from '../domain/record'
import type { Parsed } from './command'
import { command, type Known } from './command'
import { foundAction, isRefusal, needItem, owned, ownsFound } from './found'
import { type ItemRef, leadingRef, noRef, printRef } from './item-words'
import { closing, ownersWord } from './owners-word'
import { refuse } from './refusals'

interface CloseArgs {
  ref: ItemRef
  replacedBy?: ItemRef
  why?: string
}

const EXAMPLE = 'close DAG34-02'
const REPLACED = /^[,;]?\s*(?:and\s+)?(?:is\s+)?(?:replaced|superseded)\s+(?:by|with)\s+/i

const partyOf = ({ by, settings }: Known): string | undefined => settings.people.find((person) => person.id === by.id)?.party

/** Named as owner (a name alone counts for people of a tenant only: who joins by link picks theirs); or of the party that owns it, where nobody of it is named. What all representatives owe is each one's for themself: `owned` knows who they are. */
const owns = ({ owners }: Action, known: Known): boolean => {
  const { by } = known
  const party = partyOf(known)?.toLowerCase()
  return owners.some(({ persons, collective, party: of }) =>
    persons.length > 0
      ? persons.some(({ id, name }) => (id ? id === by.id : by.objectId !== undefined && name === by.name))
      : !collective && party !== undefined && party === of?.toLowerCase(),
  )
}

/** It is a party's and nobody of it is named, and whom the speaker speaks for is not known: not to be guessed. */
const perhapsTheirs = ({ owners }: Action, known: Known): boolean =>
  partyOf(known) === undefined && owners.some(({ persons, party }) => persons.length === 0 && party !== undefined)

/**
 *     close DAG34-02        close DAG34-02 replaced by DAG35-01        close DAG34-02 because the plan is published
 *
 * A member closes their own (or their party's, where nobody is named), an owner by name also from outside the chat; one whose party
 * is not known proposes it; closing a closed one tells its state.
 */
export const close = command<CloseArgs>({
  name: 'close',
  also: ['complete', 'done'],
  summary: 'Close an action; “replaced by REF” links the two',
  examples: [EXAMPLE, 'close DAG34-02 replaced by DAG35-01', 'close DAG34-02 because the plan was published'],
  chapter: 'change',
  right: 'owner',
  parse: (words, { settings }): Parsed<CloseArgs> => {
    const found = leadingRef(words, settings)
    if (!found) return noRef(words, settings, EXAMPLE)
    if (found.ref.kind !== 'action')
      return { refused: `${printRef(settings, found.ref)} is a decision: it is withdrawn or reworded, not closed.` }
    if (!REPLACED.test(found.rest)) {
      const why = found.rest.replace(/^(?:because|as|since|[-–:,])\s*/i, '').slice(0, 1000)
      return { args: { ref: found.ref, ...(why ? { why } : {}) } }
    }
    const other = leadingRef(found.rest.replace(REPLACED, ''), settings)
    if (other?.ref.kind !== 'action') return noRef(found.rest.replace(REPLACED, ''), settings, 'close DAG34-02 replaced by DAG35-01')
    return other.ref.id === found.ref.id
      ? { refused: 'An action cannot replace itself.' }
      : { args: { ref: found.ref, replacedBy: other.ref } }
  },
  own: ({ ref }, known) => ownsFound(known, ref),
  needs: ({ ref, replacedBy }) => [...needItem(ref), ...(replacedBy ? needItem(replacedBy) : [])],
  decide: ({ ref, replacedBy, why }, known) => {
    const before = foundAction(known, ref)
    // Who is not in the chat is not told what there is.
    if (known.role === 'outsider' && (isRefusal(before) || !owned(before, known)))
      return refuse(`Only its owner or someone in ${known.settings.code}'s chat can close ${printRef(known.settings, ref)}.`)
    if (isRefusal(before)) return before
    const others =
      known.role === 'member' && before.status === 'open' && before.owners.length > 0 && !owns(before, known) && !owned(before, known)
    const unsure = others && perhapsTheirs(before, known)
    if (others && !unsure) return refuse(`${before.ref} is ${printOwners(before.owners)}'s. Its owner closes it, or the secretary does.`)
    if (replacedBy && known.role !== 'secretary' && known.role !== 'chair')
      return refuse(`Replacing an action is for the secretary or the Chair. You can say: close ${before.ref}`)
    const successor = replacedBy ? foundAction(known, replacedBy) : undefined
    if (successor && isRefusal(successor)) return successor
    if (successor && successor.status !== 'open') return refuse(`${successor.ref} is ${successor.status}, so it cannot take over.`)
    const outcome = { command: 'close', refs: [before.ref] }
    const linked = before.replacedBy === successor?.ref
    if (before.status === 'withdrawn') return refuse(`${before.ref} was withdrawn, so there is nothing to close.`)
    // Closed before: the answer is the true state, without another trace; a replacement that comes late is still linked.
    if (before.status !== 'open' && (!successor || linked)) return { changes: [], events: [], outcome }
    const word = successor || unsure || before.status !== 'open' ? { close: before } : ownersWord(before, known)
    if ('decided' in word) return word.decided
    const { look: _look, completed: _completed, ...rest } = word.close
    const during = known.group.running ? known.meeting : undefined
    const after: Action = {
      ...rest,
      status: successor ? 'replaced' : 'closed',
      closed: before.closed ?? closing(known, why),
      ...(successor ? { replacedBy: successor.ref } : {}),
    }
    // Closed between two meetings: the next one is told, and its report prints it.
    const heardBy = during?.number ?? (known.meeting && known.meeting.number + 1)
    const touched = heardBy !== undefined && before.meeting < heardBy ? { touchedAt: heardBy } : {}
    return {
      changes: [
        { kind: 'action', before, after, ...touched },
        ...(successor ? [{ kind: 'action' as const, before: successor, after: { ...successor, replaces: before.ref } }] : []),
      ],
      events: [
        {
          command: 'close',
          ref: before.ref,
          before: before.status,
          after: successor ? `replaced by ${successor.ref}` : `closed${why ? `: ${why}` : ''}`,
        },
      ],
      outcome,
      ...(unsure ? { unsure: true } : {}),
    }
  },
})
