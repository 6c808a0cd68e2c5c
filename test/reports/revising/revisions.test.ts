import type { MeetingRecord } from '../../../src/domain/record'
import { headlineReport } from '../../../src/domain/report/headline-report'
import { buildReport } from '../../../src/reports/build-report'
import { importNeeds } from '../../../src/reports/importing/import-needs'
import { importReport } from '../../../src/reports/importing/import-report'
import type { ImportedReport } from '../../../src/reports/importing/imported-report'
import { saveImport } from '../../../src/reports/importing/save-import'
import { revisedRows } from '../../../src/reports/revising/revised-rows'
import { revisions } from '../../../src/reports/revising/revisions'
import { preparedGroup, printed, type TestGroup } from '../../commands/group'

const at = '2024-04-11T08:00:00.000Z'
const by = { id: 'aad:tenant-1/fraser-mathieson', name: 'Fraser Mathieson' }

const register = async (group: TestGroup, report: ImportedReport) => {
  const { group: row, settings } = await group.base()
  const facts = await group.read(...importNeeds(report, settings))
  return { register: { group: row, settings, facts }, record: facts.meetings[0] as MeetingRecord }
}

/** The group's report as Word gives it back: what is printed, read again. */
const wordFile = async (group: TestGroup): Promise<ImportedReport> => {
  const { settings, meeting } = await group.base()
  const { meetings, open = [] } = await group.read({ of: 'meeting', number: meeting?.number ?? 0 }, { of: 'open' })
  const { name, bytes } = await buildReport(headlineReport(meetings[0] as MeetingRecord, open, settings), 'docx')
  return importReport({ name, bytes })
}

const told = async (group: TestGroup, report: ImportedReport): Promise<string[]> => {
  const { register: of, record } = await register(group, report)
  return revisions(report, of, record, at, by).map(
    ({ what, field, register: there, report: here, why }) => `${what}, ${field}: ${there} → ${here}${why ? ` (${why})` : ''}`,
  )
}

const take = async (group: TestGroup, report: ImportedReport, wanted: RegExp): Promise<void> => {
  const { register: of, record } = await register(group, report)
  const accepted = revisions(report, of, record, at, by).filter(({ what, field, take: taken }) => taken && wanted.test(`${what}, ${field}`))
  expect(await saveImport(group.store, await group.base(), revisedRows(accepted, of, record, at, by), 'hash', at, by)).toBe('saved')
}

let group: TestGroup
let report: ImportedReport
beforeEach(async () => {
  group = await preparedGroup()
  for (const words of [
    'note Elexon Representative: supports the change',
    'note the pilot may slip',
    'present Chris Day',
    'end',
    'settings reminders on',
  ])
    await group.say('secretary', words)
  report = await wordFile(group)
})

test('a Word file that nobody edited is the record', async () => {
  expect(await told(group, report)).toEqual([])
})

test('what the public report hides, and what was redacted, is no edit', async () => {
  for (const words of ['confidential DAG35-02', 'confidential DAG-DEC100', 'redact DAG35-03 because it names a person'])
    await group.press('secretary', 'say', { words })
  const printedNow = await wordFile(group)
  expect(printedNow.actions.find(({ ref }) => ref === 'DAG35-02')?.text).toBe('Confidential item')
  expect(await told(group, printedNow)).toEqual([])
})

test('a file from before a redaction does not bring the words back, whatever is accepted', async () => {
  const before = await group.read({ of: 'meeting', number: 35 })
  const number = before.meetings[0]?.discussion.find(({ text }) => text === 'the pilot may slip')?.number
  for (const words of ['DAG35-02', 'DAG-DEC100', `DAG035 line ${number}`]) {
    const answer = await group.press('secretary', 'say', { words: `redact ${words} because it names a person` })
    expect(answer.refused).toBeUndefined()
  }
  expect((await told(group, report)).map((line) => line.slice(line.lastIndexOf('(')))).toEqual(
    expect.arrayContaining([
      '(it was redacted: its words stay out)',
      '(DAG35-02 was redacted: what is said of it stays out)',
      '(it was redacted, and stays so)',
      '(a line of this area was redacted, and this may be it: if it is not, say note …)',
    ]),
  )
  await take(group, report, /./)
  const kept = JSON.stringify((await group.read({ of: 'meeting', number: 35 })).meetings)
  for (const words of ['Programme to test CR044', 'The SRO recommends CR045', 'the pilot may slip']) expect(kept).not.toContain(words)
})

test('an edited line is taken into its own note, not into a confidential one that stands before it', async () => {
  const { meetings } = await group.read({ of: 'meeting', number: 35 })
  const lines = meetings[0]?.discussion ?? []
  const quiet = lines.find(({ text }) => text === 'supports the change')
  if (!quiet) throw new Error('no line')
  await group.save([{ kind: 'discussion', after: { ...quiet, confidential: true } }])
  const edited = await wordFile(group)
  edited.discussion = edited.discussion.map((line) =>
    line.text === 'the pilot may slip' ? { ...line, text: 'the pilot will slip' } : line,
  )
  await take(group, edited, /^discussion/)
  const after = (await group.read({ of: 'meeting', number: 35 })).meetings[0]?.discussion.map(({ text }) => text)
  expect(after).toEqual(lines.map(({ text }) => (text === 'the pilot may slip' ? 'the pilot will slip' : text)))
})

test('what an edit puts under a confidential area is confidential', async () => {
  await group.say('secretary', 'start DAG035')
  await group.say('secretary', 'area Tender')
  await group.press('secretary', 'say', { words: 'confidential Tender' })
  await group.say('secretary', 'end')
  const action = report.actions.find(({ ref }) => ref === 'DAG35-02')
  if (!action) throw new Error('not in the report')
  action.area = 'Tender'
  report.discussion.push({ area: 'Tender', text: 'two bids came in', refs: [] })
  await take(group, report, /DAG35-02, area|^discussion/)
  const record = (await group.read({ of: 'meeting', number: 35 })).meetings[0]
  expect(record?.raised.filter(({ confidential }) => confidential).map(({ ref }) => ref)).toEqual(['DAG35-02'])
  expect(record?.discussion.filter(({ confidential }) => confidential).map(({ text }) => text)).toEqual(['two bids came in'])
})

test('edited: each difference is told by itself; taken, the record says what the file says, and history who changed what', async () => {
  const action = report.actions.find(({ ref }) => ref === 'DAG35-02')
  const decision = report.decisions.find(({ ref }) => ref === 'DAG-DEC100')
  if (!action || !decision) throw new Error('not in the report')
  action.text = 'Programme to test CR044 twice'
  action.owners = [{ party: 'IPA', persons: ['Colin Bezant'], collective: false }]
  action.due = { kind: 'date', date: '2024-06-12', said: '12/06/2024' }
  decision.text = 'The SRO recommends CR045 to the Board'
  report.meeting.venue = 'Hall 2'
  report.discussion = report.discussion
    .map((line) => (line.text === 'the pilot may slip' ? { ...line, text: 'the pilot may slip by a week' } : line))
    .filter(({ text }) => text !== 'the papers came late')
  report.discussion.push({ area: 'CR044 Decision', speaker: 'IPA', text: 'asked who pays', refs: [] })
  expect(await told(group, report)).toEqual([
    'DAG035, venue: Virtual – MS Teams → Hall 2',
    'DAG35-02, text: Programme to test CR044 → Programme to test CR044 twice',
    'DAG35-02, owner: Programme → IPA (Colin Bezant)',
    'DAG35-02, due: 08/05/2024 → 12/06/2024',
    'DAG-DEC100, text: The SRO recommends CR045 → The SRO recommends CR045 to the Board',
    'discussion, CR044 Decision, line: the pilot may slip → the pilot may slip by a week',
    'discussion, CR044 Decision, line:  → IPA: asked who pays',
    'discussion, CR044 Decision, line: the papers came late → ',
  ])
  await take(group, report, /./)
  // Where the discussion still words an item as it was, that wording may be kept there, apart from the item's own.
  expect(await told(group, report)).toEqual([
    'discussion, CR044 Decision, line: Programme to test CR044 twice (ACTION DAG35-02). → Programme to test CR044 (ACTION DAG35-02).',
    'discussion, CR044 Decision, line: The SRO recommends CR045 to the Board (DECISION DAG-DEC100). → The SRO recommends CR045 (DECISION DAG-DEC100).',
  ])
  await take(group, report, /^discussion/)
  expect(await told(group, report)).toEqual([])
  const { actions, history, decisions } = await group.read(
    { of: 'action', id: '0035-0002' },
    { of: 'history', ref: 'DAG35-02' },
    { of: 'decision', id: '000100' },
  )
  expect(actions[0]).toMatchObject({ text: 'Programme to test CR044 twice', firstDue: { date: '2024-05-08' }, due: { date: '2024-06-12' } })
  expect(history.slice(-3)).toMatchObject([
    { command: 'reword', before: 'Programme to test CR044', after: 'Programme to test CR044 twice', by: { name: 'Fraser Mathieson' } },
    { command: 'owner', before: 'Programme', after: 'IPA (Colin Bezant)' },
    { command: 'due', before: '08/05/2024', after: '12/06/2024' },
  ])
  expect(decisions[0]?.earlier.map(({ text }) => text)).toEqual(['The SRO recommends CR045'])
  // An edited report is no import: reminders stay as they were.
  expect((await group.base()).settings.remindersOn).toBe(true)
  expect(await wordFile(group).then((again) => told(group, again))).toEqual([])
})

test('some taken, others left: only those are in the record', async () => {
  const [action] = report.actions
  if (action) Object.assign(action, { text: 'Other words', owners: [{ party: 'Elexon', persons: [], collective: false }] })
  await take(group, report, /owner$/)
  expect(await told(group, report)).toEqual([expect.stringMatching(/^DAG35-01, text/)])
})

test('a row taken out is withdrawn, a new one takes its number', async () => {
  report.actions = report.actions.filter(({ ref }) => ref !== 'DAG35-04')
  report.actions.push({ ref: 'DAG35-05', text: 'IPA to say when', owners: [], due: { kind: 'none' }, carried: false, status: 'open' })
  expect((await told(group, report)).filter((one) => !one.startsWith('discussion'))).toEqual([
    'DAG35-05, row:  → IPA to say when',
    expect.stringMatching(/^DAG35-04, row: .* → $/),
  ])
  await take(group, report, /row$/)
  const { actions } = await group.read({ of: 'action', id: '0035-0004' }, { of: 'action', id: '0035-0005' })
  expect(actions.map(({ status }) => status)).toEqual(['withdrawn', 'open'])
  await group.say('secretary', 'start DAG035')
  expect(printed(await group.say('secretary', 'action IPA to sing by 8 May 2024'))).toContain('DAG35-06')
})
