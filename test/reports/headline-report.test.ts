import { headlineReport } from '../../src/domain/report/headline-report'
import { reportPage } from '../../src/reports/report-page'
import { action, carried, decision, meeting, note, owner, present, record, replaced, settings } from './dag035'

const report = headlineReport(record, carried, settings)

/** What stands in a table, cell by cell; a label over several rows stands in the first. */
const table = (heading: string, of = report): string[][] => {
  const section = reportPage(of).sections.find((part) => part.heading === heading)
  if (!section || !('rows' in section)) throw new Error(`no table ${heading}`)
  return section.rows.map(({ label, cells }) => [
    label ? label.text : '',
    ...cells.map(({ paras }) => paras.map(({ runs }) => runs.map((run) => run.text).join('')).join(' / ')),
  ])
}
const columns = (heading: string): string[] => {
  const section = reportPage(report).sections.find((part) => part.heading === heading)
  return section && 'rows' in section ? section.columns.map((column) => column.name) : []
}

describe('the page', () => {
  test('sections and columns stand in the published order', () => {
    expect(reportPage(report).sections.map((part) => part.heading)).toEqual([
      'Actions',
      'Decisions',
      'Key Discussion Items',
      'Next Meeting',
      'Attendees',
    ])
    expect(columns('Actions')).toEqual(['Area', 'Ref', 'Action', 'Owner', 'Due'])
    expect(columns('Decisions')).toEqual(['Area', 'Ref', 'Decision'])
    expect(columns('Key Discussion Items')).toEqual(['Area', 'Discussion'])
  })

  test('the facts, and a held line counted but not shown', () => {
    const page = reportPage(report)
    expect(page.title).toBe('MHHS Design Advisory Group (DAG) Headline Report')
    expect(page.facts).toEqual([
      ['Meeting Number', 'DAG035'],
      ['Venue', 'Virtual – MS Teams'],
      ['Meeting Date and Time', '10 April 2024 10:00–13:00'],
      ['Classification', 'Public'],
    ])
    expect(page.issue).toBe('Issue date: draft, not yet issued (1 line awaits its wording and is not shown)')
    expect(JSON.stringify(report)).not.toMatch(/handover plan|Typed by mistake/)
  })

  test('an issued report says when, and is no draft', () => {
    const issued = headlineReport({ ...record, meeting: { ...meeting, issueDate: '2024-04-12' } }, carried, settings)
    expect([reportPage(issued).issue, issued.state]).toEqual(['Issue date: 12/04/2024', 'issued'])
  })

  test('every column share adds up to the page', () => {
    for (const section of reportPage(report).sections)
      if ('rows' in section) expect(section.columns.reduce((sum, column) => sum + column.share, 0)).toBe(100)
  })
})

describe('Actions', () => {
  test("this meeting's first, then earlier ones: newest meeting first, by number; each label once", () => {
    expect(table('Actions').map(([area, ref, , who, due]) => [area, ref, who, due])).toEqual([
      ['Minutes and Actions', 'DAG35-01', 'Programme (Smitha Pichrikat)', '08/05/2024'],
      ['CR044 Decision', 'DAG35-02', 'Programme (Paul Pettitt)', '08/05/2024'],
      ['CR045 Decision', 'DAG35-03', 'Programme (Paul Pettitt)', '08/05/2024'],
      ['', 'DAG35-04', 'TBC', '08/05/2024'],
      ['Previous Meeting(s)', 'DAG34-04', 'Programme (Sean Cooper)', '10/04/2024'],
      ['', 'DAG34-08', 'Programme (PMO)', '10/04/2024'],
      ['', 'DAG34-09', 'IPA (Colin Bezant)', '10/04/2024'],
      ['', 'DAG34-10', 'Programme (PMO)', 'ASAP'],
      ['', 'DAG34-11', 'DAG Members', '03/04/2024'],
      ['', 'DAG32-06', 'Programme (PMO)', '06/03/2024'],
    ])
  })

  test('carried leaves out this meeting, later ones and what is no longer open', () => {
    const more = [...carried, action('DAG35-02', 'twice'), action('DAG36-01', 'later'), action('DAG33-01', 'done', { status: 'closed' })]
    expect(table('Actions', headlineReport(record, more, settings))).toEqual(table('Actions'))
  })

  test.each([
    ['no due', action('DAG35-01', 'x'), 'TBC'],
    ['next meeting, known', action('DAG35-01', 'x', { due: { kind: 'next-meeting' } }), '08/05/2024'],
    ['a named meeting', action('DAG35-01', 'x', { due: { kind: 'meeting', meeting: 'DAG040' } }), 'DAG040'],
    ['as soon as possible', action('DAG35-01', 'x', { due: { kind: 'asap' } }), 'ASAP'],
    ['closed since', action('DAG35-01', 'x', { due: { kind: 'asap' }, status: 'closed' }), 'ASAP / Closed'],
    ['replaced', action('DAG35-01', 'x', { status: 'replaced', replacedBy: 'DAG35-05' }), 'TBC / Replaced by DAG35-05'],
  ])('due, %s', (_what, one, printed) => {
    expect(table('Actions', headlineReport({ ...record, raised: [one] }, [], settings))[0]?.[4]).toBe(printed)
  })

  test('a next meeting without a date is named, not guessed', () => {
    const one = action('DAG35-01', 'x', { due: { kind: 'next-meeting' } })
    const unset = { ...record, raised: [one], meeting: { ...meeting, next: undefined } }
    expect(table('Actions', headlineReport(unset, [], settings))[0]?.[4]).toBe('Next meeting')
  })

  test('withdrawn items are not printed; several owners are', () => {
    const raised = [
      action('DAG35-01', 'x', { status: 'withdrawn', area: 'CR044 Decision' }),
      action('DAG35-02', 'y', { owners: [owner('Elexon'), owner('Ofgem')] }),
    ]
    const rows = table('Actions', headlineReport({ ...record, raised }, [], settings))
    expect(rows).toEqual([['General', 'DAG35-02', 'y', 'Elexon; Ofgem', 'TBC']])
  })
})

test('Decisions: by number, withdrawn ones left out', () => {
  expect(table('Decisions').map(([area, ref]) => [area, ref])).toEqual([
    ['CR044 Decision', 'DAG-DEC99'],
    ['CR045 Decision', 'DAG-DEC100'],
    ['CR046 Decision', 'DAG-DEC101'],
  ])
  const decisions = [decision(102, 'b'), decision(101, 'a', { status: 'withdrawn' })]
  expect(table('Decisions', headlineReport({ ...record, decisions }, [], settings))).toEqual([['General', 'DAG-DEC102', 'b']])
})

describe('Key Discussion Items', () => {
  const said = (area: string, of = report): string[] =>
    (table('Key Discussion Items', of).find((row) => row[0] === area)?.[1] ?? 'nothing').split(' / ')

  test('areas in the order of the agenda, each once', () => {
    expect(table('Key Discussion Items').map((row) => row[0])).toEqual([
      'Minutes and Actions',
      'CR044 Decision',
      'CR045 Decision',
      'CR046 Decision',
      'Design Updates',
    ])
  })

  test('under the minutes: notes, outcomes, then what was said of earlier actions, in reference order', () => {
    expect(said('Minutes and Actions').slice(2)).toEqual([
      'DAG32-06: RECCo asks that code changes begin before M10; Elexon expects a working group. Action ongoing.',
      'DAG34-02: The Small Supplier Representative asked to see what was learned (ACTION DAG35-01). Action closed and replaced with DAG35-01.',
      'Not discussed: DAG34-04, DAG34-08, DAG34-09, DAG34-10, DAG34-11.',
    ])
  })

  test('views are bullets under the speaker, outcomes stand where they were taken and are cited', () => {
    expect(said('CR044 Decision')).toEqual([
      'The Programme walked through the Impact Assessment of CR044.',
      'Elexon Representative: Supports the idea; sees no room for it before M10.',
      'DNO Representative: Supports; St Clements could follow in early 2025, given a window after qualification.',
      'I&C Representative: Suggests a day-two release for changes of this sort.',
      'Large Supplier Representative: Asks for a session on what the change means downstream.',
      'The Chair summed up: the change is wanted, its date is for the PSG.',
      'Programme to raise a risk if CR044 cannot be delivered ahead of M10 (ACTION DAG35-02).',
      'The SRO recommends CR044 to the PSG and leaves the choice of approval or rejection to it (DECISION DAG-DEC99).',
    ])
  })

  test('the recording timestamp is cited; what a note cites already is not said twice', () => {
    const lines = said('CR045 Decision')
    expect(lines.at(-1)).toMatch(/\(DECISION DAG-DEC100 – recording timestamp 01:35:00\)\.$/)
    expect(lines.filter((line) => line.includes('DAG35-04'))).toHaveLength(1)
    expect(said('CR046 Decision')).toEqual([
      'Large Supplier Representative: Objects: the criteria of the freeze are not met.',
      'The Chair, acting for the SRO, approved it without setting a precedent (DECISION DAG-DEC101 – recording timestamp 02:02:00).',
    ])
  })

  test('a reference inside a longer one is no mention of it', () => {
    const one = {
      ...record,
      touched: [],
      decisions: [decision(9, 'Nine')],
      discussion: [note(1, '09:00', undefined, 'Compare DAG-DEC99.')],
      areas: [],
      raised: [],
    }
    expect(said('General', headlineReport(one, [], settings))).toEqual(['Compare DAG-DEC99.', 'Nine (DECISION DAG-DEC9).'])
  })

  test.each([
    ['still open, nothing said', action('DAG34-01', 'x'), 'DAG34-01: Action ongoing.'],
    [
      '"ongoing" is not said twice',
      action('DAG34-01', 'x', { updates: [{ at: 'z', by: { id: '', name: '' }, text: 'ongoing', meeting: 'DAG035' }] }),
      'DAG34-01: Action ongoing.',
    ],
    [
      'an update of another meeting',
      action('DAG34-01', 'x', { updates: [{ at: 'z', by: { id: '', name: '' }, text: 'old', meeting: 'DAG034' }] }),
      'DAG34-01: Action ongoing.',
    ],
    [
      'closed, and why',
      {
        ...replaced,
        ref: 'DAG34-01',
        status: 'closed' as const,
        updates: [],
        closed: { at: 'z', by: { id: '', name: '' }, meeting: 'DAG035', why: 'plan published' },
      },
      'DAG34-01: plan published. Action closed.',
    ],
    [
      'closed by a later meeting',
      {
        ...replaced,
        ref: 'DAG34-01',
        status: 'closed' as const,
        updates: [],
        closed: { at: 'z', by: { id: '', name: '' }, meeting: 'DAG036' },
      },
      'DAG34-01: Action ongoing.',
    ],
  ])('a reviewed action: %s', (_what, one, line) => {
    const only = headlineReport({ ...record, areas: [], raised: [], decisions: [], discussion: [], touched: [one] }, [], settings)
    expect(table('Key Discussion Items', only)).toEqual([['Minutes and Actions', line]])
  })

  test('two spellings of one area are one block, an area id is its name, and an empty area says so', () => {
    const discussion = [note(1, '09:00', 'cr044  decision', 'One.'), note(2, '09:01', '0035-0002', 'Two.')]
    const one = headlineReport({ ...record, raised: [], decisions: [], touched: [], discussion }, [], settings)
    expect(said('CR044 Decision', one)).toEqual(['One.', 'Two.'])
    expect(said('CR046 Decision', one)).toEqual(['Nothing was recorded under this item.'])
  })
})

describe('Attendees', () => {
  test('chair, representatives with alternates, the programme, others, apologies; doubled lines once', () => {
    expect(table('Attendees')).toEqual([
      ['Chair', 'Justin Andrews', 'Chair'],
      ['Industry Representatives', 'Andrew Grace (on behalf of Craig Handford)', 'Large Supplier Representative'],
      ['', 'Carolyn Burns', 'Small Supplier Representative'],
      ['', 'Chris Day', 'Elexon Representative'],
      ['', 'Daniel Arrowsmith', 'National Grid ESO'],
      ['', 'Kristina Leary (on behalf of Robert Langdon)', 'Supplier Agent Representative'],
      ['', 'Simon Harrison (on behalf of Seth Chapman)', 'Supplier Agent Representative'],
      ['Programme', 'Fraser Mathieson', 'PMO Governance Lead'],
      ['', 'Paul Pettitt', 'Design Lead'],
      ['Other Attendees', 'Colin Bezant', 'IPA'],
      ['', 'Danielle Walton', 'Ofgem'],
      ['Apologies', 'Caroline Farquhar', 'Consumer Representative'],
    ])
  })

  test('an alternate without a role of their own sits in the role of whom they stand for', () => {
    const attendees = [{ ...present('Andrew Grace', '', { onBehalfOf: 'Craig Handford' }), role: undefined }]
    expect(table('Attendees', headlineReport({ ...record, attendees }, [], settings))).toEqual([
      ['Industry Representatives', 'Andrew Grace (on behalf of Craig Handford)', 'Large Supplier Representative'],
    ])
  })
})

test('empty sections say so calmly', () => {
  const nothing = {
    meeting: { ...meeting, next: undefined },
    areas: [],
    raised: [],
    touched: [],
    decisions: [],
    discussion: [],
    attendees: [],
  }
  const page = reportPage(headlineReport(nothing, [], settings))
  expect(page.sections.map((part) => ('line' in part ? part.line : part.empty))).toEqual([
    'No actions were recorded, and none were open from previous meetings.',
    'No decisions were recorded.',
    'No discussion items were recorded.',
    'To be confirmed.',
    'Attendance was not recorded.',
  ])
})

test.each([
  ['Public', false],
  ['public ', false],
  ['Confidential', true],
  ['Official – sensitive', true],
  ['', true],
])('classification %j: confidential %s', (classification, confidential) => {
  expect(headlineReport({ ...record, meeting: { ...meeting, classification } }, [], settings).confidential).toBe(confidential)
})
