import type { Person } from '../domain/person'
import { personId } from '../domain/person'
import type { WireActivity } from './wire-activity'

/** The tenant the conversation lives in: one for everybody in it, wherever they come from. */
export const tenantOf = (activity: WireActivity): string => activity.conversation?.tenantId ?? activity.channelData?.tenant?.id ?? ''

/** Anonymous people and some guests have no Entra object id: they are known by the channel's own id. */
export const personOf = (
  account: { id?: string; name?: string; aadObjectId?: string },
  activity: WireActivity,
  name = account.name,
): Person => {
  const tenantId = tenantOf(activity)
  return {
    id: personId(tenantId, account.aadObjectId, account.id),
    name: name ?? 'Someone',
    tenantId,
    ...(account.aadObjectId ? { objectId: account.aadObjectId } : { guest: true }),
    ...(account.id ? { channelUserId: account.id } : {}),
  }
}
