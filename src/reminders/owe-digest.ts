import { DIGEST } from '../bot/personal-mail'
import { digestMoments } from '../domain/digest-moments'
import type { Instant } from '../domain/due'
import type { Wake } from '../ports'
import { oweItems } from './owe-items'
import type { Sweeping } from './sweep-world'

/** A digest that is later than this waits for the next one (ms). */
const usefulMs = 3 * 24 * 3_600_000

/**
 * Owes the secretaries the digest whose moment has come since the group was to be woken. Owed by its hour, insert only: a visit that is
 * played again owes nothing more. Returns when the next one is due.
 */
export const oweDigest = async (world: Sweeping, { groupId, at: woken }: Wake): Promise<Instant | undefined> => {
  const settings = (await world.base(groupId))?.settings
  if (!settings?.remindersOn || settings.secretaries.length === 0) return undefined
  const { last, next } = digestMoments(settings, world.at)
  const came = last !== undefined && Date.parse(woken) <= Date.parse(last) && Date.parse(world.at) - Date.parse(last) < usefulMs
  if (came)
    await oweItems(
      world.outbox,
      last,
      settings.secretaries.map((personId) => ({ personId, groupId, actionId: DIGEST, rule: DIGEST })),
    )
  return next
}
