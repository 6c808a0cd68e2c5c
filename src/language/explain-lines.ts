import { DateTime } from 'luxon'
import { type CommandNames, type Explained, explain } from './explain'
import type { Hearing } from './hearing'

const TIME = /^\s*\[(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)\]\s*/

/**
 * In: lines as read from standard input; one may begin with the time it was said, `[2018-01-12T10:00] …` (group time unless it names a
 * zone). Out: what each would become, in order; an empty line gives nothing. A time that does not exist is refused.
 */
export function* explainLines(lines: Iterable<string>, hearing: Hearing, commands: CommandNames): Generator<Explained> {
  for (const line of lines) {
    if (line.trim() === '') continue
    const [prefix = '', time] = TIME.exec(line) ?? []
    const at = time ? DateTime.fromISO(time, { zone: hearing.settings.timeZone }).toUTC() : undefined
    if (at && !at.isValid) yield { kind: 'refused', text: line.trim(), refused: `${time} is no time.` }
    else yield explain(line.slice(prefix.length), { ...hearing, at: at?.toISO() ?? hearing.at }, commands)
  }
}
