import { tooLong } from './action'
import { command } from './command'
import { by, changedAction, foundAction, foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'reword DAG-DEC99 The SRO recommends the change'
const SUBSTITUTE = /^s([/|])(.+?)\1(.*?)\1?$/

/** What `s/old/new/` makes of a text; undefined where `old` does not stand in it. */
export const substituted = (text: string, words: string): string | undefined => {
  const found = SUBSTITUTE.exec(words)
  if (!found) return words
  const [, , old = '', fresh = ''] = found
  return text.includes(old) ? text.replace(old, () => fresh) : undefined
}

/**
 *     reword DAG-DEC99 new wording          reword DAG35-02 s/old/new/
 *
 * The old wording is kept in the history.
 */
export const reword = command<{ ref: ItemRef; rest: string }>({
  name: 'reword',
  summary: 'Give an action or decision new wording; the old is kept',
  examples: ['reword DAG-DEC99 The SRO recommends the change to the steering group', 'reword DAG35-02 s/CR044/CR045/'],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }) => {
    const parsed = refAndRest(words, settings, EXAMPLE, ['action', 'decision'])
    return 'args' in parsed ? (tooLong(parsed.args.rest) ?? parsed) : parsed
  },
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref, rest }, known) => {
    const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
    if (isRefusal(item)) return item
    const text = substituted(item.text, rest)?.trim()
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
  },
})
