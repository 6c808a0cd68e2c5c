import type { Settings } from '../domain/group'
import type { Action, Discussion } from '../domain/record'
import { discussionId, meetingRef, parseRef } from '../domain/refs'
import type { Reply } from '../domain/reply'
import { reply } from '../domain/reply'
import { tooLong } from './action'
import { command, type Decided, type Known, type Parsed } from './command'
import { by, changedAction, foundAction, foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { lastCapture, withItems } from './last-capture'
import { refuse } from './refusals'
import { rewordedAsks } from './reworded-asks'
import { showItems } from './show-items'

const EXAMPLE = 'reword DAG-DEC99 The SRO recommends the change'
const CHANGE = /^([si])([/|])(.+?)\2(.*?)\2?$/

interface RewordArgs {
  /** Neither this nor `line`: the speaker's last capture. */
  ref?: ItemRef
  /** Of the discussion, by its number; absent `meeting`: of the running one, else the last. */
  line?: { meeting?: number; number: number }
  rest: string
}

/** `line 12 …`, `DAG035 line 12 …`: the rest is the change. */
const ofLine = (words: string, settings: Settings): RewordArgs | undefined => {
  const [, of, number, rest = ''] = /^(?:(\S+)\s+)?line\s+(\d{1,6})\s+(\S[\s\S]*)$/i.exec(words.trim()) ?? []
  if (number === undefined) return undefined
  const ref = of === undefined ? undefined : parseRef(settings, of)
  if (of !== undefined && ref?.kind !== 'meeting') return undefined
  return { line: { number: Number(number), ...(ref ? { meeting: ref.number } : {}) }, rest: rest.trim() }
}

/** What `s/old/new/` or `i/before/insert/` makes of a text, else the new wording itself; undefined where the words do not stand in it. */
export const rewritten = (text: string, words: string): string | undefined => {
  const [, how, , old = '', fresh = ''] = CHANGE.exec(words) ?? []
  if (!how) return words
  return text.includes(old) ? text.replace(old, () => (how === 's' ? fresh : `${fresh} ${old}`)).replace(/ {2,}/g, ' ') : undefined
}

/** An offered wording is no longer offered; taken, the record says again what its chat message says. */
const settled = <T extends Pick<Action, 'newWording' | 'sourceChanged'>>(item: T, text: string): T => {
  const { newWording, ...rest } = item
  const { sourceChanged: _same, ...agreed } = rest
  const taken = newWording?.text === text && newWording.owner === undefined && newWording.due === undefined
  return (taken ? agreed : rest) as T
}

const rewordItem = (ref: ItemRef, rest: string, known: Known): Decided | Reply => {
  const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
  if (isRefusal(item)) return item
  const text = rewritten(item.text, rest)?.trim()
  if (!text) return refuse(`${item.ref} does not contain those words, or nothing would be left. It reads: ${item.text}`)
  const long = tooLong(text)
  if (long) return refuse(long.refused)
  const words = { before: item.text, after: text }
  if ('due' in item) {
    const asks = item.status === 'open' ? rewordedAsks(item, text, known) : []
    return { ...changedAction(known, 'reword', item, { ...settled(item, text), text }, words), ...(asks.length > 0 ? { asks } : {}) }
  }
  return {
    changes: [
      {
        kind: 'decision',
        after: { ...settled(item, text), text, earlier: [...item.earlier, { at: known.at, by: by(known), text: item.text }] },
      },
    ],
    events: [{ command: 'reword', ref: item.ref, ...words }],
    outcome: { command: 'reword', refs: [item.ref] },
  }
}

/** A line of discussion with what `rest` says of its words; `whose` tells which one does not contain them. */
export const rewordLine = (item: Discussion, rest: string, note: string, whose: string): Decided | Reply => {
  const text = rewritten(item.text, rest)?.trim()
  if (!text) return refuse(`${whose} does not contain those words. It reads: ${item.text}`)
  const long = tooLong(text)
  if (long) return refuse(long.refused)
  return {
    changes: [{ kind: 'discussion', after: { ...settled(item, text), text } }],
    events: [{ command: 'reword', before: item.text, after: text }],
    outcome: { command: 'reword', refs: [], note },
  }
}

const numberedLine = ({ number, meeting }: NonNullable<RewordArgs['line']>, rest: string, known: Known): Decided | Reply => {
  const of = meetingRef(known.settings, meeting ?? known.meeting?.number ?? 0)
  const item = known.facts.discussion.find((each) => each.number === number && !each.withdrawn)
  return item ? rewordLine(item, rest, `${of} line ${number}`, 'That line') : refuse(`There is no line ${number} in ${of}.`)
}

/**
 *     reword DAG-DEC99 new wording          reword DAG35-02 s/old/new/          s/old/new/ — of the speaker's last capture
 *     reword DAG035 line 12 s/old/new/      of a line of discussion
 *
 * The old wording is kept in the history.
 */
export const reword = command<RewordArgs>({
  name: 'reword',
  summary: 'Give an action or decision new wording; the old is kept',
  examples: [
    'reword DAG-DEC99 The SRO recommends the change to the steering group',
    'reword DAG35-02 s/CR044/CR045/',
    'reword line 1 s/late/very late/',
  ],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }): Parsed<RewordArgs> => {
    const long = tooLong(words)
    if (long) return long
    const line = ofLine(words, settings)
    if (line) return { args: line }
    return CHANGE.test(words.trim()) ? { args: { rest: words.trim() } } : refAndRest(words, settings, EXAMPLE, ['action', 'decision'])
  },
  needs: ({ ref, line }, { meeting }) => {
    if (ref) return needItem(ref)
    const number = line?.meeting ?? meeting?.number
    if (number === undefined) return []
    return [line ? { of: 'discussion', id: discussionId(number, line.number) } : { of: 'meeting', number }]
  },
  decide: ({ ref, line, rest }, known) => {
    if (line) return numberedLine(line, rest, known)
    if (ref) return rewordItem(ref, rest, known)
    const last = lastCapture(known)
    if (!last) return refuse(`You have captured nothing in this meeting yet. Try: ${EXAMPLE}`)
    if (last.kind !== 'discussion') return rewordItem(last.ref, rest, withItems(known))
    return rewordLine(last.item, rest, 'line', 'Your last line')
  },
  answer: (outcome, known, asks) =>
    outcome.refs.length === 0
      ? reply({ text: `✓ ${outcome.note === 'line' ? 'your last line' : outcome.note} is reworded` })
      : showItems(outcome, known, asks),
})
