import { damaged } from '../importing/read-fixture'
import { openDesk, words } from './desk'

test('a file: shown with what is doubtful; nothing is saved before the press; then numbering goes on, and reminders are off', async () => {
  const desk = await openDesk('HWP')
  const shown = await desk.send('secretary', 'HWP012.txt', damaged)
  expect(words(shown)).toContain('4 new actions, 5 carried · 3 decisions')
  expect(words(shown)).toMatch(/line 13 {2}HWP12-01 stood glued/)
  expect(words(shown)).toMatch(/Text that fits nowhere:\n {2}line \d+ /)
  expect((await desk.base('HWP'))?.group.meeting).toBeUndefined()

  const saved = await desk.press('secretary', shown, 'Save')
  expect(words(saved)).toContain('✓ HWP012 is in the register of HWP')
  const base = await desk.base('HWP')
  expect(base?.group).toMatchObject({ meeting: 12, running: false, decision: 43 })
  expect(base?.settings.remindersOn).toBe(false)
  const { open } = await desk.read('HWP', { of: 'open' })
  expect(open).toHaveLength(9)
  expect((await desk.read('HWP', { of: 'history', ref: 'HWP012' })).history.map(({ command }) => command)).toEqual([
    'import unplaced',
    'import',
  ])
})

test('mended on the card, pressed on whichever instance: the single correction, a missing text, an owner; what was settled is asked no more', async () => {
  const desk = await openDesk('HWP')
  let card = await desk.send('secretary', 'HWP012.txt', damaged)
  card = await desk.press('secretary', card, 'Take WR071 Ruling', {}, 1)
  expect(words(card)).not.toContain('the area of HWP12-02 was cut')
  card = await desk.press('secretary', card, 'Mend it', { what: 'HWP12-03 text', value: 'Office to draw the cranes' }, 1)
  expect(words(card)).not.toContain('HWP12-03 has no text')
  card = await desk.press('secretary', card, 'Mend it', { what: 'other', value: 'HWP12-04 owner Auditor (Lena Voss)' })
  expect(words(card)).not.toContain('HWP12-04 has no owner')
  card = await desk.press('secretary', card, 'Mend it', { what: 'HWP11-09 due', value: 'some day soon' })
  expect(words(card)).toContain('no date that I can read')
  expect(card.refused).toBe(true)
  await desk.say('secretary', 'import save')
  const { open = [] } = await desk.read('HWP', { of: 'open' })
  const found = (ref: string) => open.find((one) => one.ref === ref)
  expect(found('HWP12-02')?.area).toBe('WR071 Ruling')
  expect(found('HWP12-03')?.text).toBe('Office to draw the cranes')
  expect(found('HWP12-04')?.owners).toEqual([{ party: 'Auditor', persons: [{ name: 'Lena Voss' }], collective: false }])
})

test('pasted into the private chat it is a report, not a list of actions', async () => {
  const desk = await openDesk('HWP')
  const shown = await desk.say('secretary', damaged)
  expect(words(shown)).toContain('Headline Report HWP012')
  expect(words(shown)).toContain('pasted text')
})

test('who is neither secretary nor Chair imports nothing, nor presses what another holds', async () => {
  const desk = await openDesk('HWP')
  for (const who of ['member', 'stranger'] as const)
    expect(words(await desk.send(who, 'HWP012.txt', damaged))).toContain('its secretary or Chair imports it')
  const shown = await desk.send('secretary', 'HWP012.txt', damaged)
  expect(words(await desk.press('member', shown, 'Save'))).toContain('I hold that report no longer')
  expect((await desk.base('HWP'))?.group.meeting).toBeUndefined()
})

test('a new group begins with its report: whoever sent it is its secretary, and it meets where they first say start', async () => {
  const desk = await openDesk()
  const shown = await desk.send('stranger', 'HWP012.txt', damaged)
  expect(words(shown)).toContain('A new group HWP begins with it, and you are its secretary')
  const saved = await desk.press('stranger', shown, 'Save')
  expect(words(saved)).toContain('in the meeting’s chat')
  expect((await desk.base('HWP'))?.settings).toMatchObject({
    remindersOn: false,
    secretaries: ['aad:tenant-1/zoe-stranger'],
    chat: { channelId: 'terminal' },
  })
  expect(words(await desk.say('stranger', 'actions'))).toContain('HWP12-01')
})

test('discarded, saved, or two days old: it is held no longer', async () => {
  const desk = await openDesk('HWP')
  const shown = await desk.send('secretary', 'HWP012.txt', damaged)
  expect(words(await desk.press('secretary', shown, 'Discard'))).toContain('nothing of it was saved')
  expect(words(await desk.press('secretary', shown, 'Save'))).toContain('no longer')
  const again = await desk.send('secretary', 'HWP012.txt', damaged)
  desk.later(3 * 24 * 3600 * 1000)
  expect(words(await desk.press('secretary', again, 'Save'))).toContain('no longer')
  // Whatever was held then is gone once somebody sends another.
  await desk.send('secretary', 'HWP012.txt', damaged)
  expect(await desk.tables.imports.range('2025-05-20', 'held|', 'held}')).toEqual([])
})

test('a file that is none is told why, and nothing breaks', async () => {
  const desk = await openDesk('HWP')
  expect(words(await desk.send('secretary', 'plan.pdf', '%PDF-1.7'))).toContain('is a PDF. Send the Word file')
  expect(words(await desk.send('secretary', 'empty.docx', ''))).toContain('is empty')
  const shown = await desk.send('secretary', 'HWP012.txt', damaged.replace('HWP012', ''))
  expect(words(shown)).toContain('Mend it: meeting')
  const mended = await desk.press('secretary', shown, 'Mend it', { what: 'meeting', value: 'HWP012' })
  expect(words(mended)).toContain('It goes into the register of HWP')
})

test('sent again, nothing changes; edited, each difference is accepted or left, and reminders stay as they are', async () => {
  const desk = await openDesk('HWP')
  const clean = damaged.replace('Hal Winter (on bahelf of Seth Corwan)\tCrane Crew Representative\t\t\n', '')
  const saved = await desk.press('secretary', await desk.send('secretary', 'HWP012.txt', clean), 'Save')
  await desk.press('secretary', saved, 'Turn reminders on')
  expect(words(await desk.send('secretary', 'HWP012.txt', clean))).toContain('has all of it: nothing to change')

  const edited = clean
    .replace('Office to redraw the pilot zone', 'Office to redraw both pilot zones')
    .replace('Quay Room and online', 'Hall 2')
  const shown = await desk.send('secretary', 'HWP012.docx', edited)
  expect(words(shown)).toContain('HWP012 is in the register already. 2 differences, none taken yet.')
  const differences = (shown.here[0]?.text ?? '').split('\n').filter((one) => one.includes('the register has “'))
  expect(differences).toEqual([expect.stringContaining('HWP012, venue'), expect.stringContaining('HWP11-07, text')])
  const ids = /"value":"([\w-]{8},[\w-]{8})"/.exec(JSON.stringify(shown.here[0]?.card))?.[1]?.split(',') ?? []
  const left = await desk.press('secretary', shown, 'Leave the ticked', { ticked: ids[0] }, 1)
  expect(words(left)).toContain('1 difference, none taken yet')
  const done = await desk.press('secretary', left, 'Accept the ticked', { ticked: `${ids[1]},forged` })
  expect(words(done)).toContain('nothing to change')
  const { actions, history } = await desk.read('HWP', { of: 'action', id: '0011-0007' }, { of: 'history', ref: 'HWP11-07' })
  expect(actions[0]?.text).toBe('Office to redraw both pilot zones')
  expect(history.at(-1)).toMatchObject({ command: 'reword', before: 'Office to redraw the pilot zone', by: { name: 'Priya Nandakumar' } })
  expect((await desk.base('HWP'))?.settings).toMatchObject({ remindersOn: true })
  expect((await desk.read('HWP', { of: 'meeting', number: 12 })).meetings[0]?.meeting.venue).toBe('Quay Room and online')
})
