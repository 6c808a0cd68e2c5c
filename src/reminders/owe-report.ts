import { REPORT } from '../bot/personal-mail'
import type { Instant } from '../domain/due'
import { reportMoments } from '../domain/report-deadline'
import type { Base, Wake } from '../ports'
import { type Owing, oweItems } from './owe-items'
import type { Sweeping } from './sweep-world'

/** What is to be said of the last meeting's report since the group was to be woken, and when the next such moment is. */
export const reportOwed = (base: Base | undefined, { groupId, at: woken }: Wake, now: Instant): Owing => {
  const { settings, meeting } = base ?? {}
  if (!meeting || !settings?.remindersOn || settings.secretaries.length === 0) return {}
  const moments = reportMoments(meeting, settings)
  const came = moments.findLast(({ at }) => Date.parse(woken) <= Date.parse(at) && Date.parse(at) <= Date.parse(now))
  const next = moments.find(({ at }) => Date.parse(at) > Date.parse(now))?.at
  return {
    ...(came
      ? { at: came.at, items: settings.secretaries.map((personId) => ({ personId, groupId, actionId: REPORT, rule: came.rule })) }
      : {}),
    ...(next ? { next } : {}),
  }
}

/**
 * Owes the secretaries what is to be said of the last meeting's report since the group was to be woken: of several moments missed, the
 * last. Whether it is issued by now is looked up when it is sent. Owed by its hour, insert only. Returns the next such moment.
 */
export const oweReport = async (world: Sweeping, wake: Wake): Promise<Instant | undefined> => {
  const { at, items = [], next } = reportOwed(await world.base(wake.groupId), wake, world.at)
  if (at) await oweItems(world.outbox, at, items)
  return next
}
