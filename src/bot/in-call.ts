import type { Instant } from '../domain/due'
import type { Person } from '../domain/person'
import type { Chat } from '../domain/said'
import type { Directory, Log } from '../ports'
import { attendanceJob, type Participation } from './attendance-job'
import { groupHere } from './group-here'
import type { GroupQueue } from './group-queue'
import { hasLeft } from './left-behind'

interface Ports {
  directory: Pick<Directory, 'groupOfChat'>
  queueOf: (groupId: string) => GroupQueue
  log: Log
}

/** Groups whose call is followed at once. */
const MOST_GROUPS = 500

/**
 * Attendance as Teams tells it. People join the call before the meeting is started here, so who is in it is kept meanwhile, in this process
 * alone: where that is lost, the roll-call says who is there.
 */
export const createInCall = ({ directory, queueOf, log }: Ports) => {
  const calls = new Map<string, Map<string, Person>>()

  const note = (participation: Participation, groupId: string): Promise<void> =>
    new Promise((done, failed) => queueOf(groupId).add(attendanceJob(participation, { done: () => done(), failed })))

  const follow = (groupId: string, { how, people }: Participation): void => {
    const call = calls.get(groupId) ?? new Map<string, Person>()
    calls.delete(groupId)
    calls.set(groupId, call)
    for (const person of people) how === 'joined' ? call.set(person.id, person) : call.delete(person.id)
    for (const old of calls.keys()) if (calls.size > MOST_GROUPS) calls.delete(old)
  }

  return {
    /** Who joined or left the call is noted at the running meeting. */
    async participated(participation: Participation): Promise<void> {
      const groupId = await groupHere({ directory, queueOf }, participation.chat.address)
      if (!groupId || participation.people.length === 0) return
      const settings = (await queueOf(groupId).current())?.settings
      if (settings && !hasLeft(settings, participation.chat)) follow(groupId, participation)
      await note(participation, groupId)
    },
    /** Who was in the call when the meeting was started attends it from its beginning. */
    started(chat: Chat, groupId: string, at: Instant): void {
      const people = [...(calls.get(groupId)?.values() ?? [])]
      if (people.length === 0) return
      // The group's own call, wherever it was started from: an old card may stand in a chat that the group has left.
      queueOf(groupId)
        .current()
        .then((base) => note({ chat: { kind: 'group', address: base?.settings.chat ?? chat.address }, how: 'joined', people, at }, groupId))
        .catch((error: unknown) => log.error({ err: error }, 'nobody was noted present'))
    },
  }
}

export type InCall = ReturnType<typeof createInCall>
