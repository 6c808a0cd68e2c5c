import { momentOf } from '../domain/local-time'
import type { Meeting } from '../domain/record'
import { reply } from '../domain/reply'
import { command, type Parsed } from './command'
import { isRefusal, runningMeeting } from './found'
import { refuse } from './refusals'

interface Turned {
  on: boolean
  /** `HH:mm` in group time; absent: now. */
  hour?: string
}

const SAID = /^(started|starts|start|resumed|on|stopped|stops|stop|paused|ended|off)(?:\s+(?:at\s+)?([01]?\d|2[0-3])[:.]([0-5]\d))?[.!]?$/i

/**
 *     recording started          recording stopped 10:55
 *
 * From it a decision's recording timestamp is one click; started again, it is the recording's next part.
 */
export const recording = command<Turned>({
  name: 'recording',
  summary: 'Say when the recording started or stopped: timestamps of decisions count from it',
  examples: ['recording started', 'recording started 10:02'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words): Parsed<Turned> => {
    const said = SAID.exec(words.trim())
    if (!said) return { refused: 'Has it started or stopped? Say: recording started, or: recording stopped 10:55' }
    const hour = said[2] ? `${said[2].padStart(2, '0')}:${said[3]}` : undefined
    return { args: { on: /^(start|resum|on)/i.test(said[1] ?? ''), ...(hour ? { hour } : {}) } }
  },
  decide: ({ on, hour }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const at = hour ? momentOf(known.settings.timeZone, meeting.date, hour) : known.at
    const parts = meeting.recordings ?? []
    const last = parts.at(-1)
    const running = last !== undefined && last.until === undefined
    if (on === running)
      return refuse(on ? 'The recording is running already. Say: recording stopped' : 'No recording is running. Say: recording started')
    if (last && at < (last.until ?? last.from)) return refuse('That is before the recording’s last part, so nothing was changed.')
    const recordings = on ? [...parts, { from: at }] : [...parts.slice(0, -1), { from: last?.from ?? at, until: at }]
    const after: Meeting = { ...meeting, recordings }
    return {
      changes: [{ kind: 'meeting', meeting: after }],
      events: [{ command: 'recording', after: on ? 'started' : 'stopped' }],
      outcome: { command: 'recording', refs: [], note: on ? `started, part ${recordings.length}` : 'stopped' },
    }
  },
  answer: ({ note }) => reply({ text: `✓ recording ${note}` }),
})
