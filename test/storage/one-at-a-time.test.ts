import { oneAtATime } from '../../src/storage/one-at-a-time'

it('writes the first at once, and all that came meanwhile together; another key waits for nobody', async () => {
  const writes: string[] = []
  const ends: (() => void)[] = []
  const write = oneAtATime<number>((key, items) => {
    writes.push(`${key} ${items.join(',')}`)
    return new Promise((done) => ends.push(done))
  })
  const all = [write('a', [1]), write('a', [2]), write('a', [3, 4]), write('b', [5])]
  expect(writes).toEqual(['a 1', 'b 5'])
  ends[0]?.()
  await all[0]
  await Promise.resolve()
  expect(writes).toEqual(['a 1', 'b 5', 'a 2,3,4'])
  ends[1]?.()
  ends[2]?.()
  await Promise.all(all)
})

it('a write that fails takes only its own along', async () => {
  const write = oneAtATime<number>((_, [item]) => (item === 1 ? Promise.reject(new Error('full')) : Promise.resolve()))
  const [first, second] = [write('a', [1]), write('a', [2])]
  await expect(first).rejects.toThrow('full')
  await expect(second).resolves.toBeUndefined()
  await expect(write('a', [3])).resolves.toBeUndefined()
})
