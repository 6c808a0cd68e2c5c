import type { Sweeping } from './sweep-world'

/**
 * Draws cards again where they stand, as their items are now: whoever took words out of these was killed before the cards lost them.
 * What cannot be drawn is logged; said once more (`redact REF …`), it is drawn again.
 */
export const redrawCards = async (
  { store, messenger, cardOf, base, log }: Sweeping,
  groupId: string,
  refs: readonly string[],
): Promise<void> => {
  const chat = (await base(groupId))?.settings.chat
  if (!cardOf || !chat || refs.length === 0) return
  const { cards } = await store.read(
    groupId,
    refs.map((ref) => ({ of: 'card' as const, ref })),
  )
  for (const { ref, conversationId, activityId } of cards) {
    if (!activityId) continue
    try {
      const message = await cardOf(groupId, ref)
      if (message) await messenger.update({ ...chat, conversationId }, activityId, message)
    } catch (error) {
      log.warn({ err: error, groupId, ref }, 'a card that lost its words was not drawn again')
    }
  }
}
