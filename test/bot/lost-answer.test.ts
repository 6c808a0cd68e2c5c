import type { SaveResult } from '../../src/ports'
import { newGroup } from '../commands/group'

const groupWhoseAnswersAreLost = async () => {
  const lost: SaveResult[] = []
  const group = await newGroup('DAG', (store) => ({
    ...store,
    async save(batch) {
      const result = await store.save(batch)
      return lost.shift() ?? result
    },
  }))
  await group.say('secretary', 'start DAG035 10 April 2024')
  return { group, lost }
}
const words = 'action IPA to describe its test window by 8 May 2024'

describe('a capture is saved, and the storage’s answer is lost', () => {
  test.each<[string, SaveResult]>([
    ['nobody knows', { kind: 'unknown', cause: new Error('no answer') }],
    ['the second try hears that it is there', { kind: 'heard' }],
  ])('%s: its card is posted by this very answer', async (_what, told) => {
    const { group, lost } = await groupWhoseAnswersAreLost()
    lost.push(told)
    const answer = await group.said('secretary', { id: 'once', words })
    expect(answer.toGroup).toMatchObject([{ ref: 'DAG35-01', groupId: 'group-1' }])
    expect(answer.toGroup[0]).not.toHaveProperty('elsewhere')
    expect((await group.read({ of: 'open' })).open).toHaveLength(1)
  })

  test('Teams’ sending it again is another hearing: whoever saved it posts its card', async () => {
    const { group } = await groupWhoseAnswersAreLost()
    await group.said('secretary', { id: 'twice', words })
    expect((await group.said('secretary', { id: 'twice', words })).toGroup).toMatchObject([{ ref: 'DAG35-01', elsewhere: true }])
  })
})
