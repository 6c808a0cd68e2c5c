import { z } from 'zod'

/** What a card may send at most, in characters of JSON: four times the longest text an action may have. */
const MOST = 16_384
const FIELDS = 64
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const pressed = z.looseObject({
  command: z.string().trim().min(1).max(64),
  groupId: z.string().min(1).max(200).optional(),
  args: z.record(z.string(), z.unknown()).optional(),
})

export interface Press {
  command: string
  groupId?: string
  args: Record<string, unknown>
}

/**
 * Data of a pressed button (src/cards/button.ts) and its card's inputs -> the command it says; inputs win over `args`.
 * Undefined: not one of our buttons, or larger than any card of ours. Nothing in it is trusted: who pressed comes from `from`.
 */
export const readPress = (data: unknown): Press | undefined => {
  const value = typeof data === 'string' && data.length <= MOST ? parseJson(data) : data
  const read = pressed.safeParse(value)
  if (!read.success || JSON.stringify(value).length > MOST) return undefined
  const { command, groupId, args = {}, ...inputs } = read.data
  const given = Object.entries({ ...args, ...inputs }).filter(([key]) => key !== 'msteams' && !FORBIDDEN.has(key))
  if (given.length > FIELDS) return undefined
  return { command, args: Object.fromEntries(given), ...(groupId ? { groupId } : {}) }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
