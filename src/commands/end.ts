import { meetingCard } from '../cards/meeting-card'
import { reply } from '../domain/reply'
import { alone, command } from './command'
import { isRefusal, runningMeeting } from './found'
import { viewOf } from './show-items'

/**     end — the record stays: start with the same number reopens it. */
export const end = command<Record<string, never>>({
  name: 'end',
  also: ['close meeting', 'end meeting'],
  summary: 'End the running meeting',
  examples: ['end'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words) => alone('end', words),
  decide: (_args, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    return {
      changes: [{ kind: 'meeting', meeting: { ...meeting, state: 'ended', endedAt: known.at, counters: known.group.counters } }],
      events: [{ command: 'end', ref: meeting.ref }],
      outcome: { command: 'end', refs: [] },
      group: { ...known.group, running: false },
    }
  },
  answerNeeds: (_outcome, { meeting }) => [{ of: 'open' }, ...(meeting ? [{ of: 'meeting' as const, number: meeting.number }] : [])],
  answer: (_outcome, known) => {
    const { meeting, facts } = known
    if (!meeting) return reply({ text: '✓ ended' })
    const record = facts.meetings[0]
    return reply(
      meetingCard(viewOf(known), {
        meeting,
        carried: (facts.open ?? []).filter((each) => each.meeting !== meeting.number),
        phase: 'end',
        actions: record?.raised.filter((each) => each.status !== 'withdrawn').length ?? 0,
        decisions: record?.decisions.filter((each) => each.status === 'made').length ?? 0,
        discussion: record?.discussion.filter((each) => !each.withdrawn && !each.held).length ?? 0,
      }),
    )
  },
})
