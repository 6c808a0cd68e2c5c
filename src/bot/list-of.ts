import { z } from 'zod'
import type { Said } from '../domain/said'

/** A pasted list as its card's buttons carry it: the presser's words, nothing more. */
export interface CarriedList {
  lines: [number: number, words: string][]
  from: string
  at: string
  link?: string
  done: string[]
  /** Why a line was not recorded when somebody tried, by its number. */
  told: Record<number, string>
}

const LINK = /^https:\/\/teams\.microsoft\.com\/l\/message\//
const number = z.number().int().min(1).max(999)

const carried = z.object({
  lines: z.array(z.tuple([number, z.string().min(1).max(16_000)])).max(200),
  from: z.string().min(1).max(200),
  at: z.iso.datetime(),
  link: z.string().max(1000).regex(LINK).optional().catch(undefined),
  done: z.array(z.string().max(300)).max(200).optional().catch(undefined),
  told: z
    .array(z.tuple([number, z.string().max(600)]))
    .max(200)
    .optional()
    .catch(undefined),
})

/** A button's arguments -> the list; undefined where they are none of ours. */
export const readList = (args: Record<string, unknown>): CarriedList | undefined => {
  const { data } = carried.safeParse(args)
  if (!data) return undefined
  const { lines, from, at, link, done = [], told = [] } = data
  return { lines, from, at, ...(link ? { link } : {}), done, told: Object.fromEntries(told) }
}

/** Numbers as they are typed: "1, 3 and 5". */
const numbersIn = (words: string): number[] => (words.match(/\d+/g) ?? []).map(Number)

const TYPED = /^record\s+(?<all>all|everything|them(?:\s+all)?)?(?<some>(?:[\d,;&\s]|and)*)[.!]?$/i

/** Which lines are wanted: "record all", "record 1, 3" -> all or their numbers; anything else: undefined. */
export const typedWish = (words: string): 'all' | number[] | undefined => {
  const found = TYPED.exec(words.trim())?.groups
  if (found?.all && !found.some?.trim()) return 'all'
  const numbers = found && !found.all ? numbersIn(found.some ?? '') : []
  return numbers.length > 0 ? numbers : undefined
}

/** What a pressed card wants recorded. */
export const pressedWish = ({ args = {} }: Pick<Said, 'args'>): 'all' | number[] =>
  args.all === true ? 'all' : typeof args.ticked === 'string' ? args.ticked.split(',').map(Number) : []
