import type { HelpEntry } from '../../src/cards/help-card'
import type { ItemList } from '../../src/cards/items-card'
import type { ReminderItem } from '../../src/cards/reminder-card'
import type { Ask } from '../../src/domain/ask'
import type { Judged } from '../../src/domain/check/accepted'
import type { Finding } from '../../src/domain/check/finding'
import type { Issued } from '../../src/domain/issued'
import type { Action, Discussion, Event, Proposal } from '../../src/domain/record'
import { headlineReport } from '../../src/domain/report/headline-report'
import { action, later, meeting, settings, view } from './examples'

export const asks: Ask[] = [
  { about: 'owner', question: 'Which Andrews owns DAG35-02?', candidates: ['Programme (Justin Andrews)', 'Elexon (Ann Andrews)'] },
  { about: 'due', question: '“3/4” can be read two ways. When is it due?', candidates: ['2024-04-03', '2024-03-04', 'next meeting'] },
]

export const closed: Action = {
  ...action,
  status: 'closed',
  closed: {
    at: '2024-05-07T15:00:00Z',
    by: { id: 'aad:tenant-1/0000-pettitt', name: 'Paul Pettitt' },
    meeting: 'DAG036',
    why: 'the risk is R-114 in the log',
  },
}

export const proposal: Proposal = {
  id: '7',
  at: view.at,
  by: { id: 'ch:29:abc', name: 'Carolyn Burns' },
  command: 'action',
  args: {},
  text: 'Action: Elexon to circulate the settlement figures, due next meeting',
  state: 'open',
}

export const held: Discussion = {
  id: '0035-000012',
  meeting: 35,
  number: 12,
  area: 'CR046',
  text: 'The SRO approves CR046, subject to the release being named',
  at: view.at,
  by: action.raisedBy,
  held: true,
}

export const owed: ReminderItem[] = [
  { view: later, action, rule: 'after 1', daysOver: 1 },
  {
    view: later,
    action: {
      ...action,
      ref: 'DAG36-01',
      id: '0036-0001',
      meeting: 36,
      due: { kind: 'date', date: '2024-05-09' },
      text: 'Publish the dates of the design drop-in sessions',
    },
    rule: 'today',
  },
  {
    view: later,
    action: {
      ...action,
      ref: 'DAG36-04',
      id: '0036-0004',
      meeting: 36,
      area: 'CR045',
      due: { kind: 'date', date: '2024-05-16' },
      text: 'Write up the options for a release after M10',
    },
    rule: 'before 5',
  },
  {
    view: later,
    action: { ...action, ref: 'DAG34-10', id: '0034-0010', meeting: 34, due: { kind: 'asap' }, text: 'Say who signs off test evidence' },
    rule: 'asap',
  },
]

export const commands: HelpEntry[] = [
  {
    name: 'action',
    chapter: 'capture',
    summary: 'Record an action: who is to do what, by when',
    examples: ['action Programme (Paul Pettitt) to raise a risk on CR044 by 8 May', 'ACTION: IPA to share its view, due: ASAP'],
  },
  { name: 'decision', chapter: 'capture', summary: 'Record a decision', examples: ['decision The SRO approved CR046'] },
  { name: 'note', chapter: 'capture', summary: 'Add a line of discussion', examples: ['note Elexon Representative: supports the change'] },
  { name: 'area', chapter: 'capture', summary: 'Say what is being discussed', examples: ['area CR044 Decision'] },
  {
    name: 'close',
    chapter: 'change',
    summary: 'Close an action; “replaced by REF” links the two',
    examples: ['close DAG34-02', 'close DAG34-02 replaced by DAG35-01'],
  },
  { name: 'due', chapter: 'change', summary: 'Move an action’s due date; the first one is kept', examples: ['due DAG35-02 12/06/2024'] },
  { name: 'owner', chapter: 'change', summary: 'Give an action to someone', examples: ['owner DAG35-04 Sean Cooper'] },
  { name: 'undo', chapter: 'change', summary: 'Take back your last capture', examples: ['undo'] },
  { name: 'actions', chapter: 'look up', summary: 'Every open action', examples: ['actions'] },
  { name: 'my actions', chapter: 'look up', summary: 'What is open for you', examples: ['my actions'] },
  { name: 'overdue', chapter: 'look up', summary: 'What is past its due date', examples: ['overdue'] },
  { name: 'start', chapter: 'meeting', summary: 'Start a meeting', examples: ['start DAG036 8 May 2024 10:00'] },
  { name: 'report', chapter: 'meeting', summary: 'The Headline Report', examples: ['report'] },
  { name: 'end', chapter: 'meeting', summary: 'End the meeting', examples: ['end'] },
  { name: 'help', chapter: 'help', summary: 'What I understand', examples: ['help'] },
]

/** Forty open actions of long texts. */
export const many: Action[] = Array.from({ length: 40 }, (_, index) => ({
  ...action,
  id: `0035-${String(index + 1).padStart(4, '0')}`,
  ref: `DAG35-${String(index + 1).padStart(2, '0')}`,
  text: `${index + 1}: work out, with every constituency, which of the interim releases could carry the change. `.repeat(35).slice(0, 4000),
}))

/** A pasted list, as it is read. */
export const pasted: ItemList = {
  from: '1712739600001',
  at: view.at,
  done: [],
  items: [
    {
      number: 2,
      words: 'action IPA to describe its test window by Friday',
      kind: 'Action',
      text: 'IPA to describe its test window',
      owner: 'IPA',
      due: '12/04/2024',
    },
    {
      number: 3,
      words: 'action circulate the settlement figures by 3/4',
      kind: 'Action',
      text: 'circulate the settlement figures by 3/4',
      owner: 'not said',
      due: 'TBC',
      asks: ['due'],
    },
    { number: 4, words: 'decision The SRO approved CR046', kind: 'Decision', text: 'The SRO approved CR046' },
    { number: 1, words: 'Hi all, here it is:', kind: 'Line', text: 'Hi all, here it is:', refused: 'say that one by itself.' },
  ],
}

/** More than one card holds. */
export const pastedMuch: ItemList = {
  ...pasted,
  items: Array.from({ length: 60 }, (_, index) => {
    const text = `${index + 1}: work out with every constituency which of the interim releases could carry it, `.repeat(3)
    return { number: index + 1, words: `action ${text}`, kind: 'Action', text, owner: 'not said', due: 'not said' }
  }),
}

export const findings: Finding[] = [
  { code: 'action-without-owner', level: 'must fix', where: 'DAG35-04', message: 'DAG35-04 has no owner' },
  {
    code: 'reference-unknown',
    level: 'must fix',
    where: 'CR045 Decision',
    about: 'DAG30-03',
    message: 'DAG30-03 does not exist: by number it would be DAG35-03, by content DAG35-04',
  },
  {
    code: 'reference-unknown',
    level: 'must fix',
    where: 'CR046 Decision',
    about: 'DAG-DAG101',
    message: 'DAG-DAG101 does not exist: by number and by content it is DAG-DEC101',
    mend: 'reword DAG035 line 48 s/DAG-DAG101/DAG-DEC101/',
  },
  {
    code: 'probable-duplicate',
    level: 'advisory',
    where: 'DAG35-04',
    about: 'DAG34-04',
    message: 'DAG35-04 asks for nearly the same as DAG34-04',
  },
]

export const waived: Judged['accepted'][number] = {
  finding: { code: 'decision-without-timestamp', level: 'must fix', where: 'DAG-DEC99', message: 'DAG-DEC99 has no recording timestamp' },
  waiver: {
    meeting: 35,
    code: 'decision-without-timestamp',
    where: 'DAG-DEC99',
    why: 'the recording began after it',
    at: view.at,
    by: action.raisedBy,
  },
}

/** More than a card holds, each with a correction and a long text. */
export const manyFindings: Finding[] = Array.from({ length: 80 }, (_, index) => ({
  code: 'held-unsettled',
  level: index < 40 ? 'must fix' : 'advisory',
  where: `Area ${index} ${'of a long name '.repeat(7)}`,
  about: `0035-${index}`,
  message: `Held and not settled, so not printed: “${'which of the interim releases could carry the change. '.repeat(40)}”`,
  mend: `reword DAG035 line ${index} s/DAG30-01/DAG35-01/`,
}))

/** What happened to an action, as its history keeps it. */
export const history: Event[] = [
  { at: '2024-02-14T11:00:00Z', by: action.raisedBy, command: 'action', ref: 'DAG32-06', after: 'Outline the options' },
  {
    at: '2024-03-13T10:20:00Z',
    by: action.raisedBy,
    command: 'due',
    ref: 'DAG32-06',
    before: '13/03/2024',
    after: '10/04/2024 because the papers came late',
  },
  {
    at: '2024-03-28T09:00:00Z',
    by: { id: 'ch:29:abc', name: 'Carolyn Burns' },
    command: 'update',
    ref: 'DAG32-06',
    after: 'the supplier has sent a draft',
  },
]

const made = { issueDate: '2024-04-12', at: view.at, by: action.raisedBy, hash: 'Zm9yIHRoZSBjYXJkcyBvbmx5' }
export const issued: Issued = {
  meeting: 35,
  ref: 'DAG035',
  date: '2024-04-10',
  versions: [
    { version: 1, ...made },
    { version: 2, ...made },
  ],
}

/** What an issued report prints. */
export const frozen = headlineReport(
  { meeting, areas: [], raised: [action], touched: [], decisions: [], discussion: [], attendees: [] },
  [],
  settings,
  { version: 1, issueDate: '2024-04-12' },
)

/** Two that wait, one of them deferred before. */
export const reports: Issued[] = [
  {
    ...issued,
    meeting: 33,
    ref: 'DAG033',
    deferred: { at: 34, meeting: 33, ref: 'DAG033', state: 'deferred', why: 'pending updates', when: view.at, by: action.raisedBy },
  },
  { ...issued, meeting: 34, ref: 'DAG034' },
]
