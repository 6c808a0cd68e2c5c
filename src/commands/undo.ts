import { type Reply, reply } from '../domain/reply'
import { command, type Known } from './command'
import { needItem } from './found'
import { type ItemRef, leadingRef, noRef } from './item-words'
import { lastCapture, withItems } from './last-capture'
import { refuse } from './refusals'
import { showItems } from './show-items'
import { withdrawItem } from './withdraw'

/** The other group has closed its own by now: taken back here, nobody would do it any more. */
const taken = ({ id }: ItemRef, { facts }: Known): Reply | undefined => {
  const { ref, status, transferredFrom: from } = facts.actions.find((each) => each.id === id) ?? {}
  return from && status === 'open'
    ? refuse(
        `${ref} was taken over from ${from.code}, which has closed ${from.ref}: hand it back (transfer ${ref} to ${from.code}), or end it here: withdraw ${ref}`,
      )
    : undefined
}

/**     undo          undo DAG35-03 — takes back the speaker's last capture in the running meeting: action, decision, note or held line. */
export const undo = command<{ ref?: ItemRef }>({
  name: 'undo',
  also: ['#undo'],
  summary: 'Take back your last capture',
  examples: ['undo'],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }) => {
    const found = leadingRef(words, settings)
    return words.trim() && !found ? noRef(words, settings, 'undo') : { args: found ? { ref: found.ref } : {} }
  },
  needs: ({ ref }, { meeting }) => (ref ? needItem(ref) : meeting ? [{ of: 'meeting', number: meeting.number }] : []),
  decide: ({ ref }, known) => {
    if (ref) return taken(ref, known) ?? withdrawItem(ref, known, 'undo')
    const last = lastCapture(known)
    if (!last) return refuse('You have captured nothing in this meeting that could be undone.')
    if (last.kind !== 'discussion') return taken(last.ref, withItems(known)) ?? withdrawItem(last.ref, withItems(known), 'undo')
    return {
      changes: [{ kind: 'discussion', after: { ...last.item, withdrawn: true } }],
      events: [{ command: 'undo', before: last.item.text }],
      outcome: { command: 'undo', refs: [], note: 'line' },
    }
  },
  answer: (outcome, known, asks) =>
    outcome.note === 'line' ? reply({ text: '✓ your last line is taken back' }) : showItems(outcome, known, asks),
})
