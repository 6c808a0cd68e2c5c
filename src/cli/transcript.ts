import { DateTime } from 'luxon'
import { readWhen } from '../language/read-when'

/** One line of a conversation: `[10:35] Name> words`, the time optional. */
export interface TranscriptLine {
  name: string
  words: string
  /** `HH:mm` or `HH:mm:ss`, group time. */
  time?: string
}

const LINE = /^\s*(?:\[(\d{1,2}:\d{2}(?::\d{2})?)\]\s*)?([^>\n]{1,80}?)\s*>\s?([\s\S]*)$/

/**
 * A line of a transcript. Undefined: empty, a remark (`#`) or the bot's own line. A line without `Name>` continues nothing and
 * is said by `speaker`.
 */
export const transcriptLine = (line: string, speaker: string): TranscriptLine | undefined => {
  if (!line.trim() || line.startsWith('# ') || line.trim() === '#') return undefined
  const found = LINE.exec(line)
  if (!found) return { name: speaker, words: line.trim() }
  const [, time, name = speaker, words = ''] = found
  if (name === 'bot') return undefined
  return { name, words, ...(time ? { time: time.padStart(5, '0') } : {}) }
}

/**
 * Time in a transcript: a stamped line at its stamp, any other a second after the one before; both on the day of the meeting
 * it is of. What is said outside a meeting happens now.
 */
export class TranscriptClock {
  private last: DateTime | undefined

  constructor(
    private readonly timeZone: string,
    private readonly now: () => Date,
    /** Day and start of the running meeting, where one runs. */
    meeting: { date: string; start?: string } | undefined,
  ) {
    if (meeting) this.last = this.moment(meeting)
  }

  private moment({ date, start }: { date: string; start?: string }): DateTime {
    return DateTime.fromISO(`${date}T${start ?? '12:00'}`, { zone: this.timeZone })
  }

  /** When this line is said, in UTC. `start DAG035 10 April 2024 10:00` is said at the hour it names. */
  at(line: TranscriptLine): string {
    const started = /^start\s+\S+\s+(.+)$/i.exec(line.words)?.[1]
    const when = started ? readWhen(started, this.now().toISOString(), this.timeZone) : undefined
    const base = when ? this.moment(when) : (this.last?.plus({ seconds: 1 }) ?? DateTime.fromJSDate(this.now(), { zone: this.timeZone }))
    const [hour, minute, second = '0'] = line.time?.split(':') ?? []
    const at = hour && minute ? base.set({ hour: Number(hour), minute: Number(minute), second: Number(second), millisecond: 0 }) : base
    if (when || this.last || line.time) this.last = at
    return at.toUTC().toISO() ?? this.now().toISOString()
  }
}
