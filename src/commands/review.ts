import { parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { may } from '../domain/rights'
import type { Hearing } from '../language/hearing'
import { command, isReply, type Parsed } from './command'
import { isRefusal, needHistory, runningMeeting } from './found'
import { type ItemRef, leadingRef, noRef, printRef } from './item-words'
import { refuse } from './refusals'
import { type Verdict, verdictOf } from './review-verdict'
import { showItems } from './show-items'
import { showWalk, walked } from './show-walk'

interface ReviewArgs {
  /** This one. */
  at?: ItemRef
  /** The first later one that was not looked at. */
  after?: ItemRef
  /** What becomes of `at`. */
  verdict?: Verdict
}

const EXAMPLE = 'review DAG34-02'

const parse = (words: string, hearing: Hearing): Parsed<ReviewArgs> => {
  const { settings } = hearing
  const text = words.trim()
  if (!text || /^(?:(?:the\s+)?(?:next(?: one)?|carried actions?|actions?)|on)[.!]?$/i.test(text)) return { args: {} }
  const [, skip] = /^(?:after|skip)\s+([\s\S]+)$/i.exec(text) ?? []
  const found = leadingRef(skip ?? text, settings)
  if (found?.ref.kind !== 'action') return noRef(skip ?? text, settings, EXAMPLE)
  if (skip !== undefined) return { args: { after: found.ref } }
  if (!found.rest) return { args: { at: found.ref } }
  const verdict = verdictOf(found.ref, found.rest.replace(/^[:,;–-]\s*/, ''), hearing)
  if (!verdict)
    return { refused: `What becomes of it? Try: review DAG34-02 ongoing, review DAG34-02 close because …, review DAG34-02 due 12/06/2027` }
  return 'args' in verdict ? { args: { at: found.ref, verdict: verdict.args } } : verdict
}

const text = (args: Record<string, unknown>, key: string): string => (typeof args[key] === 'string' ? args[key].trim() : '')

/** A press as the words it stands for. */
const pressedWords = (args: Record<string, unknown>): string => {
  const [ref, said] = [text(args, 'ref'), text(args, 'update')]
  const why = text(args, 'why') || said
  switch (args.verdict) {
    case 'ongoing':
      return `${ref} ongoing ${said}`
    case 'close':
      return `${ref} close ${said ? `because ${said}` : ''}`
    case 'replace':
      return `${ref} replaced by ${text(args, 'replaceBy')}`
    case 'due':
      return `${ref} due ${text(args, 'due')}${why ? ` because ${why}` : ''}`
    default:
      return text(args, 'words')
  }
}

/**
 *     review          review DAG34-02          review after DAG34-02
 *     review DAG34-02 ongoing the draft was sent          review DAG34-02 close because …
 *     review DAG34-02 replaced by DAG35-01 (or the words of a new action)          review DAG34-02 due 12/06/2027 because …
 *
 * Walks the carried actions in reference order, one card at a time: after each verdict the next one that this meeting has not looked
 * at. Where it stands is read from the record, so it goes on by typing or pressing, for anybody, after a restart.
 */
export const review = command<ReviewArgs>({
  name: 'review',
  also: ['matters arising'],
  summary: 'Walk the carried actions, one at a time: ongoing, close, replace, new due',
  examples: ['review', EXAMPLE, 'review DAG34-02 ongoing the draft was sent', 'review DAG34-03 close because the plan was published'],
  chapter: 'meeting',
  right: 'look',
  parse,
  fromArgs: (args, hearing) => parse(pressedWords(args), hearing),
  needs: ({ at, verdict }, known) => [
    { of: 'open' },
    ...(known.meeting ? [{ of: 'meeting' as const, number: known.meeting.number }] : []),
    ...(verdict?.needs(known) ?? (at ? [{ of: 'action' as const, id: at.id }] : [])),
  ],
  needsThen: ({ at, after, verdict }, known) => {
    const next = verdict ? undefined : walked(known, { ...(at ? { from: at.id } : {}), ...(after ? { after: after.id } : {}) })?.next
    return next ? [{ of: 'history', ref: next.ref, item: { of: 'action', id: next.id } }] : []
  },
  decide: ({ at, after, verdict }, known) => {
    if (!known.meeting) return refuse(`${known.settings.code} has had no meeting yet, so nothing is carried. Say: start`)
    if (verdict && at) {
      if (may(known.role, 'decide') !== 'yes')
        return refuse(`The review is for the secretary or the Chair. You close your own action with: close ${printRef(known.settings, at)}`)
      const meeting = runningMeeting(known)
      if (isRefusal(meeting)) return meeting
      const decided = verdict.decide(known)
      if (isReply(decided)) return decided
      const walk = walked(known, { after: at.id })
      const next = walk?.next?.ref
      return { ...decided, outcome: { command: 'review', refs: decided.outcome.refs, ...(next ? { note: next } : {}) } }
    }
    const walk = walked(known, { ...(at ? { from: at.id } : {}), ...(after ? { after: after.id } : {}) })
    if (!walk) return refuse('That meeting is not in the register.')
    if (at && !walk.next) {
      const [asked] = known.facts.actions
      return refuse(
        asked
          ? `${asked.ref} is ${asked.status === 'open' ? 'of this meeting, not carried' : asked.status}.`
          : `There is no such action in ${known.settings.code}'s register.`,
        [{ title: 'Walk the carried actions', words: 'review' }],
        known.group.id,
      )
    }
    return showWalk(known, walk, walk.next)
  },
  answerNeeds: ({ note }, { meeting, settings }) => [
    { of: 'open' },
    ...(meeting ? [{ of: 'meeting' as const, number: meeting.number }] : []),
    ...[note ? parseRef(settings, note) : undefined].flatMap((ref) => (ref?.kind === 'action' ? [needHistory(ref, settings)] : [])),
  ],
  answer: (outcome, known) => {
    const walk = walked(known, {})
    const { toGroup } = showItems(outcome, known)
    const from = outcome.note ? parseRef(known.settings, outcome.note) : undefined
    // Somebody may have dealt with that one meanwhile.
    const next = from?.kind === 'action' ? walk?.left.find(({ id }) => id >= from.id) : undefined
    return walk ? { ...showWalk(known, walk, next), toGroup } : { ...reply(), toGroup }
  },
})
