import { DateTime } from 'luxon'
import type { LocalDate } from '../domain/due'
import { printOwners } from '../domain/owner'
import { dueDate } from '../domain/print-due'
import type { Action } from '../domain/record'
import type { Known, Parsed } from './command'

/** Which actions are looked for. All of it holds for each that is shown. */
export interface ActionFilter {
  /** Lower case; each is somewhere in reference, area, text or owner. */
  words: string[]
  owner?: string
  area?: string
  /** Due on a day before, or after, this one; what has no day is neither. */
  before?: LocalDate
  after?: LocalDate
  status: 'open' | 'closed' | 'all'
}

const TERM = /\b(owner|area|status|due)\s*(:|<=?|>=?|=)\s*(?:"([^"]+)"|(\S+))/gi
const HOW = 'Try: actions owner:IPA area:CR045 due<2024-06-01 status:open'

const dayOf = (said: string): LocalDate | undefined => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said) ?? []
  const read = DateTime.fromISO(year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : said, { zone: 'utc' })
  return read.isValid && /^\d{4}-\d{2}-\d{2}$|\//.test(said) ? (read.toISODate() ?? undefined) : undefined
}

const shifted = (date: LocalDate, days: number): LocalDate => DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date

/** `settlement owner:IPA area:"CR044 Decision" due<2024-06-01 status:closed`: words and conditions, in any order. */
export const actionFilter = (said: string): Parsed<ActionFilter> => {
  const filter: ActionFilter = { words: [], status: 'open' }
  for (const [, key = '', sign = '', quoted, plain = ''] of said.matchAll(TERM)) {
    const value = (quoted ?? plain).trim()
    switch (key.toLowerCase()) {
      case 'owner':
        filter.owner = value.toLowerCase()
        break
      case 'area':
        filter.area = value.toLowerCase()
        break
      case 'status': {
        const status = (['open', 'closed', 'all'] as const).find((one) => one === value.toLowerCase())
        if (!status) return { refused: `“${value.slice(0, 40)}” is no status: open, closed or all. ${HOW}` }
        filter.status = status
        break
      }
      default: {
        const day = dayOf(value)
        if (!day) return { refused: `“${value.slice(0, 40)}” is no date that I can compare with: 2024-06-01 or 01/06/2024. ${HOW}` }
        if (sign.startsWith('<')) filter.before = sign === '<=' ? shifted(day, 1) : day
        else if (sign.startsWith('>')) filter.after = sign === '>=' ? shifted(day, -1) : day
        else Object.assign(filter, { before: shifted(day, 1), after: shifted(day, -1) })
      }
    }
  }
  filter.words = said.replace(TERM, ' ').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20)
  return { args: filter }
}

/** Is it one of those that are looked for? */
export const fits = (filter: ActionFilter, { settings, meeting }: Pick<Known, 'settings' | 'meeting'>) => {
  const has = (text: string, part: string | undefined): boolean => part === undefined || text.toLowerCase().includes(part)
  return (action: Action): boolean => {
    const owners = printOwners(action.owners)
    const all = `${action.ref} ${action.area ?? ''} ${action.text} ${owners}`.toLowerCase()
    const due = filter.before || filter.after ? dueDate(action.due, settings, meeting, action.meeting) : undefined
    if (filter.before && !(due && due < filter.before)) return false
    if (filter.after && !(due && due > filter.after)) return false
    if (filter.status !== 'all' && (action.status === 'open') !== (filter.status === 'open')) return false
    return has(owners, filter.owner) && has(action.area ?? '', filter.area) && filter.words.every((word) => all.includes(word))
  }
}
