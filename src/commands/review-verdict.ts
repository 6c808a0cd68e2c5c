import type { Hearing } from '../language/hearing'
import type { Need } from '../ports'
import { LONGEST_TEXT, tooLong } from './action'
import { close } from './close'
import type { Command, Decision, Known, Parsed } from './command'
import { due } from './due'
import { by, changedAction, foundAction, isRefusal, needItem, runningMeeting } from './found'
import { type ItemRef, printRef } from './item-words'
import { refuse } from './refusals'
import { replaceAction, successorOf } from './replace-action'
import { keptUpdates } from './update'

/** What a meeting makes of a carried action, ready to be decided. */
export interface Verdict {
  needs(known: Omit<Known, 'facts'>): Need[]
  decide(known: Known): Decision
}

/** Left ongoing: not chased before the next meeting. Pressed by two people, or once more without a word, it is one update. */
const ongoing = (ref: ItemRef, text: string): Verdict => ({
  needs: () => needItem(ref),
  decide(known) {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    if (before.status !== 'open') return refuse(`${before.ref} is ${before.status} already.`)
    const words = text || 'ongoing'
    const here = before.updates.filter((update) => update.meeting === meeting.ref)
    const again = here.some((update) => update.text === words) || (!text && before.reviewedAt && before.reviewedAt >= meeting.startedAt)
    if (again) return { changes: [], events: [], outcome: { command: 'review', refs: [before.ref] } }
    const given = { at: known.at, by: by(known), text: words, meeting: meeting.ref }
    const after = { ...before, reviewedAt: known.at, updates: keptUpdates([...before.updates, given]) }
    return changedAction(known, 'update', before, after, { after: words })
  },
})

/** The same as the command's own words would do. */
const said = (command: Command, words: string, hearing: Hearing): Parsed<Verdict> => {
  const parsed = command.parse(words, hearing)
  if (!('args' in parsed)) return parsed
  const { args } = parsed
  const verdict: Verdict = {
    needs: (known) => command.needs?.(args, known) ?? [],
    decide: (known) => command.decide(args, known),
  }
  return { args: verdict }
}

const LEAD = /^[\s:;,.–-]+|^\s*because\s+/i
const bare = (words: string): string => words.replace(LEAD, '').trim()

/**
 * `ongoing …`, `close because …`, `replaced by …`, `due … because …` behind a reference, or the same from a card's form.
 * Undefined: none of them.
 */
export const verdictOf = (ref: ItemRef, words: string, hearing: Hearing): Parsed<Verdict> | undefined => {
  const long = tooLong(words)
  if (long) return long
  const name = printRef(hearing.settings, ref)
  const [, replaced] =
    /^(?:(?:is\s+)?closed?(?:\s+and)?[,;]?\s+)?(?:is\s+)?(?:replaced?|superseded)\s*(?:by|with)?\s*[:–-]?\s*([\s\S]*)$/i.exec(words) ?? []
  if (replaced !== undefined) {
    const read = successorOf(replaced, hearing)
    if (!('args' in read)) return read
    const successor = read.args.by
    return {
      args: {
        needs: () => [...needItem(ref), ...('ref' in successor ? needItem(successor.ref) : [])],
        decide: (known) => replaceAction(ref, successor, known),
      },
    }
  }
  const [, left] = /^(?:(?:is|left|leave|remains)\s+)?ongoing\b([\s\S]*)$/i.exec(words) ?? []
  if (left !== undefined) return { args: ongoing(ref, bare(left).slice(0, LONGEST_TEXT)) }
  const [, why] = /^(?:is\s+)?(?:closed?|completed?|done)\b([\s\S]*)$/i.exec(words) ?? []
  if (why !== undefined) return said(close, `${name} ${bare(why) ? `because ${bare(why)}` : ''}`.trim(), hearing)
  const [, date] = /^(?:new\s+)?due\s*:?\s+([\s\S]+)$/i.exec(words) ?? []
  return date === undefined ? undefined : said(due, `${name} ${date}`, hearing)
}
