import { reviewCard } from '../cards/review-card'
import { walkedCard } from '../cards/walked-card'
import type { Action, MeetingRecord } from '../domain/record'
import { walkCardRef } from '../domain/refs'
import { type Message, type Reply, reply } from '../domain/reply'
import { type Walk, walkOf } from '../domain/review-walk'
import { may } from '../domain/rights'
import type { Known } from './command'
import { viewOf } from './show-items'

/** What a walk is computed and drawn from; the last of `meetings` is the newest. */
export type Walking = Pick<Known, 'group' | 'settings' | 'meeting' | 'at' | 'role'> & {
  facts: Pick<Known['facts'], 'meetings' | 'open' | 'history'>
}

/** The running meeting's record; the one read last is the newest. */
const recordOf = ({ facts }: Walking): MeetingRecord | undefined => facts.meetings.at(-1)

/** How far the walk is; undefined where there was no meeting yet. */
export const walked = (known: Walking, to: { from?: string; after?: string }): Walk | undefined => {
  const record = recordOf(known)
  if (!record) return undefined
  // Between two meetings it is the next one that will walk them.
  const next = { meeting: { ...record.meeting, number: record.meeting.number + 1 }, touched: [] }
  return walkOf(known.group.running ? record : next, known.facts.open ?? [], to)
}

/** The card of the action that the walk is at, or of its end. */
export const walkMessage = (known: Walking, walk: Walk, next: Action | undefined): Message => {
  const view = viewOf(known)
  if (!next) return walkedCard(view, walk)
  return reviewCard(view, {
    action: next,
    history: known.facts.history.filter(({ ref }) => ref === next.ref),
    left: walk.left.length,
    mayDecide: known.group.running && may(known.role, 'decide') === 'yes',
  })
}

/** The same as an answer: in the group's chat it goes on by itself when the action it is at is dealt with in another way. */
export const showWalk = (known: Known, walk: Walk, next: Action | undefined): Reply => ({
  ...reply(walkMessage(known, walk, next)),
  forAll: true,
  ...(known.chat.kind === 'group' && known.group.running && known.meeting
    ? { stands: { groupId: known.group.id, ref: walkCardRef(known.meeting.number), ...(next ? { shows: next.ref } : {}) } }
    : {}),
})
