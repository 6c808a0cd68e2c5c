import type { Due } from '../../domain/due'
import { readDay } from './read-day'

/** The Due cell. `unreadable`: it says something that is neither a day nor a known phrase; the words stay in `said`. `end`: what became of the action. */
export const readDue = (
  cell: string,
  meetingRef: RegExp,
): { due: Due; unreadable: boolean; end?: { status: 'closed' | 'replaced'; by?: string } } => {
  const lines = cell.split('\n').map((line) => line.trim())
  const last = lines.length > 1 ? /^(?:(closed)|replaced(?: by (\S+))?)$/i.exec(lines.at(-1) ?? '') : null
  const said = (last ? lines.slice(0, -1) : lines).join(' ').trim()
  const end = last ? { end: { status: last[1] ? ('closed' as const) : ('replaced' as const), ...(last[2] ? { by: last[2] } : {}) } } : {}
  const as = (due: Due, unreadable = false): ReturnType<typeof readDue> => ({ due: said ? { ...due, said } : due, unreadable, ...end })
  const date = readDay(said)
  if (date) return as({ kind: 'date', date })
  if (/^as\s?ap$|^as soon as possible$/i.test(said)) return as({ kind: 'asap' })
  if (/^next meeting$/i.test(said)) return as({ kind: 'next-meeting' })
  if (meetingRef.test(said)) return as({ kind: 'meeting', meeting: said })
  if (/^standing$/i.test(said)) return as({ kind: 'none', standing: true })
  return as({ kind: 'none' }, said !== '' && !/^(tbc|tba|tbd|n\/?a|none|ongoing|-|–)$/i.test(said))
}
