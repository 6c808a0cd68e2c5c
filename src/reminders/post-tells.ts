import type { Instant } from '../domain/due'
import type { PostedCard } from '../domain/record'
import type { Message } from '../domain/reply'
import type { SweepReport } from './sweep-report'
import type { Sweeping } from './sweep-world'

/** Whoever captured it posts its card at once; a minute later nobody will. */
const patienceMs = 60_000
const ever: Instant = '9999-12-31T23:59:00.000Z'

/** Cards one sweep takes at once; a card is one row of the transaction that takes it. */
const mostAtOnce = 40

const isOverdue = (card: PostedCard, at: Instant): boolean => Date.parse(card.at) + patienceMs <= Date.parse(at)

/**
 * Takes what is overdue for a minute, under the group's guard: of sweeps that run at once, one has it. Killed before it is posted, it is
 * owed again when the minute is over.
 */
const take = async ({ store, at, now }: Sweeping, groupId: string): Promise<PostedCard[]> => {
  const base = await store.load(groupId)
  if (!base) return []
  const { cards } = await store.read(groupId, [{ of: 'tells', until: ever }])
  const overdue = cards.filter((card) => isOverdue(card, at)).slice(0, mostAtOnce)
  const changes = overdue.map((card) => ({ kind: 'tell' as const, card: { ...card, at: now() } }))
  if (changes.length === 0) return []
  const taken = await store.save({ group: base.group, etag: base.etag, changes, events: [], said: [] })
  return taken.kind === 'saved' ? overdue : []
}

/** Posts the cards that a group's chat is owed since over a minute. Returns when the next will be overdue, undefined: none is owed. */
export const postTells = async (world: Sweeping, groupId: string, report: SweepReport): Promise<Instant | undefined> => {
  const { cardOf } = world
  if (!cardOf) return undefined
  const { cards } = await world.store.read(groupId, [{ of: 'tells', until: ever }])
  if (cards.length === 0) return undefined
  const left = new Map(cards.map((card) => [card.ref, Date.parse(isOverdue(card, world.at) ? world.at : card.at) + patienceMs]))
  for (const card of cards.some((each) => isOverdue(each, world.at)) ? await take(world, groupId) : []) {
    let message: Message | undefined
    try {
      message = await cardOf(groupId, card.ref)
    } catch (error) {
      // Another group could not be told, say: the others are not kept waiting, and it is owed still.
      world.log.warn({ err: error, groupId }, 'what is owed could not be done; a later sweep tries again')
      continue
    }
    // Nothing to show any more: no longer owed, and posted nowhere.
    let stands = { conversationId: card.conversationId, activityId: '' }
    // Read for each: many cards take their time, and the group may come to meet elsewhere meanwhile.
    const chat = (await world.store.load(groupId))?.settings.chat
    if (chat && message) {
      const delivery = await world.messenger.toChat(chat, message)
      if (!delivery.delivered) {
        world.log.warn({ groupId, why: delivery.why }, 'a card that is owed could not be posted')
        if (delivery.again) continue
      } else {
        const { conversationId, activityId } = delivery
        stands = { conversationId, activityId }
        report.posted++
      }
    }
    await world.store.posted(groupId, [{ ...card, ...stands, at: world.at }])
    left.delete(card.ref)
    await world.step('posted')
  }
  return left.size > 0 ? new Date(Math.min(...left.values())).toISOString() : undefined
}
