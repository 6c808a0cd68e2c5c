import { actionCard } from '../../src/cards/action-card'
import { actionListCard } from '../../src/cards/action-list-card'
import { agendaCard } from '../../src/cards/agenda-card'
import { arrivalCard } from '../../src/cards/arrival-card'
import { cancelCard } from '../../src/cards/cancel-card'
import { checkCard } from '../../src/cards/check-card'
import { confidentialCard } from '../../src/cards/confidential-card'
import { decisionCard } from '../../src/cards/decision-card'
import { decisionListCard } from '../../src/cards/decision-list-card'
import { endedCard } from '../../src/cards/ended-card'
import { foundCard } from '../../src/cards/found-card'
import { heldCard } from '../../src/cards/held-card'
import { helpCard } from '../../src/cards/help-card'
import { historyCard } from '../../src/cards/history-card'
import { importCard } from '../../src/cards/import-card'
import { issuedCard } from '../../src/cards/issued-card'
import { itemsCards } from '../../src/cards/items-card'
import { linesCard } from '../../src/cards/lines-card'
import { proposalCard } from '../../src/cards/proposal-card'
import { recordForm } from '../../src/cards/record-form'
import { reminderCard } from '../../src/cards/reminder-card'
import { reportCard } from '../../src/cards/report-card'
import { reviewCard } from '../../src/cards/review-card'
import { runningCard } from '../../src/cards/running-card'
import { settingsCard } from '../../src/cards/settings-card'
import { suggestCard } from '../../src/cards/suggest-card'
import { walkedCard } from '../../src/cards/walked-card'
import { welcomeCard } from '../../src/cards/welcome-card'
import type { ReportVersion } from '../../src/domain/issued'
import type { Action, Discussion } from '../../src/domain/record'
import type { Message } from '../../src/domain/reply'
import { action, agenda, carried, decision, later, meeting, settings, view } from './examples'
import { imported, importedMuch, revised, revisedMuch } from './imports'
import {
  asks,
  closed,
  commands,
  findings,
  frozen,
  held,
  history,
  issued,
  many,
  manyFindings,
  owed,
  pasted,
  pastedMuch,
  proposal,
  reports,
  waived,
} from './subjects'

const arrival = {
  id: 'from g1 0034-0010',
  at: view.at,
  by: { id: 'group', name: 'DAG' },
  command: 'transfer',
  args: {},
  text: 'Programme to ask for the budget of the second test window',
  why: 'it decides on the budget',
  state: 'open' as const,
  from: { groupId: 'g1', code: 'DAG', ref: 'DAG34-10' },
}

const spokenLine: Discussion = { ...held, held: false, id: '0035-000001', number: 1, speaker: 'Elexon Representative' }
const spoken: Discussion[] = [
  spokenLine,
  { ...spokenLine, id: '0035-000002', number: 2, speaker: 'Small Supplier Representative', text: 'asks who pays for the second test' },
  { ...spokenLine, id: '0035-000003', number: 3, speaker: 'Chair', text: 'sums up: most are in favour' },
]

/** Every card in the states that a meeting brings. */
export const states: Record<string, Message> = {
  'a meeting to be called off': cancelCard(view, {
    ref: 'DAG036',
    day: '2024-05-08',
    next: '2024-06-12',
    why: 'the papers are not ready',
    moves: carried.slice(0, 3),
    args: { words: 'DAG036 because the papers are not ready', shown: '' },
  }),
  'a meeting to be called off, with a great many dues': cancelCard(view, {
    ref: 'DAG036',
    why: 'x'.repeat(1000),
    moves: many,
    args: { words: '', shown: '' },
  }),
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
  'action, owned by somebody nobody knows': actionCard(view, {
    ...action,
    owners: [{ party: 'Programme', persons: [{ name: 'Alex Norridge', unknown: true }], collective: false }],
  }),
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
  'action, its message edited': actionCard(view, {
    ...action,
    sourceChanged: 'edited',
    newWording: {
      text: 'Raise a Programme risk and name its owner in case CR044 gains no approval',
      owner: 'Programme (PMO)',
      due: '12/06/2024',
    },
  }),
  'action, only the due edited': actionCard(view, {
    ...action,
    sourceChanged: 'edited',
    newWording: { text: action.text, due: '12/06/2024' },
  }),
  'action, inserted by a search': actionCard(view, action, { shown: true }),
  'decision, its message edited': decisionCard(view, {
    ...decision,
    sourceChanged: 'edited',
    newWording: { text: 'The SRO recommends CR045 to the Programme Steering Group' },
  }),
  'an action that another group hands over': arrivalCard(view, arrival),
  'an action that was taken over': arrivalCard(view, { ...arrival, state: 'accepted', became: ['PSG12-03'] }),
  'an action that was not taken over': arrivalCard(view, { ...arrival, state: 'declined', answer: 'It is outside our terms of reference' }),
  'a referral from another group': arrivalCard(view, {
    ...arrival,
    command: 'referral',
    why: '',
    from: { ...arrival.from, ref: 'DAG-DEC101' },
  }),
  'action, offered to another group': actionCard(view, {
    ...action,
    transfer: { groupId: 'g2', code: 'PSG', at: view.at, why: 'it decides on the budget', state: 'asked' },
  }),
  'the form of a message': recordForm(view, {
    kind: 'action',
    text: 'Programme to raise a risk in case CR044 gains no approval before M10',
    owner: 'Programme (Paul Pettitt)',
    due: '08/05/2024',
    from: '1712739600001',
    link: 'https://teams.microsoft.com/l/message/19%3Ameeting_x%40thread.v2/1712739600001',
  }),
  'the form of a message, not recorded': recordForm(view, {
    kind: 'decision',
    text: 'The SRO approved CR046',
    owner: '',
    due: '',
    why: 'That is for DAG’s secretary or Chair.',
  }),
  'lines of an area': linesCard(view, {
    meeting,
    area: 'CR044 Decision',
    lines: spoken,
    skip: 0,
    others: ['General', 'CR045 Decision'],
    mayEdit: true,
  }),
  'lines of an area, long ones': linesCard(view, {
    meeting,
    area: 'CR044 Decision',
    lines: many.map(({ text }, index) => ({ ...spokenLine, id: `0035-${index}`, number: index + 1, text })),
    skip: 6,
    others: [],
    mayEdit: true,
  }),
  found: foundCard(view, {
    words: 'change',
    actions: carried,
    decisions: [decision],
    of: { actions: carried.length + 40, decisions: 3 },
    before: 20,
    pages: [
      { title: 'Previous', skip: 0 },
      { title: 'Next', skip: 40 },
    ],
    closedToo: 'change status:closed',
  }),
  'found, further back': foundCard(view, {
    words: 'change',
    actions: [],
    decisions: [decision],
    pages: [{ title: 'Earlier decisions', skip: 0, upTo: 99 }],
    among: 'Decisions DAG-DEC100 to DAG-DEC299 were looked through',
    decisionsAlone: true,
  }),
  'found, nothing': foundCard(view, { words: 'zebra', actions: [], decisions: [] }),
  'found, forty long ones': foundCard(view, {
    words: 'release',
    actions: many,
    decisions: many.map((each) => ({ ...decision, text: each.text })),
  }),
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
  'pasted list': itemsCards(view, pasted)[0] as Message,
  'pasted list, half recorded': itemsCards(view, {
    ...pasted,
    items: pasted.items.slice(1, 3).map((item, index) => (index ? { ...item, told: 'No meeting of DAG is running.' } : item)),
    done: ['DAG35-01 action IPA to describe its test window by Friday'],
  })[0] as Message,
  'pasted list, recorded': itemsCards(view, {
    ...pasted,
    items: [],
    done: ['DAG35-01 IPA to describe its test window', '✓ noted'],
  })[0] as Message,
  'pasted list, the first card of several': itemsCards(view, pastedMuch)[0] as Message,
  'held, settled': heldCard(view, { ...held, withdrawn: true }),
  proposal: proposalCard(view, proposal),
  'proposal, accepted': proposalCard(view, { ...proposal, state: 'accepted' }),
  'proposal, declined': proposalCard(view, { ...proposal, state: 'declined' }),
  'open actions': actionListCard(view, { title: 'Open actions', actions: [action, ...carried], empty: 'No open actions.' }),
  'open actions, the second page': actionListCard(view, {
    title: 'Open actions of DAG: release',
    actions: [action],
    before: 40,
    more: 2,
    empty: '',
    pages: [
      { title: 'Previous', words: 'release', skip: 0 },
      { title: 'Next', words: 'release', skip: 80 },
    ],
  }),
  'open actions, none': actionListCard(view, { title: 'Overdue', actions: [], empty: 'Nothing is overdue.' }),
  'open actions, forty long ones': actionListCard(view, { title: 'Open actions', actions: many, more: 12, empty: '' }),
  decisions: decisionListCard(view, {
    title: 'Decisions',
    decisions: [decision, { ...decision, ref: 'DAG-DEC101', status: 'withdrawn' }],
    below: 'DAG-DEC102',
    earlier: { title: 'Earlier decisions', words: 'before DAG-DEC100' },
    empty: '',
  }),
  'decisions, none': decisionListCard(view, { title: 'Decisions', decisions: [], empty: 'No decisions yet.' }),
  review: reviewCard(later, { action: carried[0] as Action, history, left: 3, mayDecide: true }),
  'review, by a member': reviewCard(view, { action, history: [], left: 1, mayDecide: false }),
  'review, a long story': reviewCard(view, {
    action: { ...(many[0] as Action), replaces: 'DAG34-04' },
    history: many.map((each) => ({
      at: view.at,
      by: action.raisedBy,
      command: 'reword',
      ref: each.ref,
      before: each.text,
      after: each.text.slice(1),
    })),
    left: 40,
    mayDecide: true,
  }),
  history: historyCard(view, { ref: 'DAG32-06', events: history }),
  'history, nothing yet': historyCard(view, { ref: 'DAG32-06', events: [] }),
  'history, of forty long wordings': historyCard(view, {
    ref: 'DAG32-06',
    events: many.map((each) => ({ at: view.at, by: action.raisedBy, command: 'reword', before: each.text, after: each.text.slice(1) })),
  }),
  'review, walked': walkedCard(view, { left: carried, closedSince: [closed] }),
  'review, nothing left': walkedCard(view, { left: [], closedSince: [] }),
  'review, forty not discussed': walkedCard(view, {
    left: many,
    closedSince: many.map((each) => ({ ...each, status: 'closed' as const })),
  }),
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
  check: checkCard(view, { meeting, standing: findings, accepted: [waived], mayMend: true }),
  'check, by a member': checkCard(view, { meeting, standing: findings, accepted: [], mayMend: false }),
  'check, nothing found': checkCard(view, { meeting, standing: [], accepted: [], mayMend: true }),
  'check, eighty long ones': checkCard(view, { meeting, standing: manyFindings, accepted: Array(30).fill(waived), mayMend: true }),
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
  'report issued': issuedCard(view, issued, issued.versions[0] as ReportVersion, frozen),
  'report issued again': issuedCard(view, issued, issued.versions[1] as ReportVersion, {
    ...frozen,
    version: 2,
    changes: ['DAG35-02: due is “12/06/2024”, was “08/05/2024”', 'Discussion, new: CR045: the release is named'],
  }),
  'report issued again, much changed': issuedCard(view, issued, issued.versions[1] as ReportVersion, {
    ...frozen,
    changes: many.map(({ text }) => `Discussion, new: ${text}`),
  }),
  'report, changed since it was issued': reportCard(view, {
    meeting,
    state: ['Issued as version 1 on 12/04/2024', 'The record has changed since: 3 differences. For the draft say: report DAG035 draft'],
    version: 1,
    actions: 4,
    decisions: 3,
    discussion: 1,
    open: 9,
    links: [],
  }),
  'meeting, started': runningCard(view, {
    meeting,
    areas: agenda,
    carried,
    attendees: [
      { meeting: 35, name: 'Justin Andrews', status: 'present' },
      { meeting: 35, name: 'Craig Handford', status: 'apologies' },
    ],
    unissued: 'DAG034’s report is not issued yet',
    waiting: reports,
  }),
  'meeting, started afresh': runningCard(view, { meeting, areas: [], carried: [], attendees: [] }),
  'meeting, started, with forty carried': runningCard(later, { meeting, areas: agenda, carried: many, attendees: [] }),
  'meeting, ended': endedCard(view, {
    meeting: { ...meeting, kind: 'extraordinary', state: 'ended' },
    areas: agenda,
    carried: 3,
    actions: 4,
    decisions: 3,
    discussion: 21,
    findings: { must: 2, advisory: 5 },
  }),
  'import, read': importCard({ ...imported, told: '✓ DAG35-01 CR044 Decision' }),
  'import, repairs': importCard({ ...imported, part: 'repairs' }),
  'import, unplaced text': importCard({ ...imported, part: 'unplaced' }),
  'import, a new group, much': importCard({
    ...importedMuch,
    will: 'Nothing is saved yet. A new group DAG begins with it, and you are its secretary.',
  }),
  'import, edited report': importCard(revised),
  'import, edited report, much': importCard(revisedMuch),
  agenda: agendaCard(view, { title: 'Agenda of DAG035', areas: agenda, running: true }),
  'agenda, empty': agendaCard(view, { title: 'Agenda of DAG036', areas: [], running: false }),
  confidential: confidentialCard('Action', 'DAG35-02'),
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
