import { attendanceCard } from '../cards/attendance-card'
import { attendanceBySeat, attendeeOf } from '../domain/attendance'
import type { Attendee } from '../domain/record'
import { reply } from '../domain/reply'
import { attended } from './attendance'
import { command, type Known, type Parsed } from './command'
import { isRefusal, runningMeeting } from './found'
import { viewOf } from './show-items'

interface Called {
  present: string[]
  apologies: string[]
  also: string
}

const listed = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
        .slice(0, 200)
    : []

/** Who a value of the roll-call's form is: whoever acts for a seat, or a person of the group. */
const called = (value: string, known: Known, attendees: readonly Attendee[]): Omit<Attendee, 'meeting' | 'status'> | undefined => {
  const { meeting, settings } = known
  const seat = /^seat (\S+)$/.exec(value)?.[1]
  if (seat && meeting) {
    const found = attendanceBySeat(settings, meeting, attendees).seats.find((each) => each.seat.id === seat)
    const noted = found?.who ? attendeeOf(attendees, { name: found.who }) : undefined
    return found?.who ? (noted ?? { name: found.who }) : undefined
  }
  const person = settings.people.find(({ id }) => id?.endsWith(`/${value.toLowerCase()}`))
  return person?.id ? { name: person.name, personId: person.id } : undefined
}

/** The form of the attendance card: who is ticked is present or excused, who is neither any more was noted by mistake. */
export const rollCall = command<Called>({
  name: 'roll call',
  summary: 'Save the roll-call',
  examples: [],
  chapter: 'meeting',
  right: 'decide',
  parse: () => ({ refused: 'Say attendance, and press Roll-call on its card.' }),
  fromArgs: ({ present, apologies, also }): Parsed<Called> => ({
    args: { present: listed(present), apologies: listed(apologies), also: typeof also === 'string' ? also.trim().slice(0, 1000) : '' },
  }),
  needs: (_args, { meeting }) => (meeting ? [{ of: 'attendees', meeting: meeting.number }] : []),
  decide: ({ present, apologies, also }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const before = known.facts.attendees ?? []
    const as = (values: readonly string[], status: Attendee['status']) =>
      values.flatMap((value) => {
        const who = called(value, known, before)
        return who ? [{ ...who, status }] : []
      })
    const here = as(present, 'present')
    const excused = as(
      apologies.filter((value) => !present.includes(value)),
      'apologies',
    )
    const ticked = new Set([...here, ...excused].map(({ name }) => name.toLowerCase()))
    // Of those the form shows: an anonymous guest stands on no list, and is not taken away by it.
    const offered = new Set(
      [
        ...attendanceBySeat(known.settings, meeting, before).seats.flatMap(({ who }) => who ?? []),
        ...known.settings.people.map(({ name }) => name),
      ].map((name) => name.toLowerCase()),
    )
    const gone = before
      .filter(({ name, status }) => status !== 'absent' && offered.has(name.toLowerCase()) && !ticked.has(name.toLowerCase()))
      .map((each) => ({ ...each, status: 'absent' as const }))
    const more = also
      .split(/\s*[,;\n]\s*/)
      .filter(Boolean)
      .map((words) => {
        const [name = '', onBehalfOf] = words.split(/\s+(?:for|on behalf of)\s+/i)
        return { name: name.trim().slice(0, 120), status: 'present' as const, ...(onBehalfOf ? { onBehalfOf: onBehalfOf.trim() } : {}) }
      })
      .filter(({ name }) => name)
    const heard = [...here, ...excused, ...gone, ...more]
    if (heard.length === 0) return reply(attendanceCard(viewOf(known), meeting, before))
    const decided = attended(heard, known)
    return 'here' in decided ? decided : { ...decided, outcome: { command: 'roll call', refs: [] } }
  },
  answerNeeds: (_outcome, { meeting }) => (meeting ? [{ of: 'attendees', meeting: meeting.number }] : []),
  answer: (_outcome, known) =>
    known.meeting ? reply(attendanceCard(viewOf(known), known.meeting, known.facts.attendees ?? [])) : reply({ text: '✓' }),
})
