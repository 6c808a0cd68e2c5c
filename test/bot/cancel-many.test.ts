import { createMemoryTables } from '../../src/storage/memory-tables'
import { buttonsOf } from '../cards/buttons-of'
import { newGroup } from '../commands/group'

const COUNT = 30

/** Thirty actions due on the day of the meeting that is called off; after so many saves the storage is gone. */
const prepared = async () => {
  const state = { saves: Number.POSITIVE_INFINITY }
  const group = await newGroup(
    'DAG',
    (store) => ({
      ...store,
      save: async (batch) => {
        state.saves -= 1
        if (state.saves < 0) throw new Error('gone')
        return store.save(batch)
      },
    }),
    createMemoryTables(),
  )
  for (const words of ['start DAG035 10 April 2024', 'next meeting 8 May 2024'])
    expect((await group.say('secretary', words)).refused).toBeUndefined()
  for (let n = 0; n < COUNT; n++) await group.say('secretary', `action IPA to describe window ${n} by 8 May 2024`)
  await group.say('secretary', 'end')
  const card = await group.say('secretary', 'cancel DAG036 because the papers are late')
  const [button] = card.here.flatMap(buttonsOf)
  const press = () => group.press('secretary', 'cancel', button?.args ?? {}, 'chat').catch(() => undefined)
  const left = async (): Promise<number> => ((await group.read({ of: 'open' })).open ?? []).filter(({ due }) => due.kind === 'date').length
  return { group, state, press, left }
}

test('one press moves every due, however many, and a second press nothing more', async () => {
  const { group, press, left } = await prepared()
  const answer = await press()
  expect(answer?.here[0]?.text).toContain('30 dues have moved to it')
  expect(await left()).toBe(0)
  await press()
  expect((await group.base()).meeting?.notHeld).toHaveLength(1)
})

test('broken off after some: pressed again, what was left is moved, and the meeting is called off once', async () => {
  const { group, state, press, left } = await prepared()
  state.saves = 2
  await press()
  expect(await left()).toBeGreaterThan(0)
  state.saves = Number.POSITIVE_INFINITY
  await press()
  expect(await left()).toBe(0)
  expect((await group.base()).meeting?.notHeld).toHaveLength(1)
})
