import { suggestCard } from '../cards/suggest-card'
import type { Decided } from '../commands/command'
import type { Instant } from '../domain/due'
import { reply } from '../domain/reply'
import type { Chat } from '../domain/said'
import { sessionBegun, sessionEnded } from '../domain/sessions'
import type { Job } from './job'
import { CHANNEL, ownKnown } from './own-known'
import { saidKey } from './said-key'

interface Call {
  what: 'began' | 'ended'
  chat: Chat
  at: Instant
}

const nothing: Decided = { changes: [], events: [], outcome: { command: 'call', refs: [] } }

/**
 * Teams' call began or ended while minutes are taken: a session of the meeting, nothing else. Teams' end closes no minutes and an
 * overrun moves no scheduled time; a call that begins again goes on with them. Told twice, it changes nothing the second time.
 */
export const callJob = ({ what, chat, at }: Call, ends: Pick<Job, 'done' | 'failed'>): Job => ({
  key: saidKey({ id: `call ${what} ${at}`, at, chat }),
  known: ownKnown({ at, chat }, { id: CHANNEL, name: 'Teams' }),
  needs: () => [],
  decide({ group, meeting }): Decided {
    const sessions = group.running && meeting ? (what === 'began' ? sessionBegun(meeting, at) : sessionEnded(meeting, at)) : undefined
    if (!meeting || !sessions) return nothing
    return {
      changes: [{ kind: 'meeting', meeting: { ...meeting, sessions } }],
      events: [{ command: 'call', ref: meeting.ref, after: what }],
      outcome: { command: 'call', refs: [meeting.ref] },
    }
  },
  async answer({ refs: [ref] }, known) {
    if (!ref || what === 'began') return reply()
    const text = `The call has ended. The minutes of ${ref} are still open; a call that begins again goes on with them.`
    return reply(suggestCard(text, [{ title: `End ${ref}`, words: 'end' }], known.group.id))
  },
  ...ends,
})
