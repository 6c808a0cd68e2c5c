import { printOwners } from '../domain/owner'
import { localDate, printDate, printDue } from '../domain/print-due'
import { dueDate, meetingCalendar } from '../domain/reminder-policy'
import { reply } from '../domain/reply'
import type { DueReading, Hearing } from '../language/hearing'
import { readDue } from '../language/read-due'
import { tooLong } from './action'
import { command, type Parsed } from './command'
import { formField } from './form-field'
import { by, changedAction, foundAction, isRefusal, needItem, owned, ownsFound } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { refuse } from './refusals'

const EXAMPLE = 'extension DAG35-02 12 June 2027 because the supplier is late'

interface ExtensionArgs {
  ref: ItemRef
  said: string
  reading: DueReading
  why?: string
}

const typed = (words: string, hearing: Hearing): Parsed<ExtensionArgs> => {
  const parsed = refAndRest(words, hearing.settings, EXAMPLE)
  if (!('args' in parsed)) return parsed
  const [said = '', ...rest] = parsed.args.rest.replace(/^(?:to|until|till)\s+/i, '').split(/\s+because\s+/i)
  const why = rest.join(' because ')
  return tooLong(why) ?? { args: { ref: parsed.args.ref, said, reading: readDue(said, hearing), ...(why ? { why } : {}) } }
}

/**
 *     extension DAG35-02 12 June 2027 because the supplier is late
 *
 * An owner asks for more time; the due stands until the secretary has answered. A secretary may pass on what an owner told them.
 */
export const extension = command<ExtensionArgs>({
  name: 'extension',
  also: ['extend'],
  summary: 'Ask the secretary for more time for your action',
  examples: [EXAMPLE],
  chapter: 'change',
  right: 'own',
  parse: typed,
  fromArgs: (args, hearing) => {
    const why = formField(args, 'why')
    return typed(
      typeof args.words === 'string' ? args.words : `${formField(args, 'ref')} ${formField(args, 'more')}${why && ` because ${why}`}`,
      hearing,
    )
  },
  needs: ({ ref }) => needItem(ref),
  own: ({ ref }, known) => ownsFound(known, ref),
  decide: ({ ref, said, reading, why }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    const { settings, role, at } = known
    if (role !== 'secretary' && role !== 'chair' && !owned(before, known))
      return refuse(`${before.ref} is ${printOwners(before.owners) || 'nobody'}'s: its owner asks for more time.`)
    if (before.status !== 'open' || before.completed)
      return refuse(`${before.ref} is ${before.status === 'open' ? 'complete' : before.status}, so it needs no more time.`)
    if (reading.due.kind !== 'date') return refuse(`Until which day? “${said.slice(0, 60)}” is no single day ahead. Try: ${EXAMPLE}`)
    const until = reading.due.date
    const due = dueDate(before, meetingCalendar(settings, known.meeting))
    if (until <= localDate(at, settings) || (due !== undefined && until <= due))
      return refuse(
        `${printDate(until)} is not later than ${due && due > localDate(at, settings) ? `its due date, ${printDate(due)}` : 'today'}. Until which day do you need?`,
      )
    const waits = before.extension
    if (waits?.state === 'asked' && waits.until === until)
      return { changes: [], events: [], outcome: { command: 'extension', refs: [before.ref] } }
    const asked = { state: 'asked' as const, by: by(known), until, ...(why ? { why } : {}), last: by(known), at }
    return changedAction(
      known,
      'extension',
      before,
      { ...before, extension: asked },
      {
        before: printDue(before.due, settings, known.meeting, before.meeting),
        after: `${printDate(until)}${why ? ` because ${why}` : ''}`,
      },
    )
  },
  answer: ({ refs }, { facts, settings }) => {
    const asked = facts.actions.find(({ ref }) => ref === refs[0])?.extension
    const day = asked ? ` to ${printDate(asked.until)}` : ''
    const told = settings.remindersOn ? 'I tell you the answer' : 'Reminders are off in this group, so please tell them too'
    return reply({ text: `✓ The secretary is asked to move ${refs[0]}${day}. Until then it is due as before. ${told}.` })
  },
})
