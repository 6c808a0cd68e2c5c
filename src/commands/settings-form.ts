import { IANAZone } from 'luxon'
import { z } from 'zod'
import type { Settings } from '../domain/group'
import { policyShape, withPolicy } from './policy-form'
import { retentionShape, withRetention } from './retention-form'

const line = z.string().trim().min(1).max(200)
/** What the card may set, as its inputs send it. Empty inputs are left out by the clients. */
const form = z.object({
  name: line.optional(),
  title: line.optional(),
  venue: line.optional(),
  classification: line.optional(),
  decider: line.optional(),
  authority: line.optional(),
  timeZone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'that is no time zone; Europe/London is one')
    .optional(),
  posts: z.enum(['everything', 'confirmed', 'nothing']).optional(),
  remindersOn: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  ...policyShape,
  ...retentionShape,
  nextDecision: z.coerce.number().int().min(1).max(999_999).optional(),
  secretaries: z.string().max(4000).optional(),
  chairs: z.string().max(4000).optional(),
})

export type Form = z.infer<typeof form>

/** `keepSaid` as it is said: "keep said". */
const spoken = (name = ''): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** In: inputs as a client sent them. Out: what they set, or which of them is wrong and why. */
export const readForm = (raw: Record<string, unknown>): { form: Form } | { refused: string } => {
  const found = form.safeParse(raw)
  const issue = found.error?.issues[0]
  return found.success
    ? { form: found.data }
    : { refused: `Not saved: ${spoken(issue?.path.join(' '))}: ${issue?.message}. Everything else is as it was.` }
}

/** Entra object ids as the people picker sends them -> person ids. */
const persons = (picked: string | undefined, settings: Settings): string[] | undefined =>
  picked
    ?.split(',')
    .filter((each) => /^[0-9a-f-]{8,64}$/i.test(each.trim()))
    .map((each) => `aad:${settings.tenantId}/${each.trim()}`.toLowerCase())

/** The settings with what the form set. */
export const merged = (settings: Settings, input: Form): Settings => {
  const secretaries = persons(input.secretaries, settings)
  const chairs = persons(input.chairs, settings)
  return {
    ...withRetention(withPolicy(settings, input), input),
    ...Object.fromEntries(
      (['name', 'title', 'venue', 'classification', 'decider', 'authority', 'timeZone', 'posts', 'remindersOn'] as const).flatMap((key) =>
        input[key] === undefined ? [] : [[key, input[key]]],
      ),
    ),
    // A group without a secretary could never be set right again: an empty pick changes nothing.
    ...(secretaries?.length ? { secretaries } : {}),
    ...(chairs ? { chairs } : {}),
  }
}
