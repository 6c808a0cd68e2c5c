import type { Decided } from '../commands/command'
import { attendeeOf, noted } from '../domain/attendance'
import type { Instant } from '../domain/due'
import type { Person } from '../domain/person'
import { reply } from '../domain/reply'
import type { Chat } from '../domain/said'
import type { Change } from '../ports'
import type { Job } from './job'
import { hasLeft } from './left-behind'
import { CHANNEL, ownKnown } from './own-known'
import { saidKey } from './said-key'

/** Somebody who joined or left the call of a meeting, as Teams tells it. */
export interface Participation {
  chat: Chat
  how: 'joined' | 'left'
  people: readonly Person[]
  at: Instant
}

/** Rows a transaction takes besides the group's own. */
const AT_ONCE = 40

/**
 * Those who joined or left are noted at the running meeting; without one, nobody is. Who joins again keeps when they first came, who
 * sent apologies and comes all the same is present.
 */
export const attendanceJob = ({ chat, how, people, at }: Participation, ends: Pick<Job, 'done' | 'failed'>): Job => ({
  key: saidKey({ id: `${how} ${at} ${people.map(({ id }) => id).join()}`, at, chat }),
  known: ownKnown({ at, chat }, { id: CHANNEL, name: 'The chat' }),
  needs: ({ group, meeting }) => (group.running && meeting ? [{ of: 'attendees', meeting: meeting.number }] : []),
  decide: ({ group, meeting, settings, facts }): Decided => {
    const nothing = { changes: [], events: [], outcome: { command: 'attendance', refs: [] } }
    if (!group.running || !meeting || hasLeft(settings, chat)) return nothing
    const changes = people.slice(0, AT_ONCE).flatMap(({ id, name }): Change[] => {
      const before = attendeeOf(facts.attendees ?? [], { id, name })
      if (how === 'left') return before ? [{ kind: 'attendee', after: { ...before, left: at } }] : []
      const { attendee } = noted(settings, meeting, before, { name, personId: id, status: 'present', arrived: before?.arrived ?? at })
      return [{ kind: 'attendee', after: attendee }]
    })
    return { ...nothing, changes }
  },
  answer: async () => reply(),
  ...ends,
})
