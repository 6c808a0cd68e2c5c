import type { LocalDate } from '../domain/due'
import { printOwners } from '../domain/owner'
import { localDate } from '../domain/print-due'
import { meetingCalendar } from '../domain/reminder-policy'
import { reply } from '../domain/reply'
import { snoozeDays } from '../domain/snooze'
import { workingDays } from '../domain/working-days'
import type { DueReading, Hearing } from '../language/hearing'
import { readDue } from '../language/read-due'
import { command, type Parsed } from './command'
import { formField } from './form-field'
import { changedAction, foundAction, isRefusal, needItem, owned, ownsFound } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { printWhen } from './next-meeting'
import { refuse } from './refusals'

const EXAMPLE = 'snooze DAG35-02 until Friday'

interface SnoozeArgs {
  ref: ItemRef
  said: string
  reading: DueReading
}

const typed = (words: string, hearing: Hearing): Parsed<SnoozeArgs> => {
  const parsed = refAndRest(words, hearing.settings, EXAMPLE)
  if (!('args' in parsed)) return parsed
  const said = parsed.args.rest.replace(/^(?:until|till|to|on|for)\s+/i, '')
  return { args: { ref: parsed.args.ref, said, reading: readDue(said, hearing) } }
}

/**
 *     snooze DAG35-02 until Friday
 *
 * An owner hears of it on that day and not before; the other owners as ever. Never to a day gone by, nor to one past its due day.
 */
export const snooze = command<SnoozeArgs>({
  name: 'snooze',
  also: ['remind me later'],
  summary: 'Be reminded of your action on a later day',
  examples: [EXAMPLE],
  chapter: 'change',
  right: 'own',
  parse: typed,
  /** From a reminder: one of its choices, or the day picked besides, which goes before. */
  fromArgs: (args, hearing) =>
    typeof args.words === 'string'
      ? typed(args.words, hearing)
      : typed(`${formField(args, 'ref')} ${formField(args, 'until') || formField(args, 'when')}`, hearing),
  needs: ({ ref }) => needItem(ref),
  own: ({ ref }, known) => ownsFound(known, ref),
  decide: ({ ref, said, reading }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    const { settings, group, by, role } = known
    if (role !== 'secretary' && role !== 'chair' && !owned(before, known))
      return refuse(`${before.ref} is ${printOwners(before.owners) || 'nobody'}'s, so you are not reminded of it.`)
    if (before.status !== 'open' || before.completed)
      return refuse(
        `${before.ref} is ${before.completed && before.status === 'open' ? 'complete' : before.status}: nobody is reminded of it.`,
      )
    const days = workingDays(settings)
    const { first, last } = snoozeDays(before, settings, meetingCalendar(settings, known.meeting), known.at)
    const offered = [...new Set([first, last])].map((day) => ({ title: printWhen({ date: day }), words: `snooze ${before.ref} ${day}` }))
    if (reading.due.kind !== 'date')
      return refuse(`Until when? “${said.slice(0, 60)}” is no single day ahead. Try: ${EXAMPLE}`, offered, group.id)
    const until: LocalDate = days.next(reading.due.date)
    if (reading.due.date <= localDate(known.at, settings))
      return refuse(`${printWhen({ date: reading.due.date })} is not ahead. Until when?`, offered, group.id)
    if (until > last)
      return refuse(
        `A reminder on ${printWhen({ date: until })} would come too late to be of use. For more time say: extension ${before.ref} ${until} because …`,
        offered,
        group.id,
      )
    const later = [...(before.later ?? []).filter(({ person }) => person !== by.id), { person: by.id, until }]
    const decided = changedAction(known, 'snooze', before, { ...before, later }, { after: until })
    return { ...decided, outcome: { ...decided.outcome, note: until } }
  },
  /** For the speaker alone: the action's card in the group's chat says nothing of it. */
  answer: ({ refs, note = '' }, { settings }) =>
    reply({ text: `✓ I come back to you with ${refs[0]} on ${printWhen({ date: note })}, at ${settings.reminders.hour}.` }),
})
