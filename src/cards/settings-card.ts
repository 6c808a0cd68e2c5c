import { printDate } from '../domain/print-due'
import type { Message } from '../domain/reply'
import { retentionOf } from '../domain/retention'
import { printDecider } from '../domain/ruling'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { type Element, heading, line, quiet, section } from './layout'
import { peoplePicker } from './people-picker'
import { policyWords, WEEKDAYS } from './policy-words'
import { retentionWords } from './retention-words'

const text = (id: string, label: string, value: string): Element => ({ type: 'Input.Text', id, label, value, maxLength: 200 })

const choice = (id: string, label: string, value: string, choices: readonly (readonly [string, string])[]): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  value,
  choices: choices.map(([key, title]) => ({ title, value: key })),
})

/** The settings of a group as a form; Save says `settings` with every input by its id. */
export const settingsCard = (view: CardView, more: { nextDecision?: number } = {}): Message => {
  const { settings, groupId } = view
  const { reminders } = settings
  const policy = policyWords(settings)
  const kept = retentionWords(settings)
  const { said, deliveries, drafts } = retentionOf(settings)
  const pickers = [
    peoplePicker(settings, { id: 'secretaries', label: 'Secretaries', chosen: settings.secretaries }),
    peoplePicker(settings, { id: 'chairs', label: 'Chairs', chosen: settings.chairs }),
  ].filter((picker) => picker !== undefined)
  const next = more.nextDecision
  return message({
    text: [
      `Settings of ${settings.code}`,
      `Title: ${settings.title}`,
      `Venue: ${settings.venue}`,
      `Classification: ${settings.classification}`,
      ...(settings.decider ? [`Decisions by ${printDecider(settings)}`] : []),
      `Time zone: ${settings.timeZone}`,
      `Posts in the meeting chat: ${settings.posts}`,
      policy,
      kept,
      ...(next === undefined ? [] : [`Next decision number: ${next}`]),
    ].join('\n'),
    wide: true,
    body: [
      heading(`Settings of ${settings.code}`),
      section('Reports'),
      text('title', 'Title of the group', settings.title),
      text('venue', 'Venue', settings.venue),
      text('classification', 'Classification', settings.classification),
      text('decider', 'Who decides, unless somebody else is named', settings.decider ?? ''),
      text('authority', 'By which authority', settings.authority ?? ''),
      text('timeZone', 'Time zone', settings.timeZone),
      ...(next === undefined
        ? []
        : [{ type: 'Input.Number', id: 'nextDecision', label: 'Next decision number', value: next, min: 1, max: 999_999 }]),
      section('In the meeting chat'),
      choice('posts', 'What I post there', settings.posts, [
        ['confirmed', 'Confirmed actions and decisions'],
        ['everything', 'Everything that is captured'],
        ['nothing', 'Nothing'],
      ]),
      section('Reminders'),
      line([policy]),
      {
        type: 'Input.Toggle',
        id: 'remindersOn',
        label: 'Remind owners',
        title: 'Yes, in a private message',
        value: String(settings.remindersOn),
      },
      text('before', 'Working days before the due date (0 is the day itself)', reminders.before.join(', ')),
      text('after', 'Working days after it', reminders.after.join(', ')),
      choice('weekly', 'Then each', String(reminders.weekly ?? 0), [
        ...WEEKDAYS.map((day, index) => [String(index + 1), day] as const),
        ['0', 'Not again'],
      ]),
      { type: 'Input.Time', id: 'hour', label: 'At', value: reminders.hour },
      {
        type: 'Input.Number',
        id: 'asapAfter',
        label: 'As soon as possible: first after working days',
        value: reminders.asapAfter,
        min: 1,
        max: 20,
      },
      {
        type: 'Input.Number',
        id: 'papers',
        label: 'Papers day: working days before the meeting',
        value: reminders.papers ?? 5,
        min: 0,
        max: 20,
      },
      {
        type: 'Input.Number',
        id: 'report',
        label: 'Report: working days after the meeting (0: no deadline)',
        value: reminders.report ?? 2,
        min: 0,
        max: 20,
      },
      choice('completion', 'When an owner presses Complete', settings.completion ?? 'closes', [
        ['closes', 'The action closes'],
        ['for confirmation', 'The secretary confirms'],
      ]),
      choice('collectives', 'What all representatives owe closes', settings.collectives ?? 'by the secretary', [
        ['by the secretary', 'When the secretary closes it'],
        ['when all have ticked', 'When all have ticked'],
      ]),
      choice('digest', 'Digest to the secretary each', String(reminders.digest ?? 1), [
        ...WEEKDAYS.map((day, index) => [String(index + 1), day] as const),
        ['0', 'Never'],
      ]),
      {
        ...text('holidays', 'Days off besides weekends and bank holidays', settings.holidays.map(printDate).join(', ') || 'none'),
        maxLength: 2000,
      },
      {
        type: 'Input.Toggle',
        id: 'mentions',
        label: 'Owners whom no message reaches',
        title: 'May be mentioned in the meeting chat',
        value: String(settings.mentions ?? false),
      },
      section('How long things are kept'),
      line([kept]),
      choice('keepDrafts', 'Proposals dealt with, and views before they were changed', drafts, [
        ['until approved', 'Until the report is approved'],
        ['for good', 'For good'],
      ]),
      text('keepDeliveries', 'Days: whom reminders told what', String(deliveries)),
      text('keepSaid', 'Days: which messages were heard already', String(said)),
      section('Who keeps the record'),
      ...(pickers.length ? pickers : [quiet('People appear here once they have spoken in the chat.')]),
    ],
    actions: [button({ title: 'Save', style: 'positive', command: 'settings', groupId, args: {}, form: true })],
  })
}
