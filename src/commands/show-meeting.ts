import type { CardView } from '../cards/card-view'
import { endedCard } from '../cards/ended-card'
import { runningCard } from '../cards/running-card'
import { waitingReports } from '../domain/issued'
import type { MeetingRecord } from '../domain/record'
import type { Message } from '../domain/reply'
import type { Facts, Need } from '../ports'

/** What the card of a meeting is drawn from, besides what the group is known by. */
export const meetingNeeds = (number: number): Need[] => [
  { of: 'open' },
  { of: 'issued' },
  { of: 'meeting', number },
  ...(number > 1 ? [{ of: 'meeting' as const, number: number - 1 }] : []),
]

const captured = (record: MeetingRecord) => ({
  actions: record.raised.filter((each) => each.status !== 'withdrawn').length,
  decisions: record.decisions.filter((each) => each.status === 'made').length,
  discussion: record.discussion.filter((each) => !each.withdrawn && !each.held && !each.hidden).length,
})

/** The report of the meeting before, where it is not out yet. */
const unissued = (before: MeetingRecord | undefined, { issued = [] }: Facts): { unissued?: string } =>
  before && !before.meeting.issueDate && !issued.some(({ meeting }) => meeting === before.meeting.number)
    ? { unissued: `${before.meeting.ref}’s report is not issued yet` }
    : {}

/**
 * The card of a meeting as it is now: of a running one what it has to deal with and where it is, else what came of it. `facts` holds
 * what `meetingNeeds` asked for. Undefined where there is no such meeting.
 */
export const meetingMessage = (
  view: CardView,
  facts: Facts,
  number: number,
  findings?: { must: number; advisory: number },
): Message | undefined => {
  const record = facts.meetings.find(({ meeting }) => meeting.number === number)
  if (!record) return undefined
  const { meeting, areas, attendees } = record
  const carried = (facts.open ?? []).filter((each) => each.meeting < number)
  if (meeting.state === 'ended')
    return endedCard(view, { meeting, areas, ...captured(record), carried: carried.length, ...(findings ? { findings } : {}) })
  const before = facts.meetings.find((each) => each.meeting.number === number - 1)
  const waiting = waitingReports(facts.issued ?? [], number)
  return runningCard(view, { meeting, areas, carried, attendees, waiting, ...unissued(before, facts) })
}
