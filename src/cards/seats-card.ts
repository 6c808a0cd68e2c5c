import type { LocalDate } from '../domain/due'
import { dateIn } from '../domain/local-time'
import { printDate } from '../domain/print-due'
import type { Message } from '../domain/reply'
import { holderOn, seatName, seatsOf } from '../domain/seats'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { fitted } from './fitted'
import { container, type Element, heading, line, quiet, run } from './layout'
import { escaped, present } from './plain'

const text = (id: string, label: string, placeholder: string): Element => ({ type: 'Input.Text', id, label, placeholder, maxLength: 120 })

interface Row {
  id: string
  name: string
  holder: string
  /** Since when, who comes next, and other names of the constituency. */
  notes: string[]
}

const rowsOf = ({ settings }: CardView, day: LocalDate): Row[] => {
  const seats = seatsOf(settings)
  return seats.map((seat) => {
    const now = holderOn(seat, day)
    const next = seat.holders.find(({ from }) => from !== undefined && from > day)
    const also = settings.constituencies.find(({ name }) => name === seat.constituency)?.also ?? []
    return {
      id: seat.id,
      name: seatName(seat, seats),
      holder: now?.name ?? 'vacant',
      notes: present([
        now?.from && `since ${printDate(now.from)}`,
        next?.from && `from ${printDate(next.from)}: ${next.name}`,
        also.length > 0 && `also ${also.join(', ')}`,
      ]),
    }
  })
}

/** Who sits for whom on the day of the meeting, and the forms that change it: their buttons say `settings`, which a secretary may. */
export const seatsCard = (view: CardView): Message => {
  const { settings, groupId } = view
  const rows = rowsOf(view, view.meeting?.state === 'running' ? view.meeting.date : dateIn(settings.timeZone, view.at))
  const title = withCount(`Seats of ${settings.code}`, rows.length)
  const byRight = settings.byRight?.length ? `By right, without a seat: ${settings.byRight.join(', ')}` : undefined
  const { elements, left } = fitted(rows, ({ name, holder, notes }, max) =>
    container(
      [
        line([run(name.slice(0, max), { bold: true }), `  ${holder.slice(0, max)}`], 'None'),
        ...(notes.length > 0 ? [quiet(notes.join(' · ').slice(0, max))] : []),
      ],
      { spacing: 'Small' },
    ),
  )
  const save = (form: string): object =>
    button({
      title: 'Save',
      tooltip: form,
      style: 'positive',
      command: 'settings',
      groupId,
      args: { form: form.toLowerCase() },
      form: true,
    })
  const choices = rows.slice(0, 60).map(({ id, name, holder }) => ({ title: escaped(`${name}: ${holder}`.slice(0, 90)), value: id }))
  const change = [
    { type: 'Input.ChoiceSet', id: 'seat', label: 'Seat', choices },
    text('holder', 'Who sits there (empty: nobody)', 'Chris Day'),
    { type: 'Input.Date', id: 'from', label: 'From (empty: today)' },
  ]
  const add = [
    text('constituency', 'Constituency', 'Supplier Agent'),
    { ...text('holder', 'Who sits there (empty: nobody)', 'Chris Day'), id: 'newHolder' },
  ]
  return message({
    text: [title, ...rows.map(({ name, holder, notes }) => [`${name}: ${holder}`, ...notes].join(' · ')), ...present([byRight])].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(rows.length > 0 ? elements : [line(['None yet. Say: seat Elexon: Chris Day'])]),
      ...(left ? [quiet(`and ${left} more`, 'Medium')] : []),
      ...(byRight ? [quiet(byRight, 'Medium')] : []),
    ],
    actions: [
      ...(rows.length > 0 ? [unfolding('Change a seat', change, [save('Change a seat')])] : []),
      unfolding('Add a seat', add, [save('Add a seat')]),
    ],
  })
}
