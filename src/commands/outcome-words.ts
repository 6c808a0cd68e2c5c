import { OUTCOMES, type OutcomeKind, type Ruling } from '../domain/ruling'
import type { Parsed } from './command'

/** What is said of a decision; absent: not touched, empty: taken back. */
export interface Said extends Pick<Ruling, 'outcomes' | 'decider' | 'capacity' | 'authority' | 'conditions' | 'rounds'> {
  /** `hh:mm:ss`, with its part where the recording has several; `now` counts from the recording. */
  stamp?: 'now' | { at: string; part?: number }
  answered?: string
}

const LONGEST = 300
const EXAMPLE = 'Try: outcome DAG-DEC101 approved; by the Chair; conditions: no precedent; at 02:02:00'

const kindOf: Record<string, OutcomeKind> = {
  ...Object.fromEntries(OUTCOMES.map((kind) => [kind, kind])),
  approve: 'approved',
  reject: 'rejected',
  recommend: 'recommended',
  escalate: 'escalated',
  defer: 'deferred',
}

/** `recommended, escalated to PSG` */
const outcomesIn = (words: string): Ruling['outcomes'] | undefined => {
  const found = words.split(/\s*,\s*|\s+and\s+/i).map((part) => /^(\w+)(?:\s+to\s+(?:the\s+)?(.+))?$/i.exec(part.trim()))
  const outcomes = found.flatMap((each) => {
    const kind = kindOf[each?.[1]?.toLowerCase() ?? '']
    const to = each?.[2]?.trim().slice(0, 100)
    return kind && (kind === 'escalated' || !to) ? [{ kind, ...(to ? { to } : {}) }] : []
  })
  return outcomes.length > 0 && outcomes.length === found.length ? outcomes : undefined
}

/** `1:35`, `01:35:00`, `part 2 00:10:00` -> `hh:mm:ss`; minutes alone are none, since 1:35 may be either. */
export const readStamp = (words: string): Said['stamp'] | undefined => {
  if (/^now$/i.test(words.trim())) return 'now'
  const [, before, hour, minute, second, behind] =
    /^(?:part\s+(\d{1,2})[,\s]+)?(\d{1,2}):([0-5]\d):([0-5]\d)(?:[,\s]+(?:in\s+)?\(?part\s+(\d{1,2})\)?)?$/i.exec(words.trim()) ?? []
  const part = Number(before ?? behind ?? 0)
  return hour ? { at: `${hour.padStart(2, '0')}:${minute}:${second}`, ...(part ? { part } : {}) } : undefined
}

export const listed = (words: string): string[] => words.split(/\s*[,;\n]\s*/).flatMap((each) => each.trim() || [])

/** `approved; by the Chair, under delegated authority of the SRO; conditions: no precedent; at 02:02:00; answered: PSG approved it` */
export const readOutcome = (words: string): Parsed<Said> => {
  const said: Said = {}
  for (const part of words.split(/\s*;\s*/).filter(Boolean)) {
    if (part.length > LONGEST) return { refused: `Each part has at most ${LONGEST} characters. ${EXAMPLE}` }
    const [, decider, capacity, under] =
      /^by\s+(.+?)(?:,?\s+(?:as|in (?:the|his|her|their) capacity (?:as|of))\s+(.+?))?(?:,?\s+under\s+(.+))?$/i.exec(part) ?? []
    const [, authority] = /^(?:under|authority:?)\s+(.+)$/i.exec(part) ?? []
    const [, conditions] = /^(?:on\s+)?conditions?\s*(?::|that)?\s+(.+)$/i.exec(part) ?? []
    const [, stamp] = /^(?:at|timestamp:?|recording timestamp:?)\s+(.+)$/i.exec(part) ?? []
    const [, answered] = /^(?:answered|came back|answer)\s*:?\s+(.+)$/i.exec(part) ?? []
    const outcomes = outcomesIn(part)
    if (outcomes) said.outcomes = [...(said.outcomes ?? []), ...outcomes]
    else if (decider) Object.assign(said, { decider, ...(capacity ? { capacity } : {}), ...(under ? { authority: under } : {}) })
    else if (authority) said.authority = authority
    else if (conditions) said.conditions = [...(said.conditions ?? []), ...listed(conditions)]
    else if (answered) said.answered = answered
    else if (stamp) {
      const read = readStamp(stamp)
      if (!read)
        return { refused: `A recording timestamp looks like 01:35:00, or: now. “${stamp.slice(0, 30)}” is none, so nothing was changed.` }
      said.stamp = read
    } else return { refused: `I do not read “${part.slice(0, 60)}”, so nothing was changed. ${EXAMPLE}` }
  }
  return Object.keys(said).length > 0 ? { args: said } : { refused: `What came of it? ${EXAMPLE}` }
}
