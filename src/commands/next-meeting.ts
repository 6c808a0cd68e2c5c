import { DateTime } from 'luxon'
import { reply } from '../domain/reply'
import { readWhen, type When } from '../language/read-when'
import { command } from './command'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'

export const printWhen = (when: When): string =>
  `${DateTime.fromISO(when.date).setLocale('en-GB').toFormat('cccc d LLLL yyyy')}${when.start ? `, ${when.start}${when.end ? `–${when.end}` : ''}` : ''}`

/**     next meeting 12 June 2027 10:00 — dues of "next meeting" follow it. Bare: says what is known. */
export const nextMeeting = command<{ when?: When }>({
  name: 'next meeting',
  summary: 'Set when the group meets next',
  examples: ['next meeting 12 June 2027 10:00', 'next meeting'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words, { settings, at }) => {
    if (!words.trim()) return { args: {} }
    const when = readWhen(words.replace(/^[:\s]*(is|on|=)?\s*/i, ''), at, settings.timeZone)
    return when
      ? { args: { when } }
      : { refused: `I do not understand “${words.trim().slice(0, 60)}” as a date. Try: next meeting 12 June 2027 10:00` }
  },
  decide: ({ when }, known) => {
    const { meeting } = known
    if (!meeting) return refuse(`${known.settings.code} has had no meeting yet. Say: start`)
    if (!when)
      return reply({
        text: meeting.next
          ? `Next meeting: ${printWhen(meeting.next)}`
          : 'The next meeting is not set. Say: next meeting 12 June 2027 10:00',
      })
    if (when.date <= meeting.date) return refuse(`${printWhen(when)} is not after ${meeting.ref} (${printWhen({ date: meeting.date })}).`)
    return {
      changes: [{ kind: 'meeting', meeting: { ...meeting, next: when } }],
      events: [
        { command: 'next meeting', ref: meeting.ref, ...(meeting.next ? { before: printWhen(meeting.next) } : {}), after: printWhen(when) },
      ],
      outcome: { command: 'next meeting', refs: [] },
    }
  },
  answer: (_outcome, known) =>
    refreshMeeting(reply({ text: known.meeting?.next ? `✓ Next meeting: ${printWhen(known.meeting.next)}` : '✓ set' }), known),
})
