import { createPostedCards } from '../../src/bot/posted-cards'
import type { PostedCard } from '../../src/domain/record'
import type { Store } from '../../src/ports'
import { createMemoryStore } from '../../src/storage/memory-store'
import { at, founding } from '../storage/world'

const card = (ref: string, activityId: string): PostedCard => ({ ref, conversationId: '19:meeting', activityId, at })

/** A group whose cards are owed, and what was written of them. */
const begun = async (failing = false) => {
  const register = createMemoryStore()
  const founded = founding('g1')
  const tells = ['DAG35-01', 'DAG35-02'].map((ref) => ({ kind: 'tell' as const, card: { ref, conversationId: '19:meeting', at } }))
  await register.save({ ...founded, changes: [...founded.changes, ...tells] })
  const writes: string[][] = []
  const counted: Store = {
    ...register,
    async posted(groupId, cards) {
      writes.push(cards.map(({ ref, activityId }) => `${ref} ${activityId}`))
      if (failing) throw new Error('no answer')
      return register.posted(groupId, cards)
    },
  }
  const cards = createPostedCards(counted)
  const stands = async (ref: string) => (await cards.store.read('g1', [{ of: 'card', ref }])).cards[0]?.activityId
  return { register, writes, cards, stands }
}

test('cards of a moment are written together; until then a press finds them all the same', async () => {
  const { register, writes, cards, stands } = await begun()
  const written = [cards.add('g1', [card('DAG35-01', 'a')]), cards.add('g1', [card('DAG35-02', 'b')])]
  expect(writes).toEqual([])
  expect([await stands('DAG35-01'), await stands('DAG35-02')]).toEqual(['a', 'b'])
  await Promise.all(written)
  expect(writes).toEqual([['DAG35-01 a', 'DAG35-02 b']])
  expect((await register.read('g1', [{ of: 'card', ref: 'DAG35-02' }])).cards[0]?.activityId).toBe('b')
})

test('of one item the card that came last stands', async () => {
  const { writes, cards, stands } = await begun()
  for (const id of ['a', 'b']) cards.add('g1', [card('DAG35-01', id)]).catch(() => undefined)
  expect(await stands('DAG35-01')).toBe('b')
  await cards.flush()
  expect(writes).toEqual([['DAG35-01 b']])
  expect(await stands('DAG35-01')).toBe('b')
})

test('what cannot be written stays owed: the sweep sees to it', async () => {
  const { register, cards, stands } = await begun(true)
  await expect(cards.add('g1', [card('DAG35-01', 'a')])).rejects.toThrow('no answer')
  expect(await stands('DAG35-01')).toBeUndefined()
  expect((await register.read('g1', [{ of: 'tells', until: '2030-01-01T00:00:00.000Z' }])).cards).toHaveLength(2)
})
