import type { Instant } from '../domain/due'
import { meetingCalendar } from '../domain/reminder-policy'
import { sendingOpens } from '../domain/sending-hours'
import type { OwedItem } from '../ports'
import { lookAt } from './look-at'
import { messageFor } from './message-for'
import { digestOwed } from './owe-digest'
import { hourOf } from './owe-items'
import { reportOwed } from './owe-report'
import type { SweepReport } from './sweep-report'
import type { Sweeping } from './sweep-world'

/** Without what that hour's message has told: a group may have been woken by something else since. */
const untold = async ({ outbox }: Sweeping, at: Instant, items: readonly OwedItem[]): Promise<OwedItem[]> => {
  const found = await Promise.all(
    items.map(async (item) => {
      const told = await outbox.mail(hourOf(at), item.personId)
      return told.some(({ groupId, actionId, rule }) => groupId === item.groupId && actionId === item.actionId && rule === item.rule)
        ? []
        : [item]
    }),
  )
  return found.flat()
}

/** A dry run: reads what a sweep would read and tells what it would send; writes and sends nothing. */
export const rehearse = async (world: Sweeping, report: SweepReport): Promise<void> => {
  const owed: { item: OwedItem; hour: string }[] = (await world.outbox.owed(world.at)).flatMap(({ hour, items }) =>
    items.map((item) => ({ item, hour })),
  )
  for (const wake of await world.outbox.awake(world.at)) {
    const { groupId } = wake
    const base = await world.base(groupId)
    if (!base?.settings.remindersOn) continue
    for (const { at, items = [] } of [digestOwed(base.settings, wake, world.at), reportOwed(base, wake, world.at)])
      if (at) owed.push(...(await untold(world, at, items)).map((item) => ({ item, hour: at })))
    const { open = [] } = await world.store.read(groupId, [{ of: 'looks', until: world.at }])
    const opens = sendingOpens(base.settings, world.at)
    if (open.length > 0 && opens !== world.at) {
      report.waiting.push({ groupId, until: opens })
      continue
    }
    const calendar = meetingCalendar(base.settings, base.meeting)
    for (const action of open) {
      const { items, unreached } = lookAt(groupId, action, base.settings, calendar, world.at)
      report.looked++
      report.owed += items.length
      report.undeliverable.push(...unreached.map((each) => ({ groupId, ref: action.ref, ...each })))
      owed.push(...items.map((item) => ({ item, hour: item.at })))
    }
  }
  for (const personId of new Set(owed.map(({ item }) => item.personId))) {
    const personal = await messageFor(
      world,
      personId,
      owed.filter(({ item }) => item.personId === personId),
    )
    if (!personal) continue
    const { message: _message, ...rest } = personal
    const address = (await world.directory.person(personId))?.address
    report.messages.push({ person: personId, name: address?.name ?? personId, ...rest })
    if (address && (address.state ?? 'reachable') === 'reachable') continue
    report.refused.push({
      person: personId,
      name: address?.name ?? personId,
      why: address?.state && address.state !== 'reachable' ? address.state : 'needs the app',
      detail: address ? 'known from an earlier try' : 'never met in a chat',
      again: false,
    })
  }
}
