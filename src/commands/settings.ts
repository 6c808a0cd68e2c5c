import { seatsCard } from '../cards/seats-card'
import { settingsCard } from '../cards/settings-card'
import { reply } from '../domain/reply'
import type { Hearing } from '../language/hearing'
import { command, type Parsed } from './command'
import { POLICY_WORDS } from './policy-form'
import { refuse } from './refusals'
import { RETENTION_WORDS } from './retention-form'
import { changedSeats, readSeatForm, readSeatWords, type SeatChange } from './seat-words'
import { type Form, merged, readForm } from './settings-form'
import { type PeopleChange, readPeople, withPeople } from './settings-people'
import { viewOf } from './show-items'

interface SettingsArgs {
  form?: Form
  people?: PeopleChange
  seats?: SeatChange
}

const TYPED = new RegExp(
  `^(title|name|venue|classification|decider|authority|time ?zone|posts|reminders|next decision|${Object.keys({ ...POLICY_WORDS, ...RETENTION_WORDS }).join('|')})\\s*[:=]?\\s+(.+)$`,
  'i',
)

const typedKey: Record<string, keyof Form> = {
  title: 'title',
  name: 'name',
  venue: 'venue',
  classification: 'classification',
  decider: 'decider',
  authority: 'authority',
  timezone: 'timeZone',
  posts: 'posts',
  reminders: 'remindersOn',
  nextdecision: 'nextDecision',
  ...POLICY_WORDS,
  ...Object.fromEntries(Object.entries(RETENTION_WORDS).map(([words, key]) => [words.replace(/\s/g, ''), key])),
}

const asSeats = (read: Parsed<SeatChange>): Parsed<SettingsArgs> => ('args' in read ? { args: { seats: read.args } } : read)

const asArgs = (read: { form: Form } | { refused: string }): Parsed<SettingsArgs> => ('form' in read ? { args: { form: read.form } } : read)

const typed = (words: string, hearing: Hearing): Parsed<SettingsArgs> => {
  if (!words.trim()) return { args: {} }
  const [, ofSeats] = /^(?:seats?|constituency)\s+(.+)$/is.exec(words.trim()) ?? []
  if (ofSeats) return asSeats(readSeatWords(ofSeats, hearing))
  const people = readPeople(words.trim(), hearing.settings)
  if (people) return 'refused' in people ? people : { args: { people } }
  const [, name = '', value = ''] = TYPED.exec(words.trim()) ?? []
  const key = typedKey[name.toLowerCase().replace(/\s/g, '')]
  if (!key) return { refused: 'Which setting? Say settings alone for the card, or: settings venue Room 2' }
  if (key !== 'remindersOn') return asArgs(readForm({ [key]: value.trim() }))
  const said = /^(?:(on|yes|true)|off|no|false)$/i.exec(value.trim())
  if (!said) return { refused: 'Reminders are on or off, so nothing was changed. Say: settings reminders off' }
  return asArgs(readForm({ remindersOn: String(said[1] !== undefined) }))
}

/**
 *     settings          settings venue Room 2          settings next decision 99
 *
 * Bare: the card. A decision number can be raised, never lowered: a number is given once.
 */
export const settings = command<SettingsArgs>({
  name: 'settings',
  summary: 'See and change how this group works',
  examples: [
    'settings',
    'settings venue Virtual – MS Teams',
    'settings next decision 99',
    'settings papers 5',
    'settings report 2',
    'settings keep deliveries 30 days',
    'settings holidays 24/12/2027, 31/12/2027',
    'settings contact Programme (PMO): Fraser Mathieson',
  ],
  chapter: 'help',
  right: 'decide',
  parse: (words, hearing) => typed(words, hearing),
  fromArgs: ({ words, ...inputs }, hearing) => {
    if (typeof words === 'string') return typed(words, hearing)
    const seats = readSeatForm(inputs, hearing)
    return seats ? asSeats(seats) : asArgs(readForm(Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''))))
  },
  decide: ({ form: input, people, seats }, known) => {
    if (seats) {
      const changed = changedSeats(seats, known)
      if ('here' in changed) return changed
      return {
        changes: [{ kind: 'settings', settings: changed.settings }],
        events: [{ command: 'settings', after: changed.told }],
        outcome: { command: 'settings', refs: [], note: 'seats' },
      }
    }
    if (people)
      return {
        changes: [{ kind: 'settings', settings: withPeople(known.settings, people) }],
        events: [{ command: 'settings', after: people.as }],
        outcome: { command: 'settings', refs: [], note: people.as },
      }
    if (!input) return reply(settingsCard(viewOf(known), { nextDecision: known.group.decision + 1 }))
    const { group } = known
    if (input.nextDecision !== undefined && input.nextDecision <= group.decision)
      return refuse(
        `Decision ${group.decision} was given already, and a number is given once: the next can be ${group.decision + 1} or later.`,
      )
    const after = merged(known.settings, input)
    return {
      changes: [{ kind: 'settings', settings: after }],
      events: [{ command: 'settings', after: Object.keys(input).join(', ') }],
      outcome: { command: 'settings', refs: [] },
      ...(input.nextDecision === undefined ? {} : { group: { ...group, decision: input.nextDecision - 1 } }),
    }
  },
  answer: ({ note }, known) => {
    if (!known.pressed) return reply({ text: '✓ saved' })
    const card = note === 'seats' ? seatsCard(viewOf(known)) : settingsCard(viewOf(known), { nextDecision: known.group.decision + 1 })
    return reply({ ...card, text: `✓ saved\n${card.text}` })
  },
})
