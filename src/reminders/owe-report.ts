import { REPORT } from '../bot/personal-mail'
import type { Instant } from '../domain/due'
import { reportMoments } from '../domain/report-deadline'
import type { Wake } from '../ports'
import { oweItems } from './owe-items'
import type { Sweeping } from './sweep-world'

/**
 * Owes the secretaries what is to be said of the last meeting's report since the group was to be woken: of several moments missed, the
 * last. Whether it is issued by now is looked up when it is sent. Owed by its hour, insert only. Returns the next such moment.
 */
export const oweReport = async (world: Sweeping, { groupId, at: woken }: Wake): Promise<Instant | undefined> => {
  const { settings, meeting } = (await world.base(groupId)) ?? {}
  if (!meeting || !settings?.remindersOn || settings.secretaries.length === 0) return undefined
  const moments = reportMoments(meeting, settings)
  const came = moments.findLast(({ at }) => Date.parse(woken) <= Date.parse(at) && Date.parse(at) <= Date.parse(world.at))
  if (came)
    await oweItems(
      world.outbox,
      came.at,
      settings.secretaries.map((personId) => ({ personId, groupId, actionId: REPORT, rule: came.rule })),
    )
  return moments.find(({ at }) => Date.parse(at) > Date.parse(world.at))?.at
}
