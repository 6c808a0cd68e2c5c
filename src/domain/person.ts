/** Whoever speaks, is named or is reached. `id` is opaque and stable: tenant and Entra object id, else the channel's own id. */
export interface Person {
  id: string
  name: string
  tenantId: string
  /** Entra object id; absent for anonymous people and some guests. */
  objectId?: string
  /** The channel's id (`29:…` in Teams). */
  channelUserId?: string
  guest?: boolean
}

/** Signed in to no tenant: the name is whatever they typed when they joined, so nothing rests on it. */
export const isAnonymous = ({ id }: Pick<Person, 'id'>): boolean => id.startsWith('ch:')

/** `aad:<tenant>/<object id>` where there is one, else `ch:<channel user id>`. Lower case, so that it compares. */
export const personId = (tenantId: string, objectId: string | undefined, channelUserId: string | undefined): string =>
  objectId ? `aad:${tenantId}/${objectId}`.toLowerCase() : `ch:${channelUserId ?? 'unknown'}`
