import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { Message, Reply } from '../../src/domain/reply'
import { messageFor } from '../../src/reminders/message-for'
import { sweep } from '../../src/reminders/sweep'
import { sweeping } from '../../src/reminders/sweep-world'
import { buildActionLog } from '../../src/reports/action-log'
import { buildReport, type ReportFormat } from '../../src/reports/build-report'
import { reportOf } from '../../src/reports/report-from-store'
import { createMemoryOutbox } from '../../src/storage/memory-outbox'
import { newGroup, preparedGroup, printed, type RoleName, roles, type TestGroup } from '../commands/group'

/** Words that stand in nothing but what is confidential, or redacted. */
const SECRET = /payoff|quiet staffing|departing/i
const shown = (answer: Reply): string => `${printed(answer)}\n${JSON.stringify(answer)}`
const privately = (group: TestGroup, words: string): Promise<Reply> => group.press('secretary', 'say', { words })

/** An area that is confidential before anything is captured in it, and items of another that are marked later. */
const confidentialGroup = async (): Promise<TestGroup> => {
  const group = await preparedGroup()
  for (const words of [
    'area Quiet staffing',
    'confidential',
    'action Programme (Chris Day) to settle the payoff of the departing lead by 8 May 2024',
    'decision The SRO approves the payoff of the departing lead',
    'outcome DAG-DEC102 approved, escalated to the departing board; conditions: payoff in two parts',
    'note Elexon Representative: objects to the payoff',
    'hold the payoff may be paid twice',
    'area CR045 Decision',
    'action IPA to draft the payoff letter by 8 May 2024',
    'confidential DAG35-06',
    'update DAG35-06 the departing lead has read it',
  ]) {
    const answer = await privately(group, words)
    expect([words, answer.refused]).toEqual([words, undefined])
    // The group reads along: what is said in private is posted there. That one is marked only afterwards.
    if (!words.startsWith('action IPA')) expect(JSON.stringify(answer.toGroup)).not.toMatch(SECRET)
  }
  return group
}

type Door = [door: string, look: (group: TestGroup) => Promise<string>]
const said =
  (role: RoleName, words: string) =>
  async (group: TestGroup): Promise<string> =>
    shown(await group.say(role, words))

const documents: ReportFormat[] = ['docx', 'html', 'md', 'json']
const formats: ReportFormat[] = [...documents, 'csv', 'decisions-csv', 'ics']
const reportIn = async (group: TestGroup, format: ReportFormat, part: 'public' | 'confidential'): Promise<string> => {
  const report = await reportOf(group.store, 'group-1', 35, undefined, part)
  if (!report) throw new Error('no report')
  const { bytes, name } = await buildReport(report, format)
  if (format !== 'docx') return `${name}\n${bytes.toString('utf8')}`
  return Object.values(unzipSync(bytes))
    .map((file) => Buffer.from(file).toString('utf8'))
    .join('\n')
}

/** What the owner of DAG35-05 is told when it falls due, and what is told of it to others. */
const reminded = async (group: TestGroup): Promise<string> => {
  const messages: Message[] = []
  const at = '2024-05-08T08:00:00.000Z'
  const world = sweeping({
    store: group.store,
    directory: group.directory,
    outbox: createMemoryOutbox(),
    messenger: {
      toChat: async () => ({ delivered: false, why: 'fault', again: false, detail: '' }),
      toPerson: async () => ({ delivered: false, why: 'fault', again: false, detail: '' }),
      update: async () => true,
    },
    at,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  for (const rule of ['today', 'undelivered today']) {
    const person = rule === 'today' ? roles.member.id : roles.secretary.id
    const item = { groupId: 'group-1', actionId: '0035-0005', personId: person, rule }
    const told = await messageFor(world, person, [{ item: { ...item, personId: person }, hour: at }])
    if (told) messages.push(told.message)
  }
  expect(JSON.stringify(messages)).toContain('DAG35-05')
  return JSON.stringify(messages)
}

/** Every door through which words could reach somebody who may not read them. */
const doors: Door[] = [
  ...['actions', 'my actions', 'overdue', 'decisions', 'find payof', 'find lead', 'review', 'agenda', 'check', 'report', 'help'].flatMap(
    (words): Door[] => [
      [`member: ${words}`, said('member', words)],
      [`secretary, where the group reads along: ${words}`, said('secretary', words)],
    ],
  ),
  ...['DAG35-05', 'DAG35-06', 'DAG-DEC102', 'history DAG35-05', 'history DAG35-06', 'history DAG-DEC102'].flatMap((words): Door[] => [
    [`member: ${words}`, said('member', words)],
    [`secretary, where the group reads along: ${words}`, said('secretary', words)],
  ]),
  ['member: reword', said('member', 'reword DAG35-06 s/zebra/horse/')],
  ['member: close', said('member', 'close DAG35-06')],
  ['member: update', said('member', 'update DAG35-06 it is done')],
  ['member: undo', said('member', 'undo')],
  ['secretary: due', said('secretary', 'due DAG35-06 9 May 2024')],
  ['secretary: undo', said('secretary', 'undo')],
  ['secretary: end', said('secretary', 'end')],
  ['member: report confidential', said('member', 'report confidential')],
  ['outsider: close', async (group) => shown(await group.press('outsider', 'close', { words: 'DAG35-06' }))],
  [
    'search extension, by the secretary',
    async (group) => shown(await group.said('secretary', { command: 'look up', args: { words: '' }, visiting: true })),
  ],
  [
    'search extension, by the secretary in a chat of no group',
    async (group) => {
      const chat = {
        kind: 'group' as const,
        address: {
          tenantId: 'tenant-1',
          conversationId: '19:elsewhere',
          serviceUrl: 'http://127.0.0.1:9',
          botId: '28:bot',
          channelId: 'msteams',
        },
      }
      return shown(await group.said('secretary', { command: 'look up', args: { words: 'lead' }, visiting: true, groupId: 'group-1', chat }))
    },
  ],
  [
    'a list after a press',
    async (group) => shown(await group.pressInChat('member', 'update', { ref: 'DAG34-02', words: 'DAG34-02 ongoing', on: 'actions' })),
  ],
  ['reminders', reminded],
  ...formats.map((format): Door => [`report, ${format}`, (group) => reportIn(group, format, 'public')]),
  [
    'the list of open actions, as a file',
    async (group) => String((await buildActionLog(group.store, 'group-1', 'md', '2024-04-10T12:00:00.000Z'))?.bytes.toString('utf8')),
  ],
  ['member: action log', said('member', 'action log')],
  [
    'log lines',
    async (group) => {
      await group.press('outsider', 'close', { words: 'DAG35-06' })
      return group.logged.join('\n')
    },
  ],
]

test.each(doors)('confidential: %s tells nothing', async (_door, look) => {
  const told = await look(await confidentialGroup())
  expect(told).not.toMatch(SECRET)
})

test('the public report says that there is a confidential item; its own part holds the words, for the secretary and the Chair', async () => {
  const group = await confidentialGroup()
  for (const format of documents) {
    expect(await reportIn(group, format, 'public')).toContain('Confidential item')
    const part = await reportIn(group, format, 'confidential')
    expect(part).toMatch(/payoff of the departing lead/)
    expect(part).not.toMatch(/raise a risk/)
  }
  expect((await privately(group, 'report confidential')).here[0]?.file).toMatchObject({ confidential: true })
  expect((await reportOf(group.store, 'group-1', 35, undefined, 'confidential'))?.confidential).toBe(true)
})

test('a round asks everybody: not in a confidential item; objections in one that is marked afterwards are printed for nobody else', async () => {
  const group = await confidentialGroup()
  await privately(group, 'area Quiet staffing')
  expect((await privately(group, 'views should it be so?')).refused).toBe(true)
  const later = await preparedGroup()
  for (const words of [
    'seat Elexon: Chris Day',
    'area Late staffing',
    'objections? approve it',
    'view Elexon: objects because the departing lead is owed a payoff',
    'decision The SRO approves it',
  ])
    expect([words, (await later.say('secretary', words)).refused]).toEqual([words, undefined])
  expect(shown(await later.say('member', 'DAG-DEC102'))).toMatch(SECRET)
  expect(await reportIn(later, 'md', 'public')).toMatch(SECRET)
  for (const words of ['confidential area Late staffing', 'confidential off DAG-DEC102']) await privately(later, words)
  expect(shown(await later.say('member', 'DAG-DEC102'))).toContain('The SRO approves it')
  expect(shown(await later.say('member', 'DAG-DEC102'))).not.toMatch(SECRET)
  expect(await reportIn(later, 'md', 'public')).not.toMatch(SECRET)
})

test('how many lines are confidential is told to nobody else', async () => {
  const told = async (notes: number): Promise<string[]> => {
    const group = await preparedGroup()
    await group.say('secretary', 'area Quiet staffing')
    await privately(group, 'confidential')
    for (let n = 0; n < notes; n++) await privately(group, `note the zebra ${n} is paid`)
    const asked = await Promise.all(
      ['lines', 'lines Confidential item', 'report', 'area CR044 Decision'].map((words) => group.say('member', words)),
    )
    return asked.map(printed)
  }
  expect(await told(3)).toEqual(await told(1))
})

test('a decision by correspondence that speaks of a confidential item is confidential, and comes to stand in no chat', async () => {
  const group = await confidentialGroup()
  for (const words of [
    'decision by correspondence 4 April The departing lead of DAG-DEC102 is paid',
    'decision by correspondence 4 April The payoff is larger, supersedes DAG-DEC102',
  ]) {
    const answer = await privately(group, words)
    expect([answer.refused, answer.toGroup.map(({ ref, posted }) => [ref, posted]).filter(([, at]) => !at)]).toEqual([undefined, []])
  }
  const { decisions } = await group.read({ of: 'decisions' })
  expect(decisions.slice(-2).map(({ confidential }) => confidential)).toEqual([true, true])
  expect(decisions.find(({ ref }) => ref === 'DAG-DEC102')?.supersededBy).toBe('DAG-DEC104')
  expect(shown(await group.say('member', 'decisions'))).not.toMatch(SECRET)
})

test('in private the secretary and the Chair read it whole', async () => {
  const group = await confidentialGroup()
  expect(shown(await privately(group, 'actions'))).toMatch(/payoff letter/)
  expect(shown(await group.press('chair', 'show', { words: 'DAG-DEC102' }))).toMatch(/departing lead/)
})

test('a card that stood in the chat before it was marked loses its words; marked no longer, it has them again', async () => {
  const group = await preparedGroup()
  await group.say('secretary', 'action IPA to draft the payoff letter by 8 May 2024')
  await group.posted('DAG35-05')
  const marked = await group.say('secretary', 'confidential DAG35-05')
  expect(marked.toGroup.map(({ ref, posted }) => [ref, posted?.activityId])).toEqual([['DAG35-05', 'card of DAG35-05']])
  expect(JSON.stringify(marked)).not.toMatch(SECRET)
  expect(JSON.stringify((await group.say('secretary', 'confidential off DAG35-05')).toGroup)).toMatch(SECRET)
})

test('the card of what a member proposed says no more than the item that it became', async () => {
  const group = await preparedGroup()
  const accepted: Reply[] = []
  const propose = async (words: string): Promise<void> => {
    await group.say('member', words)
    accepted.push(await group.press('secretary', 'accept', { id: String(accepted.length + 1) }, 'chat'))
  }
  await propose('action IPA to draft the payoff letter by 8 May 2024')
  await propose('update DAG35-05 the departing lead has read it')
  const cards = async (): Promise<string[]> =>
    Promise.all([1, 2].map(async (id) => JSON.stringify(await group.cardOf('group-1', `proposal ${id}`, '2024-04-10T12:00:00.000Z'))))
  for (const card of await cards()) expect(card).toMatch(SECRET)
  const marked = await group.say('secretary', 'confidential DAG35-05')
  expect(marked.refresh?.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['proposal 1', 'proposal 2']))
  for (const card of await cards()) expect(card).not.toMatch(SECRET)
  expect(shown(await group.press('secretary', 'accept', { id: '1' }, 'chat'))).not.toMatch(SECRET)
  await group.say('secretary', 'confidential off DAG35-05')
  for (const card of await cards()) expect(card).toMatch(SECRET)
  const redacted = await group.say('secretary', 'redact DAG35-05 because it names a person')
  expect(redacted.refresh?.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['proposal 1', 'proposal 2']))
  for (const card of await cards()) expect(card).not.toMatch(SECRET)
})

test('a later version of an issued report does not repeat what has become confidential', async () => {
  const group = await preparedGroup()
  for (const words of [
    'approve report DAG034',
    'area Departing lead',
    'action IPA to draft the payoff letter by 8 May 2024',
    'decision The SRO approves the payoff',
    'note the payoff is large',
    'area CR045 Decision',
    'action IPA to draft a letter on the departing lead by 8 May 2024',
    'end',
    'issue report DAG035',
  ])
    expect([words, (await group.say('secretary', words)).refused]).toEqual([words, undefined])
  await group.say('secretary', 'start DAG036')
  // What is marked after its meeting: item by item, as an import of an edited report does for lines.
  const { meetings } = await group.read({ of: 'meeting', number: 35 })
  const [record] = meetings
  const quiet = record?.areas.find(({ name }) => name === 'Departing lead')
  if (!record || !quiet) throw new Error('no area')
  const mark = { confidential: true as const }
  await group.save([
    { kind: 'area', area: { ...quiet, ...mark } },
    ...record.raised
      .filter(({ text }) => SECRET.test(text))
      .map((before) => ({ kind: 'action' as const, before, after: { ...before, ...mark } })),
    ...record.decisions.filter(({ text }) => SECRET.test(text)).map((each) => ({ kind: 'decision' as const, after: { ...each, ...mark } })),
    ...record.discussion
      .filter(({ text }) => SECRET.test(text))
      .map((each) => ({ kind: 'discussion' as const, after: { ...each, ...mark } })),
  ])
  const issued = await group.say('secretary', 'issue report DAG035')
  expect(shown(issued)).toContain('DAG35-05 is confidential')
  expect(shown(issued)).toContain('left out: one paragraph')
  expect(shown(issued)).not.toMatch(SECRET)
  expect(JSON.stringify(await reportOf(group.store, 'group-1', 35, 2))).not.toMatch(SECRET)
})

test('whoever marks what was issued is told which reports keep its words, and how they go', async () => {
  const group = await preparedGroup()
  for (const words of ['approve report DAG034', 'area Lead', 'action IPA to draft the payoff letter by 8 May 2024'])
    await group.say('secretary', words)
  expect(printed(await group.say('secretary', 'confidential DAG35-05'))).not.toContain('issued before')
  for (const words of ['confidential off DAG35-05', ...['99', '100', '101'].map((n) => `outcome DAG-DEC${n} approved; at 01:00:00`), 'end'])
    await group.say('secretary', words)
  expect((await group.say('secretary', 'issue report DAG035')).refused).toBe(undefined)
  const told = printed(await group.say('secretary', 'confidential DAG35-05'))
  expect(told).toContain('Reports that were issued before keep its words: DAG035 (version 1)')
  expect(told).toContain('say: redact DAG35-05 because …')
  expect((await group.say('secretary', 'redact DAG35-05 because it names a person')).refused).toBe(undefined)
  expect(JSON.stringify(await reportOf(group.store, 'group-1', 35, 1))).not.toMatch(SECRET)
})

test('an area with more under it than one transaction holds is marked whole', async () => {
  const group = await preparedGroup()
  await group.say('secretary', 'area Quiet staffing')
  for (let n = 0; n < 20; n++) await group.say('secretary', `action IPA to settle payoff ${n} by 8 May 2024`)
  await group.say('secretary', 'confidential')
  const { open = [] } = await group.read({ of: 'open' })
  expect(open.filter(({ text }) => SECRET.test(text)).map(({ confidential }) => confidential)).toEqual(Array(20).fill(true))
  expect(shown(await group.say('member', 'actions'))).not.toMatch(SECRET)
})

/** All that is kept of the group, compressed rows unpacked. */
const kept = async (group: TestGroup): Promise<string> => {
  const rows = await group.tables.register.range('group-1', '!', '~')
  return rows
    .flatMap(({ key, values }) => [
      key,
      ...Object.values(values).map((value) => (value instanceof Uint8Array ? inflateRawSync(value).toString('utf8') : String(value))),
    ])
    .join('\n')
}

describe('redacted', () => {
  const redactedGroup = async (): Promise<TestGroup> => {
    const group = await preparedGroup()
    for (const words of [
      'action IPA to draft the payoff letter by 8 May 2024',
      'reword DAG35-05 IPA to draft the departing letter twice over',
      'update DAG35-05 the departing lead has read the letter',
      'close DAG35-05 because the payoff was signed by everybody',
      'decision The SRO approves the payoff of the lead',
      'reword DAG-DEC102 The SRO approves the payoff of the departing lead',
      'discussion wording DAG-DEC102 The departing lead is paid',
      'outcome DAG-DEC102 approved; conditions: payoff in two parts; at 01:10:00',
      'outcome DAG-DEC102 answered: the departing lead was told',
      'note Elexon Representative: objects to the payoff',
    ])
      await group.say('secretary', words)
    await group.say('member', 'action Elexon to keep the payoff list by 8 May 2024')
    await group.press('secretary', 'accept', { id: '1' }, 'chat')
    await group.posted('DAG35-06')
    const mended = ['99', '100', '101'].map((number) => `outcome DAG-DEC${number} approved; at 01:00:00`)
    for (const words of [...mended, 'owner DAG35-06 IPA', 'approve report DAG034', 'end', 'issue report DAG035'])
      expect([words, (await group.say('secretary', words)).refused]).toEqual([words, undefined])
    return group
  }

  test('its words are in no row, no answer and no report; who, when and why stay', async () => {
    const group = await redactedGroup()
    expect(await kept(group)).toMatch(SECRET)
    const { meetings } = await group.read({ of: 'meeting', number: 35 })
    const line = meetings[0]?.discussion.find(({ text }) => SECRET.test(text))?.number
    const answers: Reply[] = []
    for (const what of ['DAG35-05', 'DAG35-06', 'DAG-DEC102', `line ${line}`])
      answers.push(await group.say('secretary', `redact ${what} because it names a person`))
    expect(answers.map(({ refused }) => refused)).toEqual([undefined, undefined, undefined, undefined])
    expect(JSON.stringify(answers)).not.toMatch(SECRET)
    // The card that stands in the chat is drawn again without them.
    expect(answers[1]?.toGroup.map(({ posted }) => posted?.activityId)).toEqual(['card of DAG35-06'])
    expect(await kept(group)).not.toMatch(SECRET)
    for (const format of formats) expect(await reportIn(group, format, 'public')).not.toMatch(SECRET)
    const history = shown(await group.say('member', 'history DAG35-05'))
    expect(history).toContain('it names a person')
    expect(history).toContain(roles.secretary.name)
    expect(shown(await group.say('member', 'DAG35-05'))).toContain('Redacted by Fraser Mathieson')
    expect(group.logged.join('\n')).not.toMatch(SECRET)
  })

  test('an edited message puts nothing back, and another item keeps its words', async () => {
    const group = await redactedGroup()
    await group.say('secretary', 'redact DAG35-06 because it names a person')
    const { actions } = await group.read({ of: 'action', id: '0035-0006' }, { of: 'action', id: '0035-0001' })
    expect(actions.map(({ source, text }) => [source, text])).toEqual([
      [undefined, '[redacted]'],
      [undefined, expect.stringContaining('raise a risk')],
    ])
  })

  test.each(['redact DAG35-05', 'redact DAG35-99 because it names a person', 'redact line 99 because it names a person', 'redact'])(
    '“%s” is refused, and nothing is lost',
    async (words) => {
      const group = await redactedGroup()
      const before = await kept(group)
      expect((await group.say('secretary', words)).refused).toBe(true)
      expect(await kept(group)).toBe(before)
    },
  )

  test('killed before its words are gone, it is known who asked and why; the sweep takes them out', async () => {
    let dead = true
    const group = await newGroup('DAG', (store) => ({
      ...store,
      erase: (...erasure) => (dead ? Promise.reject(new Error('killed')) : store.erase(...erasure)),
    }))
    for (const words of [
      'start DAG035 10 April 2024',
      'area CR044',
      'action IPA to draft the payoff letter',
      'note the payoff letter is long',
    ])
      await group.say('secretary', words)
    await group.say('secretary', 'reword DAG35-01 Draft the payoff letter twice over, please')
    expect((await group.say('secretary', 'redact DAG35-01 because it names a person')).refused).toBe(undefined)
    expect(await kept(group)).toMatch(SECRET)
    expect(shown(await group.say('member', 'DAG35-01'))).toContain('Redacted by Fraser Mathieson')
    const sweepAt = (at: string) =>
      sweep({
        store: group.store,
        directory: group.directory,
        outbox: createMemoryOutbox({ wake: group.tables.wake, register: group.tables.register }),
        messenger: {
          toChat: async () => ({ delivered: false, why: 'fault', again: false, detail: '' }),
          toPerson: async () => ({ delivered: false, why: 'fault', again: false, detail: '' }),
          update: async () => true,
        },
        at,
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      })
    expect((await sweepAt('2024-04-10T09:30:00.000Z')).failures).toBe(1)
    dead = false
    await sweepAt('2024-04-10T09:31:00.000Z')
    // Another line that speaks of it in other words is its own.
    expect((await kept(group)).match(/payoff [a-z]+ [a-z]+/g)).toEqual(['payoff letter is', 'payoff letter is'])
    expect((await group.read({ of: 'erasures' })).erasures).toEqual([])
    // What this instance kept in memory puts nothing back.
    expect((await group.say('secretary', 'note and so on')).refused).toBe(undefined)
  })

  test('words of few letters go where they are all that was said, and stay where they are part of something else', async () => {
    const group = await newGroup()
    for (const words of ['start DAG035 10 April 2024', 'area CR044', 'note Kim', 'note Kim and IPA agree', 'reword line 1 Kim B', 'end'])
      await group.say('secretary', words)
    expect((await group.say('secretary', 'issue report DAG035')).refused).toBe(undefined)
    expect((await group.say('secretary', 'redact line 1 because it names a person')).refused).toBe(undefined)
    const left = await kept(group)
    expect(left).not.toMatch(/Kim B|"Kim"/)
    expect(left).toContain('Kim and IPA agree')
  })

  test('words that were said of its due, and with a request for more time, go too', async () => {
    const group = await newGroup()
    for (const words of ['start DAG035 10 April 2024', 'action Elexon (Chris Day) to find a room, due: once the payoff is in'])
      expect((await group.say('secretary', words)).refused).toBe(undefined)
    await group.say('secretary', 'owner DAG35-01 Elexon (Chris Day)')
    const asked = await group.say('member', 'extension DAG35-01 15 May 2024 because the departing lead is away')
    expect(asked.refused).toBe(undefined)
    expect(await kept(group)).toMatch(SECRET)
    await group.say('secretary', 'redact DAG35-01 because it names a person')
    expect(await kept(group)).not.toMatch(SECRET)
  })

  test('a report that was sent and waits for a word goes where it holds them', async () => {
    const group = await redactedGroup()
    const { imports } = group.tables
    const day = '1970-01-01'
    for (const [key, text] of [
      ['held|a', 'IPA to keep the "payoff list"'],
      ['held|b', 'Elexon to keep the payoff list'],
      ['held|c', 'IPA to raise a risk'],
    ] as const)
      await imports.commit(day, [{ do: 'put', key, values: { part0: deflateRawSync(JSON.stringify({ report: { text } })) } }])
    await group.say('secretary', 'redact DAG35-06 because it names a person')
    expect((await imports.range(day, '!', '~')).map(({ key }) => key)).toEqual(['held|a', 'held|c'])
  })

  test('what is said together with it does not put them back', async () => {
    let open = (): void => undefined
    let shut: Promise<void> | undefined
    const group = await newGroup('DAG', (store) => ({
      ...store,
      save: async (batch) => {
        await shut
        return store.save(batch)
      },
    }))
    for (const words of ['start DAG035 10 April 2024', 'action IPA to draft the payoff letter', 'note IPA to draft the payoff letter soon'])
      await group.say('secretary', words)
    shut = new Promise((done) => {
      open = done
    })
    const first = group.say('secretary', 'note the first of them is being saved')
    const together = [
      group.say('secretary', 'redact DAG35-01 because it names a person'),
      group.say('secretary', 'reword line 1 s/soon/at once/'),
    ]
    await new Promise(setImmediate)
    shut = undefined
    open()
    await Promise.all([first, ...together])
    expect(await kept(group)).not.toMatch(SECRET)
  })

  test('killed before its words are gone: the next sweep takes them out, and draws its card again', async () => {
    let dead = true
    const group = await newGroup('DAG', (store) => ({
      ...store,
      erase: (...erasure) => (dead ? Promise.reject(new Error('killed')) : store.erase(...erasure)),
    }))
    for (const words of ['start DAG035 10 April 2024', 'action IPA to draft the payoff letter']) await group.say('secretary', words)
    await group.posted('DAG35-01')
    await group.say('secretary', 'redact DAG35-01 because it names a person')
    expect(await kept(group)).toMatch(SECRET)
    dead = false
    const drawn: [id: string, message: Message][] = []
    const at = '2024-04-10T12:00:00.000Z'
    await sweep({
      store: group.store,
      directory: group.directory,
      outbox: createMemoryOutbox(group.tables),
      messenger: {
        toChat: async () => ({ delivered: false, why: 'fault', again: false, detail: '' }),
        toPerson: async () => ({ delivered: false, why: 'fault', again: false, detail: '' }),
        update: async (_address, id, message) => drawn.push([id, message]) > 0,
      },
      at,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      cardOf: (groupId, ref) => group.cardOf(groupId, ref, at),
    })
    expect(await kept(group)).not.toMatch(SECRET)
    expect(drawn.map(([id]) => id)).toEqual(['card of DAG35-01'])
    expect(JSON.stringify(drawn)).toContain('Redacted by Fraser Mathieson')
    expect(JSON.stringify(drawn)).not.toMatch(SECRET)
  })
})
