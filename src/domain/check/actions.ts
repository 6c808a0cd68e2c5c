import { mentions } from '../mentions'
import { printOwners } from '../owner'
import { dueDate, localDate, printDate } from '../print-due'
import type { Action } from '../record'
import { workingDays } from '../working-days'
import type { Checked } from './checked'
import type { Finding } from './finding'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A day was meant, and could not be read: "TBC" and "ongoing" mean none. */
const meansDay = (said: string): boolean => /\d|·|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(said)

const incomplete = (action: Action): Finding[] => {
  const { ref, due } = action
  const found: Finding[] = []
  if (!action.text.trim())
    found.push({ code: 'action-without-text', level: 'must fix', where: ref, message: `${ref} does not say what is to be done` })
  if (action.status !== 'open') return found
  if (!printOwners(action.owners).trim())
    found.push({ code: 'action-without-owner', level: 'must fix', where: ref, message: `${ref} has no owner` })
  if (due.kind === 'none' && due.said && meansDay(due.said))
    found.push({
      code: 'due-not-a-date',
      level: 'must fix',
      where: ref,
      about: due.said,
      message: `${ref} is due “${due.said}”, which is no date`,
    })
  else if (due.kind === 'none' && !due.said)
    found.push({ code: 'action-without-due', level: 'must fix', where: ref, message: `${ref} has no due date` })
  return found
}

/** Of what this meeting raised, or gave another date. */
const dated = (of: Checked, action: Action): Finding[] => {
  const { settings, record } = of
  const date = action.status === 'open' ? dueDate(action.due, settings, record.meeting, action.meeting) : undefined
  if (!date || action.due.kind !== 'date') return []
  const { ref } = action
  const moved = action.meeting !== record.meeting.number
  const before = date < record.meeting.date
  if (before && !moved)
    return [
      {
        code: 'due-before-raised',
        level: 'must fix',
        where: ref,
        about: date,
        message: `${ref} is due ${printDate(date)}, before it was raised on ${printDate(record.meeting.date)}`,
      },
    ]
  const days = workingDays(settings)
  if (before || (moved && sameDue(action)) || days.isWorkingDay(date)) return []
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay()
  const why = weekday === 0 || weekday === 6 ? `a ${weekdays[weekday]}` : 'a day off'
  return [
    {
      code: 'due-on-day-off',
      level: 'advisory',
      where: ref,
      about: date,
      message: `${ref} is due ${printDate(date)}, ${why}; the next working day is ${printDate(days.next(date))}`,
      mend: `due ${ref} ${printDate(days.next(date))}`,
    },
  ]
}

const sameDue = ({ due, firstDue }: Action): boolean => due.kind === 'date' && firstDue.kind === 'date' && due.date === firstDue.date

/** Judged on the day of the meeting, so that the same record always gives the same findings. */
const overdue = ({ settings, record, notes }: Checked, action: Action): Finding[] => {
  const { meeting } = record
  const date = dueDate(action.due, settings, meeting, action.meeting)
  if (!date || date >= meeting.date) return []
  const answered =
    action.updates.some((update) => update.meeting === meeting.ref || localDate(update.at, settings) >= date) ||
    notes.some(({ text }) => mentions(text, action.ref))
  return answered
    ? []
    : [
        {
          code: 'overdue-without-update',
          level: 'advisory',
          where: action.ref,
          about: date,
          message: `${action.ref} was due ${printDate(date)}, and nobody has said how it stands`,
        },
      ]
}

/** Actions without text, owner or due; dues that cannot be right; what is overdue in silence. */
export const actionFindings = (of: Checked): Finding[] => {
  const touched = of.record.touched.filter((action) => action.status === 'open' && action.meeting < of.record.meeting.number)
  return [
    ...[...of.raised, ...of.carried].flatMap(incomplete),
    ...[...of.raised, ...touched].flatMap((action) => dated(of, action)),
    ...of.carried.flatMap((action) => overdue(of, action)),
  ]
}
