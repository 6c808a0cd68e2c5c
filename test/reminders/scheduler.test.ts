import { startScheduler, type Timer } from '../../src/reminders/scheduler'

/** A clock turned by hand: holds the one call that waits. */
const clock = (start: string) => {
  let now = Date.parse(start)
  let waiting: { ms: number; then: () => void } | undefined
  const timer: Timer = {
    now: () => new Date(now).toISOString(),
    after(ms, then) {
      waiting = { ms, then }
      return () => {
        waiting = undefined
      }
    },
  }
  return {
    timer,
    pass: (ms: number) => {
      now += ms
    },
    waits: () => waiting?.ms,
    ring: () => {
      const due = waiting
      waiting = undefined
      now += due?.ms ?? 0
      due?.then()
    },
  }
}

/** Lets everything that waits for nothing outside run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

test('runs at once and then at each full minute, as of that moment', async () => {
  const time = clock('2024-04-30T07:58:20.000Z')
  const runs: string[] = []
  startScheduler(async (at) => runs.push(at), quiet, time.timer)
  await settled()
  expect(time.waits()).toBe(40_000)
  time.ring()
  await settled()
  time.ring()
  await settled()
  expect(runs).toEqual(['2024-04-30T07:58:20.000Z', '2024-04-30T07:59:00.000Z', '2024-04-30T08:00:00.000Z'])
})

test('one at a time: the next waits for the end of a long one', async () => {
  const time = clock('2024-04-30T08:00:00.000Z')
  const ends: (() => void)[] = []
  startScheduler(() => new Promise<void>((resolve) => ends.push(resolve)), quiet, time.timer)
  time.pass(150_000)
  await settled()
  expect([ends.length, time.waits()]).toEqual([1, undefined])
  ends[0]?.()
  await settled()
  expect(time.waits()).toBe(30_000)
  time.ring()
  await settled()
  expect(ends).toHaveLength(2)
})

test('a failed run is told to the log and the next comes all the same', async () => {
  const time = clock('2024-04-30T08:00:00.000Z')
  const told: string[] = []
  startScheduler(() => Promise.reject(new Error('no table')), { ...quiet, error: (_fields, words) => told.push(words) }, time.timer)
  await settled()
  time.ring()
  await settled()
  expect(told).toHaveLength(2)
})

test('stop waits for the run under way, and no other begins', async () => {
  const time = clock('2024-04-30T08:00:00.000Z')
  const ends: (() => void)[] = []
  const scheduler = startScheduler(() => new Promise<void>((resolve) => ends.push(resolve)), quiet, time.timer)
  let stopped = false
  const stopping = scheduler.stop().then(() => {
    stopped = true
  })
  await settled()
  expect(stopped).toBe(false)
  ends[0]?.()
  await stopping
  expect([stopped, time.waits()]).toEqual([true, undefined])
})

test('stopped between two runs, it is over at once', async () => {
  const time = clock('2024-04-30T08:00:00.000Z')
  const scheduler = startScheduler(async () => undefined, quiet, time.timer)
  await settled()
  await scheduler.stop()
  expect(time.waits()).toBeUndefined()
})
