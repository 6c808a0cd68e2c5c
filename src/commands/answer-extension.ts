import type { LocalDate } from '../domain/due'
import type { Extension } from '../domain/owners-say'
import { localDate, printDate, printDue } from '../domain/print-due'
import type { Action } from '../domain/record'
import type { DueReading, Hearing } from '../language/hearing'
import { readDue } from '../language/read-due'
import { tooLong } from './action'
import { command, type Decision, type Known, type Parsed } from './command'
import { formField } from './form-field'
import { by, changedAction, foundAction, isRefusal, needItem, owned, ownsFound } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'answer extension DAG35-02 accept'

interface AnswerArgs {
  ref: ItemRef
  answer: 'accept' | 'refuse' | 'propose' | 'agree'
  reading?: DueReading
  why?: string
}

const typed = (words: string, hearing: Hearing): Parsed<AnswerArgs> => {
  const parsed = refAndRest(words, hearing.settings, EXAMPLE)
  if (!('args' in parsed)) return parsed
  const { ref, rest } = parsed.args
  const [said = '', ...reasons] = rest.split(/\s*\bbecause\s+/i)
  const why = reasons.join(' because ')
  const long = tooLong(why)
  if (long) return long
  const because = why ? { why } : {}
  const word = /^(accept|refuse|agree)(?:ed|d|s)?$/i.exec(said.trim())?.[1]?.toLowerCase()
  if (word) return { args: { ref, answer: word as AnswerArgs['answer'], ...because } }
  return { args: { ref, answer: 'propose', reading: readDue(said.replace(/^propose\s+/i, ''), hearing), ...because } }
}

/** The due as agreed; the first one is kept, and nobody is left alone any longer than that. */
const moved = (before: Action, until: LocalDate): Action => {
  const { reviewedAt: _reviewed, later: _later, ...rest } = before
  const due = { kind: 'date' as const, date: until }
  return { ...rest, due, firstDue: before.firstDue.kind === 'none' ? due : before.firstDue }
}

/** How it stands, where there is nothing to answer any more. */
const standing = (ref: string, { state, until, last }: Extension): string =>
  state === 'offered'
    ? `${last.name} proposed ${printDate(until)} for ${ref}; its owner has not answered yet.`
    : state === 'asked'
      ? `${ref}: the secretary has not answered yet.`
      : `That was ${state} already, by ${last.name}.`

const settled = (known: Known, before: Action, extension: Extension): Decision => {
  const { settings, meeting } = known
  const after = extension.state === 'accepted' ? moved(before, extension.until) : before
  return changedAction(
    known,
    'answer extension',
    before,
    { ...after, extension },
    {
      before: printDue(before.due, settings, meeting, before.meeting),
      after: `${extension.state} ${printDate(extension.until)}${extension.why ? ` because ${extension.why}` : ''}`,
    },
  )
}

/**
 *     answer extension DAG35-02 accept · refuse because … · 12 June 2027
 *
 * The secretary answers an owner; a day of their own is a proposal, which the owner agrees to (`agree`). The other side is told.
 */
export const answerExtension = command<AnswerArgs>({
  name: 'answer extension',
  summary: 'Accept or refuse more time for an action, or propose another day',
  examples: [EXAMPLE, 'answer extension DAG35-02 refuse because the papers depend on it', 'answer extension DAG35-02 10 June 2027'],
  chapter: 'change',
  right: 'own',
  parse: typed,
  fromArgs: (args, hearing) =>
    typed(typeof args.words === 'string' ? args.words : `${formField(args, 'ref')} ${formField(args, 'propose')}`, hearing),
  needs: ({ ref }) => needItem(ref),
  own: ({ ref, answer }, known) => answer === 'agree' && ownsFound(known, ref),
  decide: ({ ref, answer, reading, why }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    const { extension } = before
    if (!extension) return refuse(`Nobody asked for more time for ${before.ref}.`)
    const decides = known.role === 'secretary' || known.role === 'chair'
    if (answer === 'agree' ? !owned(before, known) && !decides : !decides)
      return refuse(`That is for ${known.settings.code}'s secretary or Chair.`)
    if (before.status !== 'open') return refuse(`${before.ref} is ${before.status}.`)
    if (extension.state !== (answer === 'agree' ? 'offered' : 'asked')) return refuse(standing(before.ref, extension))
    const { told: _told, why: _why, ...asked } = extension
    const said = { ...asked, last: by(known), at: known.at, ...(why ? { why } : {}) }
    if (answer === 'accept' || answer === 'agree') return settled(known, before, { ...said, state: 'accepted' })
    if (answer === 'refuse') return settled(known, before, { ...said, state: 'refused' })
    const day = reading?.due.kind === 'date' ? reading.due.date : undefined
    if (!day || day <= localDate(known.at, known.settings))
      return refuse(
        `Which day do you propose for ${before.ref}? It must be ahead. Try: answer extension ${before.ref} 12 June 2027`,
        reading?.asks[0]?.candidates.map((each) => ({ title: each, words: `answer extension ${before.ref} ${each}` })) ?? [],
        known.group.id,
      )
    return settled(known, before, { ...said, state: 'offered', until: day })
  },
})
