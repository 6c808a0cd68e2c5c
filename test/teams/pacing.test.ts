import { createPacing, PACING, type PacingLimits, type Urgency } from '../../src/teams/pacing'

/** A clock that stands still until it is moved on. */
const handClock = () => {
  let time = 0
  const alarms: { at: number; then: () => void }[] = []
  return {
    now: () => time,
    after: (ms: number, then: () => void) => void alarms.push({ at: time + ms, then }),
    /** Runs what is due up to `until`, moment by moment. */
    async run(until: number): Promise<void> {
      for (;;) {
        for (let n = 0; n < 5; n++) await Promise.resolve()
        alarms.sort((a, b) => a.at - b.at)
        const [next] = alarms
        if (!next || next.at > until) break
        alarms.shift()
        time = Math.max(time, next.at)
        next.then()
      }
      time = Math.max(time, until)
    },
  }
}

/** When each of these sends may go (ms), all asked for at once. */
const moments = async (sends: readonly [chat: string, urgency: Urgency][], limits: PacingLimits = PACING): Promise<number[]> => {
  const clock = handClock()
  const pacing = createPacing(limits, clock)
  const went: number[] = []
  sends.forEach(([chat, urgency], index) => {
    pacing.turn(chat, urgency, 10_000).then(
      () => {
        went[index] = clock.now()
      },
      () => undefined,
    )
  })
  await clock.run(120_000)
  return went
}

const most = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length))

test('a person who says something now and then waits for nothing', async () => {
  expect(
    await moments([
      ['chat', 'reply'],
      ['chat', 'reply'],
      ['other', 'reply'],
    ]),
  ).toEqual([0, 0, 0])
})

test('five hundred reminders: twenty a second, evenly', async () => {
  const went = await moments(Array.from({ length: 500 }, (_, n) => [`a:${n}`, 'background']))
  expect([most(went, 1000), went.at(-1)]).toEqual([20, 499 * 50])
})

test('into one chat: what nobody waits for goes once a second, and replies before it', async () => {
  const went = await moments([
    ['chat', 'background'],
    ['chat', 'background'],
    ['chat', 'reply'],
    ['chat', 'background'],
  ])
  expect(went).toEqual([0, 1000, 0, 2000])
})

test('replies into one chat: never more than Teams takes in one, two and thirty seconds', async () => {
  const went = await moments(Array.from({ length: 100 }, () => ['chat', 'reply']))
  expect([most(went, 1000), most(went, 2000), most(went, 30_000)]).toEqual([7, 8, 60])
  expect([...went].sort((a, b) => a - b)).toEqual(went)
})

test('a reply in the middle of five hundred reminders goes within a twentieth of a second', async () => {
  const clock = handClock()
  const pacing = createPacing(PACING, clock)
  for (let n = 0; n < 500; n++) pacing.turn(`a:${n}`, 'background', 10_000).catch(() => undefined)
  await clock.run(7321)
  let replied = 0
  pacing.turn('the meeting', 'reply', 10_000).then(
    () => {
      replied = clock.now()
    },
    () => undefined,
  )
  await clock.run(20_000)
  expect(replied - 7321).toBeLessThanOrEqual(50)
})

test('the limits are settings', async () => {
  const went = await moments(
    Array.from({ length: 6 }, (_, n) => [`a:${n}`, 'background']),
    { ...PACING, perSecond: 2 },
  )
  expect(went).toEqual([0, 500, 1000, 1500, 2000, 2500])
})

test('a chat that asked to be left alone is: what can wait waits, what cannot is refused at once, other chats go on', async () => {
  const clock = handClock()
  const pacing = createPacing(PACING, clock)
  pacing.hold('chat', 5000)
  const went: string[] = []
  const note = (name: string) => () => void went.push(`${name} ${clock.now()}`)
  pacing.turn('chat', 'reply', 10_000).then(note('waits'), note('?'))
  pacing.turn('chat', 'background', 1000).then(note('?'), note('refused'))
  pacing.turn('other', 'reply', 10_000).then(note('other'), note('?'))
  await clock.run(10_000)
  expect(went.sort()).toEqual(['other 0', 'refused 0', 'waits 5000'])
})
