import { headlineReport } from '../../src/domain/report/headline-report'
import { preparedGroup, printed, type TestGroup } from './group'

const said = async (group: TestGroup): Promise<string[]> => {
  const { meetings } = await group.read({ of: 'meeting', number: 35 })
  const [record] = meetings
  const { settings } = await group.base()
  const area = record && headlineReport(record, [], settings).discussion.find((one) => one.area === 'CR046 Decision')
  return area?.lines.map(({ ref, speaker, text }) => ref ?? `${speaker}: ${text}`) ?? []
}

const withLines = async (): Promise<{ group: TestGroup; first: number }> => {
  const group = await preparedGroup()
  await group.say('secretary', 'seat Elexon: Chris Day')
  await group.say('secretary', 'area CR046 Decision')
  const first = (await group.base()).group.counters.discussion + 1
  await group.say('secretary', 'note Elexon: is in favour')
  await group.say('secretary', 'action IPA to describe the last window by 8 May 2027')
  await group.say('secretary', 'note Chair: sums it up')
  return { group, first }
}

test('a line is edited on its card, its speaker as the report prints it; without words it stays as it was', async () => {
  const { group, first } = await withLines()
  const form = { meeting: 35, form: String(first) }
  const edited = await group.press('secretary', 'edit line', {
    ...form,
    [`speaker ${first}`]: 'Ofgem',
    [`text ${first}`]: 's/favour/doubt/',
  })
  expect(printed(edited)).toContain('Ofgem: is in doubt')
  await group.press('secretary', 'edit line', { ...form, [`speaker ${first}`]: 'elexon rep', [`text ${first}`]: 'is against it' })
  expect((await said(group))[0]).toBe('Elexon Representative: is against it')
  expect((await group.press('secretary', 'edit line', { ...form, [`text ${first}`]: ' ' })).refused).toBe(true)
  expect((await group.press('secretary', 'edit line', { meeting: 35, form: '999', 'text 999': 'new' })).refused).toBe(true)
  expect((await said(group))[0]).toBe('Elexon Representative: is against it')
})

test('a moved line is printed where it was put; an outcome stays behind the line that was said before it', async () => {
  const { group, first } = await withLines()
  const action = (await said(group))[1] ?? ''
  expect(await said(group)).toEqual(['Elexon Representative: is in favour', expect.stringMatching(/^DAG35-/), 'Chair: sums it up'])
  await group.say('secretary', `move line ${first + 1} before ${first}`)
  expect(await said(group)).toEqual(['Chair: sums it up', 'Elexon Representative: is in favour', action])
})

test('what is moved to a confidential area is confidential', async () => {
  const { group, first } = await withLines()
  await group.say('secretary', 'area CR047 Decision')
  await group.say('secretary', 'confidential area CR047 Decision')
  await group.say('secretary', `move line ${first} to CR047 Decision`)
  expect((await group.read({ of: 'discussion', id: `0035-${String(first).padStart(6, '0')}` })).discussion).toEqual([
    expect.objectContaining({ area: 'CR047 Decision', confidential: true }),
  ])
})
