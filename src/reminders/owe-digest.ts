import { DIGEST } from '../bot/personal-mail'
import { digestMoments } from '../domain/digest-moments'
import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import type { Wake } from '../ports'
import { type Owing, oweItems } from './owe-items'
import type { Sweeping } from './sweep-world'

/** A digest that is later than this waits for the next one (ms). */
const usefulMs = 3 * 24 * 3_600_000

/** The digest whose moment has come since the group was to be woken, and when the next one is due. */
export const digestOwed = (settings: Settings | undefined, { groupId, at: woken }: Wake, now: Instant): Owing => {
  if (!settings?.remindersOn || settings.secretaries.length === 0) return {}
  const { last, next } = digestMoments(settings, now)
  const came = last !== undefined && Date.parse(woken) <= Date.parse(last) && Date.parse(now) - Date.parse(last) < usefulMs
  return {
    ...(came ? { at: last, items: settings.secretaries.map((personId) => ({ personId, groupId, actionId: DIGEST, rule: DIGEST })) } : {}),
    ...(next ? { next } : {}),
  }
}

/**
 * Owes the secretaries the digest whose moment has come since the group was to be woken. Owed by its hour, insert only: a visit that is
 * played again owes nothing more. Returns when the next one is due.
 */
export const oweDigest = async (world: Sweeping, wake: Wake): Promise<Instant | undefined> => {
  const { at, items = [], next } = digestOwed((await world.base(wake.groupId))?.settings, wake, world.at)
  if (at) await oweItems(world.outbox, at, items)
  return next
}
