import { actionCard } from '../../src/cards/action-card'
import { actionListCard } from '../../src/cards/action-list-card'
import { decisionCard } from '../../src/cards/decision-card'
import { decisionListCard } from '../../src/cards/decision-list-card'
import { heldCard } from '../../src/cards/held-card'
import { type HelpEntry, helpCard } from '../../src/cards/help-card'
import { meetingCard } from '../../src/cards/meeting-card'
import { proposalCard } from '../../src/cards/proposal-card'
import { type ReminderItem, reminderCard } from '../../src/cards/reminder-card'
import { reportCard } from '../../src/cards/report-card'
import { reviewCard } from '../../src/cards/review-card'
import { settingsCard } from '../../src/cards/settings-card'
import { suggestCard } from '../../src/cards/suggest-card'
import { welcomeCard } from '../../src/cards/welcome-card'
import type { Ask } from '../../src/domain/ask'
import type { Action, Discussion, Proposal } from '../../src/domain/record'
import type { Message } from '../../src/domain/reply'
import { action, carried, decision, hostile, later, meeting, settings, view } from './examples'

const asks: Ask[] = [
  { about: 'owner', question: 'Which Andrews owns DAG35-02?', candidates: ['Programme (Justin Andrews)', 'Elexon (Ann Andrews)'] },
  { about: 'due', question: '“3/4” can be read two ways. When is it due?', candidates: ['2024-04-03', '2024-03-04', 'next meeting'] },
]

const closed: Action = {
  ...action,
  status: 'closed',
  closed: {
    at: '2024-05-07T15:00:00Z',
    by: { id: 'aad:tenant-1/0000-pettitt', name: 'Paul Pettitt' },
    meeting: 'DAG036',
    why: 'the risk is R-114 in the log',
  },
}

const proposal: Proposal = {
  id: '7',
  at: view.at,
  by: { id: 'ch:29:abc', name: 'Carolyn Burns' },
  command: 'action',
  args: {},
  text: 'Action: Elexon to circulate the settlement figures, due next meeting',
  state: 'open',
}

const held: Discussion = {
  id: '0035-000012',
  meeting: 35,
  number: 12,
  area: 'CR046',
  text: 'The SRO approves CR046, subject to the release being named',
  at: view.at,
  by: action.raisedBy,
  held: true,
}

const owed: ReminderItem[] = [
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

const commands: HelpEntry[] = [
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

const states: Record<string, Message> = {
  'action, just captured': actionCard(view, action, { fresh: true }),
  'action, with questions': actionCard(
    view,
    { ...action, owners: [], due: { kind: 'none', said: 'by 3/4' }, firstDue: { kind: 'none' } },
    { fresh: true, asks },
  ),
  'action, nobody said who or when': actionCard(
    view,
    { ...action, owners: [], due: { kind: 'none' }, firstDue: { kind: 'none' } },
    {
      asks: [
        { about: 'owner', question: 'Who owns DAG35-02?', candidates: [] },
        { about: 'due', question: 'When is DAG35-02 due?', candidates: [] },
      ],
    },
  ),
  'action, overdue and moved': actionCard(
    later,
    {
      ...action,
      firstDue: { kind: 'date', date: '2024-04-17' },
      updates: carried[0]?.updates ?? [],
      sourceChanged: 'edited',
      replaces: 'DAG34-04',
    },
    { heading: 'New due' },
  ),
  'action, closed': actionCard(later, closed),
  'action, replaced': actionCard(view, { ...action, status: 'replaced', replacedBy: 'DAG35-04' }),
  'action, withdrawn': actionCard(view, { ...action, status: 'withdrawn', sourceChanged: 'deleted' }),
  'action, due next meeting': actionCard(view, { ...action, due: { kind: 'next-meeting' }, firstDue: { kind: 'next-meeting' } }),
  'decision, just recorded': decisionCard(view, decision, { fresh: true }),
  'decision, reworded': decisionCard(
    view,
    { ...decision, earlier: [{ at: view.at, by: action.raisedBy, text: 'The SRO recommends CR045' }] },
    { heading: 'New wording' },
  ),
  'decision, withdrawn': decisionCard(view, { ...decision, status: 'withdrawn' }),
  held: heldCard(view, held),
  'held, settled': heldCard(view, { ...held, withdrawn: true }),
  proposal: proposalCard(view, proposal),
  'proposal, accepted': proposalCard(view, { ...proposal, state: 'accepted' }),
  'proposal, declined': proposalCard(view, { ...proposal, state: 'declined' }),
  'open actions': actionListCard(view, { title: 'Open actions', actions: [action, ...carried], empty: 'No open actions.' }),
  'open actions, none': actionListCard(view, { title: 'Overdue', actions: [], empty: 'Nothing is overdue.' }),
  'open actions, forty long ones': actionListCard(view, { title: 'Open actions', actions: many, more: 12, empty: '' }),
  decisions: decisionListCard(view, {
    title: 'Decisions',
    decisions: [decision, { ...decision, ref: 'DAG-DEC101', status: 'withdrawn' }],
    more: 3,
    empty: '',
  }),
  'decisions, none': decisionListCard(view, { title: 'Decisions', decisions: [], empty: 'No decisions yet.' }),
  review: reviewCard(view, carried),
  'review, nothing carried': reviewCard(view, []),
  'review, forty long ones': reviewCard(view, many),
  reminder: reminderCard(owed),
  'reminder, one completed': reminderCard(owed, { done: ['DAG35-02'] }),
  'reminder, all completed': reminderCard(owed.slice(0, 1), { done: ['DAG35-02'] }),
  'reminder, forty long ones': reminderCard(many.map((each) => ({ view: later, action: each, rule: 'weekly', daysOver: 1 }))),
  report: reportCard(view, {
    meeting,
    actions: 4,
    decisions: 3,
    discussion: 1,
    open: 9,
    links: [{ title: 'Open in browser', url: 'http://127.0.0.1:3978/files/r' }],
  }),
  help: helpCard(commands),
  'help, one command': helpCard(commands, 'action'),
  'help, a chapter': helpCard(commands, 'change'),
  welcome: welcomeCard({
    groupName: settings.title,
    addedBy: 'Fraser Mathieson',
    examples: ['start DAG035', 'action IPA to share its view by Friday', 'decision The SRO approved CR046', 'help'],
  }),
  'welcome, in private': welcomeCard({ examples: ['my actions', 'help'] }),
  settings: settingsCard(view, { nextDecision: 102 }),
  'settings, nobody known': settingsCard({ ...view, settings: { ...settings, people: [], secretaries: [], remindersOn: false } }),
  'meeting, started': meetingCard(view, { meeting, carried, phase: 'start' }),
  'meeting, started afresh': meetingCard(view, { meeting, carried: [], phase: 'start' }),
  'meeting, ended': meetingCard(view, {
    meeting: { ...meeting, state: 'ended' },
    carried,
    phase: 'end',
    actions: 4,
    decisions: 3,
    discussion: 21,
  }),
  'meeting, ended, with forty carried': meetingCard(view, {
    meeting,
    carried: many,
    phase: 'end',
    actions: 1,
    decisions: 1,
    discussion: 0,
  }),
  suggestion: suggestCard(
    'I do not know “aktion”. Did you mean one of these?',
    [
      { title: 'Record an action', words: 'action IPA to share its view' },
      { title: 'Open actions', words: 'actions' },
    ],
    'g-1',
  ),
  'suggestion, words alone': suggestCard('No meeting is running. Try: start DAG036 8 May 2024 10:00', []),
}

/** Every kind of card about something typed by a stranger. */
const about = (typed: string): Record<string, Message> => ({
  action: actionCard(
    view,
    {
      ...action,
      text: typed,
      area: typed.slice(0, 200),
      owners: [{ party: typed.slice(0, 200), persons: [], collective: false }],
      due: { kind: 'none', said: typed.slice(0, 200) },
    },
    {
      asks: [{ about: 'due', question: typed, candidates: [typed] }],
      fresh: true,
    },
  ),
  decision: decisionCard(view, { ...decision, text: typed, earlier: [{ at: view.at, by: action.raisedBy, text: typed.slice(0, 300) }] }),
  held: heldCard(view, { ...held, text: typed }),
  proposal: proposalCard(view, { ...proposal, text: typed, by: { id: 'x', name: typed.slice(0, 200) } }),
  'open actions': actionListCard(view, { title: 'Open actions', actions: [{ ...action, text: typed }], empty: typed }),
  review: reviewCard(view, [{ ...action, text: typed }]),
  reminder: reminderCard([
    {
      view: { ...view, settings: { ...settings, title: typed.slice(0, 200) } },
      action: { ...action, text: typed, area: typed.slice(0, 200) },
      rule: 'before 5',
    },
  ]),
  welcome: welcomeCard({ groupName: typed.slice(0, 200), addedBy: typed.slice(0, 200), examples: ['help'] }),
  settings: settingsCard({
    ...view,
    settings: {
      ...settings,
      title: typed.slice(0, 200),
      venue: typed.slice(0, 200),
      people: [{ name: typed.slice(0, 100), id: 'aad:t/1' }],
    },
  }),
  suggestion: suggestCard(typed, [{ title: typed, words: typed.slice(0, 4000) }]),
})

/** Every card in every state worth looking at, by name: for the gallery and for the tests. */
export const shown: ReadonlyMap<string, Message> = new Map([
  ...Object.entries(states),
  ...Object.entries(hostile).flatMap(([kind, typed]) =>
    Object.entries(about(typed)).map(([name, message]) => [`${name}, ${kind}`, message] as const),
  ),
])
