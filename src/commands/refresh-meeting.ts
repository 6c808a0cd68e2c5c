import { meetingCardRef } from '../domain/refs'
import type { Reply } from '../domain/reply'
import type { Known } from './command'

/** The answer, with the running card of the meeting drawn again where it stands. */
export const refreshMeeting = (answer: Reply, { group, meeting }: Pick<Known, 'group' | 'meeting'>): Reply =>
  meeting ? { ...answer, refresh: [...(answer.refresh ?? []), { groupId: group.id, ref: meetingCardRef(meeting.number) }] } : answer
