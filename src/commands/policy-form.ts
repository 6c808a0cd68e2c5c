import { DateTime } from 'luxon'
import { z } from 'zod'
import { WEEKDAYS } from '../cards/policy-words'
import type { LocalDate } from '../domain/due'
import type { Settings } from '../domain/group'

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

/** A weekday by number, as the card sends it, or by name; 0: never. */
const weekday = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => (/^(?:never|none|no|off|not again)$/.test(text) ? '0' : text.replace(/^on\s+|s$/g, '')))
  .transform((text) => (/^[0-5]$/.test(text) ? Number(text) : WEEKDAYS.findIndex((day) => day.toLowerCase() === text) + 1 || -1))
  .refine((day) => day >= 0, 'that is no weekday; Monday is one, and so is never')

const dayOf = (text: string): LocalDate | null =>
  ['yyyy-MM-dd', 'd/M/yyyy', 'd MMMM yyyy', 'd MMM yyyy']
    .map((format) => DateTime.fromFormat(text.trim(), format, { locale: 'en-GB' }))
    .find((day) => day.isValid)
    ?.toISODate() ?? null

const MOST_HOLIDAYS = 60

const holidays = z
  .string()
  .max(2000)
  .transform((text) => (/^\s*(?:none|no)\s*$/i.test(text) ? [] : text.split(/[,;]/).filter((each) => each.trim())))
  .refine((texts) => texts.length <= MOST_HOLIDAYS && texts.every(dayOf), 'days off are dates with commas, like 24/12/2027, 31/12/2027')
  .transform((texts) => [...new Set(texts.flatMap((text) => dayOf(text) ?? []))].sort())

const chosen = <const T extends string>(...choices: readonly [T, ...T[]]) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(choices, { error: `that is one of: ${choices.join(', ')}` }))

/** What a group may say of its reminders. */
export const policyShape = {
  before: days.optional(),
  after: days.optional(),
  weekly: weekday.optional(),
  hour: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'the hour looks like 09:00')
    .refine((hour) => hour >= '06:00' && hour < '18:00', 'nobody is written to before 06:00 or from 18:00 on')
    .optional(),
  asapAfter: z.coerce.number().int().min(0).max(30).optional(),
  papers: z.coerce.number().int().min(0).max(20).optional(),
  report: z.coerce.number().int().min(0).max(20).optional(),
  digest: weekday.optional(),
  holidays: holidays.optional(),
  completion: chosen('closes', 'for confirmation').optional(),
  collectives: chosen('by the secretary', 'when all have ticked').optional(),
  mentions: z
    .enum(['true', 'false', 'on', 'off', 'yes', 'no'])
    .transform((value) => value === 'true' || value === 'on' || value === 'yes')
    .optional(),
}

export type PolicyForm = z.infer<z.ZodObject<typeof policyShape>>

/** Each as it is typed: `settings papers 5`. */
export const POLICY_WORDS: Readonly<Record<string, keyof PolicyForm>> = {
  before: 'before',
  after: 'after',
  weekly: 'weekly',
  hour: 'hour',
  asap: 'asapAfter',
  papers: 'papers',
  report: 'report',
  digest: 'digest',
  holidays: 'holidays',
  completion: 'completion',
  collectives: 'collectives',
  mentions: 'mentions',
}

/** The settings with what was said of their reminders. */
export const withPolicy = (settings: Settings, input: PolicyForm): Settings => {
  const { before, after, weekly, hour, asapAfter, papers, report, digest, ...rest } = input
  const { weekly: _weekly, ...policy } = settings.reminders
  const week = weekly ?? settings.reminders.weekly
  const given = Object.entries({ before, after, hour, asapAfter, papers, report, digest }).filter(([, value]) => value !== undefined)
  const others = (['holidays', 'completion', 'collectives', 'mentions'] as const).flatMap((key) =>
    rest[key] === undefined ? [] : [[key, rest[key]]],
  )
  return {
    ...settings,
    ...Object.fromEntries(others),
    reminders: { ...policy, ...Object.fromEntries(given), ...(week ? { weekly: week } : {}) },
  }
}
