import { z } from 'zod'
import type { Person } from '../domain/person'
import { personOf } from './person-of'
import type { WireActivity } from './wire-activity'

const text = z.string().optional().catch(undefined)
const member = z.object({ user: z.object({ id: text, name: text, aadObjectId: text, objectId: text }) })
const value = z.object({ members: z.array(z.unknown()) })

/** Who joined or left the call: `value.members[].user` (TEAMS.md §1.4). What does not fit is left out; the bot is nobody. */
export const participantsOf = (activity: WireActivity): Person[] => {
  const members = value.safeParse(activity.value).data?.members ?? []
  return members.slice(0, 500).flatMap((one) => {
    const user = member.safeParse(one).data?.user
    if (!user?.name?.trim() || (!user.id && !user.aadObjectId && !user.objectId) || user.id?.startsWith('28:')) return []
    const aadObjectId = user.aadObjectId ?? user.objectId
    return [personOf({ name: user.name, ...(user.id ? { id: user.id } : {}), ...(aadObjectId ? { aadObjectId } : {}) }, activity)]
  })
}
