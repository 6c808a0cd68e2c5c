import { meetingCalendar } from '../domain/reminder-policy'
import { snoozeDays } from '../domain/snooze'
import { workingDays } from '../domain/working-days'
import { button, unfolding } from './button'
import { weekdayDate } from './day-words'
import type { Element } from './layout'
import { escaped } from './plain'
import type { ReminderItem } from './reminder-item'

/** What every button of a reminder carries, so that the whole message is shown again in its place. */
export interface Carried {
  on?: 'reminder'
  hours?: readonly string[]
}

/** Days an owner may put one action off to: the next working day, the one after it, the last that is of use. */
const days = ({ view, action }: ReminderItem): string[] => {
  const { settings, meeting, at } = view
  const { first, last } = snoozeDays(action, settings, meetingCalendar(settings, meeting), at)
  const second = workingDays(settings).add(first, 1)
  return [...new Set([first, ...(second < last ? [second] : []), ...(last > first ? [last] : [])])]
}

const choices = (items: readonly ReminderItem[]): Element[] =>
  items.map(({ action }) => ({ title: escaped(action.ref), value: action.ref }))

/**
 * Update · Request extension · Remind me later, for one action or, where they are many, for one to be chosen. `number` tells the forms
 * of a card apart: it stands in the ids of their inputs, and is what their buttons carry as `form`.
 */
export const reminderForms = (items: readonly ReminderItem[], number: string, carried: Carried): object[] => {
  const [item, another] = items
  if (!item) return []
  const { view, action } = item
  const form = (command: string, title: string, save: string, body: (id: (name: string) => string) => Element[]): object => {
    const own = `${command} ${number}`
    const id = (name: string): string => `${name} ${own}`
    const which = another
      ? [{ type: 'Input.ChoiceSet', id: id('ref'), label: 'Which action', choices: choices(items), value: action.ref }]
      : []
    const args = { ...(another ? {} : { ref: action.ref }), form: own, ...carried }
    return unfolding(
      title,
      [...which, ...body(id)],
      [button({ title: save, style: 'positive', command, groupId: view.groupId, args, form: true })],
    )
  }
  return [
    form('update', 'Update', 'Save update', (id) => [
      { type: 'Input.Text', id: id('update'), label: 'What happened since', isMultiline: true, maxLength: 2000 },
    ]),
    form('extension', 'Request extension', 'Ask the secretary', (id) => [
      { type: 'Input.Date', id: id('more'), label: 'Until' },
      { type: 'Input.Text', id: id('why'), label: 'Why', maxLength: 500 },
    ]),
    form('snooze', 'Remind me later', 'Remind me then', (id) => [
      ...(another
        ? []
        : [
            {
              type: 'Input.ChoiceSet',
              id: id('when'),
              label: 'On',
              choices: days(item).map((day) => ({ title: weekdayDate(day), value: day })),
              value: days(item)[0],
            },
          ]),
      { type: 'Input.Date', id: id('until'), label: another ? 'On' : 'Or on another day' },
    ]),
  ]
}
