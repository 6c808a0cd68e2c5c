import { type ItemList, itemsCards } from '../cards/items-card'
import { reply } from '../domain/reply'
import { command } from './command'
import { refuse } from './refusals'
import { viewOf } from './show-items'

/** A list as it was read; `from` and `at` are those of what was just said, unless a card told them. */
export type ItemsArgs = Omit<ItemList, 'from' | 'at'> & Partial<Pick<ItemList, 'from' | 'at'>>

/** Several things in one message: shown as they are read, recorded by a press. What a line is, is read before (src/bot/interpret-items.ts). */
export const items = command<ItemsArgs>({
  name: 'items',
  summary: 'A pasted list, as it is read',
  examples: [],
  chapter: 'capture',
  right: 'look',
  parse: () => ({ refused: 'Paste the list, an item a line.' }),
  decide: (args, known) => {
    const link = args.link ?? known.source?.link
    const from = args.from ?? known.source?.activityId ?? known.saidId ?? known.at
    return reply(...itemsCards(viewOf(known), { ...args, from, at: args.at ?? known.at, ...(link ? { link } : {}) }))
  },
})

/**
 *     record all          record 1, 3
 *
 * Of the list its speaker pasted last. The bot says each of its items as a line of its own; what arrives here has no list.
 */
export const record = command<Record<string, never>>({
  name: 'record',
  summary: 'Record the list you pasted: all of it, or the items you number',
  examples: ['record all', 'record 1, 3'],
  chapter: 'capture',
  right: 'look',
  parse: () => ({ args: {} }),
  decide: () =>
    refuse('I have no list of yours in hand here. Paste it again, an item a line; to record one line, say action, decision or note first.'),
})
