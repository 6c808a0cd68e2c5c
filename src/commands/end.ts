import { allLeft } from '../domain/agenda'
import type { Meeting } from '../domain/record'
import { reply } from '../domain/reply'
import { sessionEnded } from '../domain/sessions'
import { checkNeeds, checkNeedsThen, findingsOf } from './check-facts'
import { alone, command, type Known } from './command'
import { isRefusal, runningMeeting } from './found'
import { refreshMeeting } from './refresh-meeting'
import { viewOf } from './show-items'
import { meetingMessage, meetingNeeds } from './show-meeting'

/** "2 5": findings to be fixed and advisory, of the record as the end leaves it. */
const counted = (known: Known, ended: Meeting): string => {
  const [record, ...others] = known.facts.meetings
  const judged = record && findingsOf({ ...known.facts, meetings: [{ ...record, meeting: ended }, ...others] }, known)
  const must = judged?.standing.filter(({ level }) => level === 'must fix').length ?? 0
  return `${must} ${(judged?.standing.length ?? 0) - must}`
}

/**     end — the record stays: start with the same number reopens it. */
export const end = command<Record<string, never>>({
  name: 'end',
  also: ['close meeting', 'end meeting'],
  summary: 'End the running meeting',
  examples: ['end'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words) => alone('end', words),
  needs: (_args, { group }) => (group.running && group.meeting !== undefined ? checkNeeds(group.meeting) : []),
  needsThen: (_args, known) => checkNeedsThen(known.facts, known),
  decide: (_args, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const sessions = sessionEnded(meeting, known.at)
    const ended: Meeting = {
      ...meeting,
      ...(sessions && meeting.sessions ? { sessions } : {}),
      state: 'ended',
      endedAt: known.at,
      counters: known.group.counters,
    }
    return {
      changes: [{ kind: 'meeting', meeting: ended }, ...allLeft(known.areas, known.at).map((area) => ({ kind: 'area' as const, area }))],
      events: [{ command: 'end', ref: meeting.ref }],
      outcome: { command: 'end', refs: [], note: counted(known, ended) },
      group: { ...known.group, running: false },
    }
  },
  answerNeeds: (_outcome, { meeting }) => (meeting ? meetingNeeds(meeting.number) : []),
  answer: ({ note = '' }, known) => {
    const [must = 0, advisory = 0] = note.split(' ').map(Number)
    const message = meetingMessage(viewOf(known), known.facts, known.meeting?.number ?? 0, { must, advisory })
    return refreshMeeting(reply(message ?? { text: '✓ ended' }), known)
  },
})
