import type { Instant } from '../domain/due'
import type { PostedCard } from '../domain/record'
import type { SweepReport } from './sweep-report'
import type { Sweeping } from './sweep-world'

/** Whoever captured it posts its card at once; a minute later nobody will. */
const patienceMs = 60_000
const ever: Instant = '9999-12-31T23:59:00.000Z'

/** Posts the cards that a group's chat is owed since over a minute. Returns when the next will be overdue, undefined: none is owed. */
export const postTells = async (world: Sweeping, groupId: string, report: SweepReport): Promise<Instant | undefined> => {
  const { cardOf } = world
  if (!cardOf) return undefined
  const { cards } = await world.store.read(groupId, [{ of: 'tells', until: ever }])
  const overdue = ({ at }: PostedCard): boolean => Date.parse(at) + patienceMs <= Date.parse(world.at)
  const left = cards.filter((card) => !overdue(card)).map(({ at }) => Date.parse(at) + patienceMs)
  const chat = (await world.base(groupId))?.settings.chat
  for (const card of cards.filter(overdue)) {
    const message = chat && (await cardOf(groupId, card.ref))
    // Nothing to show any more: no longer owed, and posted nowhere.
    let activityId = ''
    if (message) {
      const delivery = await world.messenger.toChat(chat, message)
      if (!delivery.delivered) {
        world.log.warn({ groupId, why: delivery.why }, 'a card that is owed could not be posted')
        if (delivery.again) left.push(Date.parse(world.at) + patienceMs)
        if (delivery.again) continue
      } else {
        activityId = delivery.activityId
        report.posted++
      }
    }
    await world.store.posted(groupId, [{ ...card, activityId, at: world.at }])
    await world.step('posted')
  }
  return left.length > 0 ? new Date(Math.min(...left)).toISOString() : undefined
}
