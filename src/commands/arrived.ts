import { attendeeOf, noted } from '../domain/attendance'
import { personNamed } from '../domain/attendee-role'
import { momentOf } from '../domain/local-time'
import { reply } from '../domain/reply'
import { command, type Parsed } from './command'
import { isRefusal, runningMeeting } from './found'
import { refuse } from './refusals'

interface CameOrWent {
  name: string
  personId?: string
  /** `HH:mm` in group time; absent: now. */
  hour?: string
}

const HOUR = /(?:^|\s+)(?:at\s+)?([01]?\d|2[0-3])[:.]([0-5]\d)$/i

const moving = (name: 'arrived' | 'left', also: string[], summary: string, examples: string[]) =>
  command<CameOrWent>({
    name,
    also,
    summary,
    examples,
    chapter: 'meeting',
    right: 'own',
    parse: (words, { settings }): Parsed<CameOrWent> => {
      const text = words.trim().replace(/\.$/, '')
      const hour = HOUR.exec(text)
      const who = text.replace(HOUR, '').replace(/^@/, '').trim()
      // "Left to be done: …" is a sentence about something else.
      if (who && !/^\p{Lu}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){0,4}$/u.test(who)) return { refused: `Who ${name}? Try: ${examples.at(-1)}` }
      const known = who ? personNamed(settings, who) : undefined
      const at = hour ? `${String(hour[1]).padStart(2, '0')}:${hour[2]}` : undefined
      return { args: { name: known?.name ?? who, ...(known?.id ? { personId: known.id } : {}), ...(at ? { hour: at } : {}) } }
    },
    needs: (_args, { meeting }) => (meeting ? [{ of: 'attendees', meeting: meeting.number }] : []),
    decide: ({ name: said, personId, hour }, known) => {
      const meeting = runningMeeting(known)
      if (isRefusal(meeting)) return meeting
      if (said && known.role !== 'secretary' && known.role !== 'chair' && personId !== known.by.id)
        return refuse(`Say ${name} for yourself alone; the secretary enters others.`)
      const who = said ? { name: said, ...(personId ? { personId } : {}) } : { name: known.by.name, personId: known.by.id }
      const before = attendeeOf(known.facts.attendees ?? [], { name: who.name, ...(who.personId ? { id: who.personId } : {}) })
      const at = hour ? momentOf(known.settings.timeZone, meeting.date, hour) : known.at
      const { attendee } = noted(known.settings, meeting, before, {
        ...who,
        status: 'present',
        ...(name === 'arrived' ? { arrived: at } : {}),
      })
      return {
        changes: [{ kind: 'attendee', after: name === 'left' ? { ...attendee, left: at } : attendee }],
        events: [{ command: name, after: `${who.name} ${hour ?? ''}`.trim() }],
        outcome: { command: name, refs: [] },
      }
    },
    answer: () => reply({ text: '✓' }),
  })

/**     arrived Carolyn Burns 10:20 */
export const arrived = moving('arrived', ['joined'], 'Say that somebody came late', ['arrived', 'arrived Carolyn Burns 10:20'])

/**     left Chris Day 11:40 */
export const left = moving('left', ['leaves'], 'Say that somebody left early', ['left', 'left Chris Day at 11:40'])
