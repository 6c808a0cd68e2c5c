import { type Walking, walked, walkMessage } from '../commands/show-walk'
import type { PostedCard } from '../domain/record'
import { parseRef, walkCardRef } from '../domain/refs'
import type { Message } from '../domain/reply'
import type { Base, Store } from '../ports'
import { hiddenFacts } from './hidden-facts'

/**
 * The walk's card of the running meeting as it is now: at the action it was at, as that one stands, or at the next where it is closed
 * or was left ongoing meanwhile. Undefined where the card is another, or at no action.
 */
export const walkOn = async (
  store: Store,
  base: Base,
  { ref, shows }: PostedCard,
  at: string,
): Promise<{ message: Message; shows?: string } | undefined> => {
  const { group, meeting } = base
  const was = shows ? parseRef(base.settings, shows) : undefined
  if (!group.running || !meeting || ref !== walkCardRef(meeting.number) || was?.kind !== 'action') return undefined
  const facts = hiddenFacts(await store.read(group.id, [{ of: 'open' }, { of: 'meeting', number: meeting.number }]))
  const known: Walking = { ...base, at, role: 'secretary', facts }
  const still = facts.open?.find(({ id }) => id === was.id)
  const stays = still && !(still.reviewedAt && still.reviewedAt >= meeting.startedAt)
  const walk = walked(known, stays ? { from: was.id } : { after: was.id })
  if (!walk) return undefined
  const next = walk.next
  const { history } = next ? await store.read(group.id, [{ of: 'history', ref: next.ref, item: { of: 'action', id: next.id } }]) : facts
  return { message: walkMessage({ ...known, facts: { ...facts, history } }, walk, next), ...(next ? { shows: next.ref } : {}) }
}
