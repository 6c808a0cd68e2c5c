import { attendanceBySeat } from '../domain/attendance'
import { attendeeRole } from '../domain/attendee-role'
import type { Attendee, Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { seated } from '../domain/seats'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { fitted } from './fitted'
import { type Element, heading, line, quiet, run, section } from './layout'
import { objectIdOf } from './people-picker'
import { dotted, escaped } from './plain'

const WORDS = { present: 'present', alternate: 'alternate', apologies: 'apologies', absent: 'absent' }
const MOST_CHOICES = 60

interface Line {
  lead: string
  words: string
  subtle: boolean
}

/** Values the roll-call sends: a seat (whoever acts for it) or a person by their Entra id. */
const choices = (view: CardView, meeting: Meeting, attendees: readonly Attendee[]) => {
  const { settings } = view
  const { seats, others } = attendanceBySeat(settings, meeting, attendees)
  const people = settings.people.filter(
    ({ name, id }) => objectIdOf(id) && !seats.some(({ who }) => who?.toLowerCase() === name.toLowerCase()),
  )
  const here = (name: string): boolean => others.some(({ attendee }) => attendee.name === name && attendee.status === 'present')
  return [
    ...seats
      .filter(({ who }) => who)
      .map(({ seat, name, who, status }) => ({
        title: `${name}: ${who}`,
        value: `seat ${seat.id}`,
        status: status === 'alternate' ? 'present' : status,
      })),
    ...people.map(({ name, id }) => ({ title: name, value: objectIdOf(id) ?? '', status: here(name) ? 'present' : 'absent' })),
  ].slice(0, MOST_CHOICES)
}

const rollCall = (view: CardView, meeting: Meeting, attendees: readonly Attendee[]): object => {
  const all = choices(view, meeting, attendees)
  const input = (id: 'present' | 'apologies', label: string): Element => ({
    type: 'Input.ChoiceSet',
    id,
    label,
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
    choices: all.map(({ title, value }) => ({ title: escaped(title.slice(0, 90)), value })),
    value: all
      .filter(({ status }) => status === id)
      .map(({ value }) => value)
      .join(','),
  })
  const also = {
    type: 'Input.Text',
    id: 'also',
    label: 'Anybody else, or who stands in for whom',
    placeholder: 'Andrew Grace for Craig Handford, Jo Guest',
    maxLength: 1000,
  }
  const save = button({
    title: 'Save',
    tooltip: 'Save the roll-call',
    style: 'positive',
    command: 'roll call',
    groupId: view.groupId,
    args: {},
    form: true,
  })
  return unfolding('Roll-call', [...(all.length > 0 ? [input('present', 'Present'), input('apologies', 'Apologies')] : []), also], [save])
}

/** Attendance by seat, then everybody else; while the meeting runs, with the roll-call. */
export const attendanceCard = (view: CardView, meeting: Meeting, attendees: readonly Attendee[]): Message => {
  const { seats, others } = attendanceBySeat(view.settings, meeting, attendees)
  const known = seated(view.settings, meeting.startedAt)
  const title = `Attendance of ${meeting.ref}`
  const bySeat = seats.map(
    ({ name, status, who, notes }): Line => ({
      lead: name,
      words: dotted([who ?? 'vacant', ...(who ? [WORDS[status]] : []), ...notes]),
      subtle: status === 'absent' || status === 'apologies',
    }),
  )
  const besides = others.map(
    ({ attendee, notes }): Line => ({ lead: attendee.name, words: dotted([attendeeRole(attendee, known), ...notes]), subtle: false }),
  )
  const draw = ({ lead, words, subtle }: Line, max: number): Element =>
    line([run(`${lead.slice(0, max)}  `, { bold: true }), run(words.slice(0, max), { subtle })])
  const { elements, left } = fitted([...bySeat, ...besides], draw, 9_000)
  const shownSeats = elements.slice(0, bySeat.length)
  const shownOthers = elements.slice(bySeat.length)
  const here = seats.filter(({ status }) => status === 'present' || status === 'alternate').length
  const count = `${here} of ${seats.length} seats`
  return message({
    text: [
      title,
      ...(seats.length > 0 ? [count] : []),
      ...[...bySeat, ...besides].map(({ lead, words }) => (words ? `${lead}: ${words}` : lead)),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(seats.length > 0 ? [quiet(count)] : []),
      ...shownSeats,
      ...(shownOthers.length > 0 ? [section(seats.length > 0 ? 'Others' : 'Attendees'), ...shownOthers] : []),
      ...(elements.length === 0 ? [line(['Nobody is noted yet.'])] : []),
      ...(left ? [quiet(`and ${left} more`, 'Medium')] : []),
    ],
    actions: meeting.state === 'running' ? [rollCall(view, meeting, attendees)] : [],
  })
}
