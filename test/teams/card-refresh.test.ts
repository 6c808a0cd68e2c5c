import type { Message } from '../../src/domain/reply'
import { createCardRefresh } from '../../src/teams/card-refresh'

const address = { tenantId: 't', conversationId: '19:one', serviceUrl: 'http://127.0.0.1:9', botId: '28:b', channelId: 'msteams' }

/** A clock that stands still but for waiting; `refusals`: how often the channel refuses first. */
const stage = (refusals = 0) => {
  let now = 10_000
  const sent: { at: number; text: string }[] = []
  const refresh = createCardRefresh({
    now: () => now,
    wait: async (ms) => {
      now += ms
    },
    update: async (_address, _activityId, { text }: Message) => {
      if (refusals-- > 0) throw new Error('429')
      sent.push({ at: now, text })
      return true
    },
  })
  return { sent, refresh: (n: number) => refresh(address, 'a', { text: String(n) }, n) }
}

test('the first change shows at once, the newest of all that come after it a second later', async () => {
  const { sent, refresh } = stage()
  await Promise.all(Array.from({ length: 30 }, (_, n) => refresh(n + 1)))
  expect(sent).toEqual([
    { at: 10_000, text: '1' },
    { at: 11_000, text: '30' },
  ])
})

test('what is older than what stands there is not shown', async () => {
  const { sent, refresh } = stage()
  await refresh(5)
  await refresh(3)
  await refresh(6)
  expect(sent.map(({ text }) => text)).toEqual(['5', '6'])
})

test('refused by the channel, it is tried again, later each time', async () => {
  const { sent, refresh } = stage(2)
  await refresh(1)
  expect(sent).toEqual([{ at: 15_000, text: '1' }])
})

test('refused for good, it says so, and the next change is drawn all the same', async () => {
  const { sent, refresh } = stage(5)
  await expect(refresh(1)).rejects.toThrow('429')
  await refresh(2)
  expect(sent.map(({ text }) => text)).toEqual(['2'])
})
