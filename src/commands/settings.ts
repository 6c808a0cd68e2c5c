import { IANAZone } from 'luxon'
import { z } from 'zod'
import { settingsCard } from '../cards/settings-card'
import type { Settings } from '../domain/group'
import { reply } from '../domain/reply'
import { command, type Parsed } from './command'
import { refuse } from './refusals'
import { viewOf } from './show-items'

const line = z.string().trim().min(1).max(200)
const days = z
  .string()
  .trim()
  .regex(/^\d{1,2}(\s*,\s*\d{1,2})*$|^$/, 'working days are numbers with commas, like 5, 1, 0')
  .transform((text) =>
    [
      ...new Set(
        text
          .split(',')
          .filter((each) => each.trim())
          .map(Number),
      ),
    ].sort((a, b) => b - a),
  )

/** What the card may set, as its inputs send it. Empty inputs are left out by the clients. */
const form = z.object({
  name: line.optional(),
  title: line.optional(),
  venue: line.optional(),
  classification: line.optional(),
  timeZone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'that is no time zone; Europe/London is one')
    .optional(),
  posts: z.enum(['everything', 'confirmed', 'nothing']).optional(),
  remindersOn: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  before: days.optional(),
  after: days.optional(),
  weekly: z.enum(['0', '1', '2', '3', '4', '5']).transform(Number).optional(),
  hour: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'the hour looks like 09:00')
    .optional(),
  asapAfter: z.coerce.number().int().min(0).max(30).optional(),
  nextDecision: z.coerce.number().int().min(1).max(999_999).optional(),
  secretaries: z.string().max(4000).optional(),
  chairs: z.string().max(4000).optional(),
})

type Form = z.infer<typeof form>

const TYPED = /^(title|name|venue|classification|time ?zone|posts|reminders|next decision)\s*[:=]?\s+(.+)$/i

const typedKey: Record<string, keyof Form> = {
  title: 'title',
  name: 'name',
  venue: 'venue',
  classification: 'classification',
  timezone: 'timeZone',
  posts: 'posts',
  reminders: 'remindersOn',
  nextdecision: 'nextDecision',
}

const read = (raw: Record<string, unknown>): Parsed<{ form: Form }> => {
  const found = form.safeParse(raw)
  const issue = found.error?.issues[0]
  return found.success
    ? { args: { form: found.data } }
    : { refused: `Not saved: ${issue?.path.join(' ')}: ${issue?.message}. Everything else is as it was.` }
}

const persons = (picked: string | undefined, settings: Settings): string[] | undefined =>
  picked
    ?.split(',')
    .filter((each) => /^[0-9a-f-]{8,64}$/i.test(each.trim()))
    .map((each) => `aad:${settings.tenantId}/${each.trim()}`.toLowerCase())

const merged = (settings: Settings, input: Form): Settings => {
  const secretaries = persons(input.secretaries, settings)
  const chairs = persons(input.chairs, settings)
  const { before, after, weekly, hour, asapAfter } = input
  const { weekly: _weekly, ...policy } = settings.reminders
  const week = weekly ?? settings.reminders.weekly
  return {
    ...settings,
    ...Object.fromEntries(
      (['name', 'title', 'venue', 'classification', 'timeZone', 'posts', 'remindersOn'] as const).flatMap((key) =>
        input[key] === undefined ? [] : [[key, input[key]]],
      ),
    ),
    reminders: {
      ...policy,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      ...(hour ? { hour } : {}),
      ...(asapAfter === undefined ? {} : { asapAfter }),
      ...(week ? { weekly: week } : {}),
    },
    // A group without a secretary could never be set right again: an empty pick changes nothing.
    ...(secretaries?.length ? { secretaries } : {}),
    ...(chairs ? { chairs } : {}),
  }
}

const typed = (words: string): Parsed<{ form?: Form }> => {
  if (!words.trim()) return { args: {} }
  const [, name = '', value = ''] = TYPED.exec(words.trim()) ?? []
  const key = typedKey[name.toLowerCase().replace(/\s/g, '')]
  if (!key) return { refused: 'Which setting? Say settings alone for the card, or: settings venue Room 2' }
  return read({ [key]: key === 'remindersOn' ? String(/^(on|yes|true)$/i.test(value.trim())) : value.trim() })
}

/**
 *     settings          settings venue Room 2          settings next decision 99
 *
 * Bare: the card. A decision number can be raised, never lowered: a number is given once.
 */
export const settings = command<{ form?: Form }>({
  name: 'settings',
  summary: 'See and change how this group works',
  examples: ['settings', 'settings venue Virtual – MS Teams', 'settings next decision 99'],
  chapter: 'help',
  right: 'decide',
  parse: typed,
  fromArgs: ({ words, ...inputs }) =>
    typeof words === 'string' ? typed(words) : read(Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''))),
  decide: ({ form: input }, known) => {
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
  answer: (_outcome, known) => {
    const card = settingsCard(viewOf(known), { nextDecision: known.group.decision + 1 })
    return reply({ ...card, text: `✓ saved\n${card.text}` })
  },
})
