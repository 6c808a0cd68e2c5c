import type { ChatAddress } from '../domain/group'
import type { Message } from '../domain/reply'

/** A card that thirty people press within two seconds is drawn again this often at most (Teams counts updates as sends). */
const EVERY_MS = 1000
const MOST_TRIES = 5
/** Cards remembered: older ones are pressed by nobody at once. */
const MOST_CARDS = 500

interface Card {
  /** `newest` of what stands there. */
  shown: number
  /** When it was last drawn, in milliseconds. */
  at: number
  waiting?: { newest: number; message: Message }
  busy?: Promise<void>
}

interface Ports {
  update(address: ChatAddress, activityId: string, message: Message): Promise<boolean>
  /** Milliseconds. */
  now(): number
  wait(ms: number): Promise<void>
}

/**
 * Draws a card again, at once where it has stood still for a second, else when that second is over, with the newest of what was asked
 * meanwhile; what is older than what stands there is dropped. Tried again where the channel refuses, for nobody may come after. Resolves
 * once the card shows this or something newer.
 */
export const createCardRefresh = ({ update, now, wait }: Ports) => {
  const cards = new Map<string, Card>()

  const draw = async (card: Card, address: ChatAddress, activityId: string): Promise<void> => {
    for (let tries = 0; card.waiting; ) {
      const left = card.at + EVERY_MS * (tries + 1) - now()
      if (left > 0) await wait(left)
      const next = card.waiting
      card.waiting = undefined
      card.at = now()
      try {
        await update(address, activityId, next.message)
        card.shown = next.newest
        tries = 0
      } catch (error) {
        tries += 1
        if (tries >= MOST_TRIES) throw error
        // Something newer may have come while this was refused.
        card.waiting ??= next
      }
    }
  }

  return (address: ChatAddress, activityId: string, message: Message, newest: number): Promise<void> => {
    const key = `${address.conversationId} ${activityId}`
    const card: Card = cards.get(key) ?? { shown: 0, at: 0 }
    cards.delete(key)
    cards.set(key, card)
    for (const old of cards.keys()) if (cards.size > MOST_CARDS) cards.delete(old)
    if (newest < Math.max(card.shown, card.waiting?.newest ?? 0)) return card.busy ?? Promise.resolve()
    card.waiting = { newest, message }
    card.busy ??= draw(card, address, activityId).finally(() => {
      card.busy = undefined
    })
    return card.busy
  }
}
