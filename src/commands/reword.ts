import type { Reply } from '../domain/reply'
import { reply } from '../domain/reply'
import { tooLong } from './action'
import { command, type Decided, type Known, type Parsed } from './command'
import { by, changedAction, foundAction, foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { lastCapture, withItems } from './last-capture'
import { refuse } from './refusals'
import { showItems } from './show-items'

const EXAMPLE = 'reword DAG-DEC99 The SRO recommends the change'
const CHANGE = /^([si])([/|])(.+?)\2(.*?)\2?$/

interface RewordArgs {
  /** Absent: the speaker's last capture. */
  ref?: ItemRef
  rest: string
}

/** What `s/old/new/` or `i/before/insert/` makes of a text, else the new wording itself; undefined where the words do not stand in it. */
export const rewritten = (text: string, words: string): string | undefined => {
  const [, how, , old = '', fresh = ''] = CHANGE.exec(words) ?? []
  if (!how) return words
  return text.includes(old) ? text.replace(old, () => (how === 's' ? fresh : `${fresh} ${old}`)).replace(/ {2,}/g, ' ') : undefined
}

const rewordItem = (ref: ItemRef, rest: string, known: Known): Decided | Reply => {
  const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
  if (isRefusal(item)) return item
  const text = rewritten(item.text, rest)?.trim()
  if (!text) return refuse(`${item.ref} does not contain those words, or nothing would be left. It reads: ${item.text}`)
  const long = tooLong(text)
  if (long) return refuse(long.refused)
  const words = { before: item.text, after: text }
  if ('due' in item) return changedAction(known, 'reword', item, { ...item, text }, words)
  return {
    changes: [{ kind: 'decision', after: { ...item, text, earlier: [...item.earlier, { at: known.at, by: by(known), text: item.text }] } }],
    events: [{ command: 'reword', ref: item.ref, ...words }],
    outcome: { command: 'reword', refs: [item.ref] },
  }
}

/**
 *     reword DAG-DEC99 new wording          reword DAG35-02 s/old/new/          s/old/new/ — of the speaker's last capture
 *
 * The old wording is kept in the history.
 */
export const reword = command<RewordArgs>({
  name: 'reword',
  summary: 'Give an action or decision new wording; the old is kept',
  examples: ['reword DAG-DEC99 The SRO recommends the change to the steering group', 'reword DAG35-02 s/CR044/CR045/'],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }): Parsed<RewordArgs> => {
    const long = tooLong(words)
    if (long) return long
    return CHANGE.test(words.trim()) ? { args: { rest: words.trim() } } : refAndRest(words, settings, EXAMPLE, ['action', 'decision'])
  },
  needs: ({ ref }, { meeting }) => (ref ? needItem(ref) : meeting ? [{ of: 'meeting', number: meeting.number }] : []),
  decide: ({ ref, rest }, known) => {
    if (ref) return rewordItem(ref, rest, known)
    const last = lastCapture(known)
    if (!last) return refuse(`You have captured nothing in this meeting yet. Try: ${EXAMPLE}`)
    if (last.kind !== 'discussion') return rewordItem(last.ref, rest, withItems(known))
    const text = rewritten(last.item.text, rest)?.trim()
    if (!text) return refuse(`Your last line does not contain those words. It reads: ${last.item.text}`)
    return {
      changes: [{ kind: 'discussion', after: { ...last.item, text } }],
      events: [{ command: 'reword', before: last.item.text, after: text }],
      outcome: { command: 'reword', refs: [], note: 'line' },
    }
  },
  answer: (outcome, known, asks) =>
    outcome.refs.length === 0 ? reply({ text: '✓ your last line is reworded' }) : showItems(outcome, known, asks),
})
