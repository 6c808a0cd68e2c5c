import type { PostedCard } from '../domain/record'
import type { Facts, Need, Store } from '../ports'

/** How long a card that came to stand in a chat waits for others of its group (ms): shorter than anybody takes to press it. */
const GATHER_MS = 300

interface Waiting {
  cards: Map<string, PostedCard>
  written: Promise<void>
  writeNow: () => void
}

/**
 * Keeps where cards came to stand, those of a moment in one write: it is a capture's second request, and nobody waits for it. Until
 * it is done, what is read through `store` tells of it already; a process killed before leaves the card owed, and the sweep posts it.
 */
export const createPostedCards = (register: Store) => {
  const waiting = new Map<string, Waiting>()
  /** By reference, the newest; those being written are among them. */
  const standing = new Map<string, Map<string, PostedCard>>()

  /** Reads of one card alone that are under way: thirty answers to one round ask for the same one. */
  const reading = new Map<string, Promise<Facts>>()

  const read = (groupId: string, needs: readonly Need[]): Promise<Facts> => {
    const [need] = needs
    if (needs.length !== 1 || need?.of !== 'card') return register.read(groupId, needs)
    const key = `${groupId}|${need.ref}`
    const begun = reading.get(key)
    if (begun) return begun
    const asked = register.read(groupId, needs).finally(() => reading.delete(key))
    reading.set(key, asked)
    return asked
  }

  const write = async (groupId: string, { cards }: Waiting): Promise<void> => {
    waiting.delete(groupId)
    const known = standing.get(groupId)
    try {
      await register.posted(groupId, [...cards.values()])
    } finally {
      for (const [ref, card] of cards) if (known?.get(ref) === card) known.delete(ref)
      if (known?.size === 0) standing.delete(groupId)
    }
  }

  const begin = (groupId: string): Waiting => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, GATHER_MS)
    const writeNow = (): void => {
      clearTimeout(timer)
      resolve()
    }
    const begun: Waiting = { cards: new Map(), written: promise.then(() => write(groupId, begun)), writeNow }
    waiting.set(groupId, begun)
    return begun
  }

  return {
    /** The register, with the cards that are not written yet. */
    store: {
      ...register,
      async read(groupId, needs) {
        const asked = new Set(needs.flatMap((need) => (need.of === 'card' ? [need.ref] : [])))
        const unwritten = (): PostedCard[] => [...(standing.get(groupId)?.values() ?? [])].filter(({ ref }) => asked.has(ref))
        // Both before and after: one that is written meanwhile may be in neither the read nor what still waits.
        const before = unwritten()
        const facts = await read(groupId, needs)
        const known = [...before, ...unwritten()]
        if (known.length === 0) return facts
        const newest = new Map([...facts.cards, ...known].map((card) => [card.ref, card]))
        return { ...facts, cards: [...newest.values()] }
      },
    } satisfies Store as Store,
    /** Ends once they are written. */
    add(groupId: string, cards: readonly PostedCard[]): Promise<void> {
      const { cards: gathered, written } = waiting.get(groupId) ?? begin(groupId)
      const known = standing.get(groupId) ?? new Map<string, PostedCard>()
      standing.set(groupId, known)
      // Of one reference the last stands.
      for (const card of cards) {
        gathered.set(card.ref, card)
        known.set(card.ref, card)
      }
      return written
    },
    /** Writes at once what waits. */
    async flush(): Promise<void> {
      const all = [...waiting.values()]
      for (const { writeNow } of all) writeNow()
      await Promise.allSettled(all.map(({ written }) => written))
    },
  }
}
