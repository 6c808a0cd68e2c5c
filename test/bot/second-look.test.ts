import type { Job } from '../../src/bot/job'
import { noFacts } from '../../src/bot/overlay'
import { createSecondLook } from '../../src/bot/second-look'
import type { Known } from '../../src/commands/command'
import type { Action } from '../../src/domain/record'
import type { Need, Store } from '../../src/ports'
import { createMemoryStore } from '../../src/storage/memory-store'
import { action as example } from '../cards/examples'

const chat = { kind: 'group' as const, address: { tenantId: 't', conversationId: 'c', serviceUrl: '', botId: '', channelId: 'msteams' } }
const action = (id: string, text: string): Action => ({ ...example, id, ref: `DAG${id}`, text })
const earlier = action('34-0004', 'Programme to set out options for putting CR045 into an interim release after M10')

/** A register that holds one earlier action, and tells what was read of it. */
const looking = () => {
  const reads: Need[][] = []
  const jobs: Job[] = []
  const store: Store = {
    ...createMemoryStore(),
    read: async (_group, needs) => {
      reads.push([...needs])
      return { actions: [], decisions: [], discussion: [], proposals: [], open: [earlier], meetings: [], cards: [], history: [], said: [] }
    },
  }
  const add = (job: Job): void => {
    jobs.push(job)
    job.done({ here: [], privately: [], toGroup: [] })
  }
  const look = createSecondLook(store, () => ({ add }))
  const capture = (of: Action, at = '2024-04-10T10:00:00.000Z') => look({ groupId: 'g', actions: [of], at }, chat)
  return { reads, jobs, capture }
}

test.each<[string, number]>([
  ['Programme to set out the options for putting CR045 into an interim release after M10', 1],
  ['Programme to set out options for putting CR044 into an interim release after M10', 0],
  ['Programme to publish the release dates of CR045', 0],
  ['Elexon to set out options for an interim release of CR045 after M10', 1],
])('%s: %i', async (text, found) => {
  const { jobs, capture } = looking()
  await capture(action('35-0001', text))
  expect(jobs).toHaveLength(found)
})

test('the open actions are read once in ten minutes, however much is captured', async () => {
  const { reads, capture } = looking()
  for (let n = 1; n <= 20; n++) await capture(action(`35-00${n}`, `Something else, number ${n}`))
  expect(reads).toEqual([[{ of: 'open' }]])
  await capture(action('35-0099', 'Later'), '2024-04-10T10:11:00.000Z')
  expect(reads).toHaveLength(2)
})

test('what was captured a moment ago is compared too', async () => {
  const { jobs, capture } = looking()
  await capture(action('35-0001', 'Programme to describe the settlement window for the second test phase'))
  await capture(action('35-0002', 'Programme to describe the settlement window for the second test phase'))
  expect(jobs).toHaveLength(1)
})

test.each([
  [undefined, 1],
  [true as const, 0],
])('the earlier one was marked confidential meanwhile: %s', async (confidential, notes) => {
  const { jobs, capture } = looking()
  const fresh = action('35-0001', earlier.text)
  await capture(fresh)
  const before = confidential ? { ...earlier, confidential } : earlier
  const decided = jobs[0]?.decide({ facts: { ...noFacts(), actions: [fresh, before] } } as unknown as Known)
  expect(decided && 'changes' in decided && decided.changes).toHaveLength(notes)
})
