import { z } from 'zod'
import type { Settings } from '../domain/group'

/** Teams sends again what is days old; nobody can show a delivery that the sweep has taken away with its hour. */
const days = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}(?:\s*days?)?$/i, 'that is a number of days, like 30')
    .transform((text) => Number.parseInt(text, 10))
    .refine((count) => count >= least && count <= most, `between ${least} and ${most} days`)

/** What a group may say of how long it keeps what is no record. */
export const retentionShape = {
  keepSaid: days(7, 365).optional(),
  keepDeliveries: days(14, 90).optional(),
  keepDrafts: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['until approved', 'for good'], { error: 'that is one of: until approved, for good' }))
    .optional(),
}

export type RetentionForm = z.infer<z.ZodObject<typeof retentionShape>>

/** Each as it is typed: `settings keep deliveries 30`. */
export const RETENTION_WORDS: Readonly<Record<string, keyof RetentionForm>> = {
  'keep said': 'keepSaid',
  'keep deliveries': 'keepDeliveries',
  'keep drafts': 'keepDrafts',
}

export const withRetention = (settings: Settings, { keepSaid, keepDeliveries, keepDrafts }: RetentionForm): Settings => {
  const said = Object.entries({ said: keepSaid, deliveries: keepDeliveries, drafts: keepDrafts }).filter(([, value]) => value !== undefined)
  return said.length > 0 ? { ...settings, retention: { ...settings.retention, ...Object.fromEntries(said) } } : settings
}
