import { preparedGroup, printed } from './group'

test('cancelling a meeting at which 200 actions are due: a card that Teams takes, and its button does it', async () => {
  const group = await preparedGroup()
  await group.say('secretary', 'end')
  const { actions } = await group.read({ of: 'action', id: '0035-0002' })
  const [one] = actions
  if (!one) throw new Error('no action')
  for (let n = 100; n < 300; n += 8)
    await group.save(
      Array.from({ length: 8 }, (_, at) => ({
        kind: 'action' as const,
        after: { ...one, id: `0035-0${n + at}`, ref: `DAG35-${n + at}`, number: n + at, due: { kind: 'next-meeting' as const } },
      })),
    )
  const why = 'the room is not free '.repeat(45).trim()
  const shown = await group.say('secretary', `cancel DAG036 because ${why}`)
  expect(printed(shown)).toContain('200 dues move')
  const card = JSON.stringify(shown.here[0]?.card)
  expect(Buffer.byteLength(card)).toBeLessThan(25 * 1024)
  const digest = /"shown":"([^"]+)"/.exec(card)?.[1]
  const done = await group.press('secretary', 'cancel', { words: `DAG036 because ${why}`, shown: digest })
  expect(printed(done)).toContain('200 dues have moved')
  expect(printed(await group.say('secretary', `cancel DAG036 because ${'x'.repeat(1001)}`))).toContain('1000 fit')
})

test('more reports than one transaction settles are refused with a word, and none is settled', async () => {
  const group = await preparedGroup()
  const numbers = Array.from({ length: 30 }, (_, at) => at + 1)
  await group.save(
    numbers.map((meeting) => ({ kind: 'issued', after: { meeting, ref: `DAG0${meeting}`, date: '2024-01-01', versions: [] } })),
  )
  const all = numbers.map((meeting) => `DAG${String(meeting).padStart(3, '0')}`)
  const refused = await group.say('secretary', `approve report ${all.join(' ')}`)
  expect([refused.refused, printed(refused)]).toEqual([true, expect.stringContaining('too many for one step')])
  expect((await group.say('secretary', `approve report ${all.slice(0, 20).join(' ')}`)).refused).toBeUndefined()
})

const people = (count: number, between: string): string =>
  Array.from({ length: count }, (_, at) => `Ann ${String.fromCharCode(65 + (at % 26))}${'a'.repeat(1 + Math.floor(at / 26))}`).join(between)

test('more people than one transaction holds are refused with a word, typed or by the roll-call; eighty are noted', async () => {
  const group = await preparedGroup()
  const typed = await group.say('secretary', `present ${people(120, ', ')}`)
  const pressed = await group.pressInChat('secretary', 'roll call', { present: '', apologies: '', also: people(110, ',') })
  expect([typed, pressed].map((answer) => [answer.refused, /too many at once/.test(printed(answer))])).toEqual([
    [true, true],
    [true, true],
  ])
  expect((await group.say('secretary', `present ${people(80, ', ')}`)).refused).toBeUndefined()
})

test('an area of any length on a button of the lines’ card: its card is one that Teams takes', async () => {
  const group = await preparedGroup()
  const { here } = await group.press('secretary', 'lines', { area: 'x'.repeat(100_000) })
  expect(Buffer.byteLength(JSON.stringify(here[0]?.card))).toBeLessThan(25 * 1024)
})
