import type { CardView } from '../../src/cards/card-view'
import { defaultSettings, type Settings } from '../../src/domain/group'
import type { Action, Area, Decision, Meeting } from '../../src/domain/record'

/** A group like the DAG, with the people it has met. */
export const settings: Settings = {
  ...defaultSettings('DAG', 'tenant-1'),
  name: 'Design Advisory Group',
  title: 'MHHS Design Advisory Group (DAG)',
  people: [
    { name: 'Justin Andrews', id: 'aad:tenant-1/0000-chair', role: 'Chair', chair: true },
    { name: 'Fraser Mathieson', id: 'aad:tenant-1/0000-pmo', party: 'Programme', role: 'PMO Governance Lead' },
    { name: 'Paul Pettitt', id: 'aad:tenant-1/0000-pettitt', party: 'Programme', role: 'Design Lead' },
    { name: 'Colin Bezant', party: 'IPA' },
  ],
  secretaries: ['aad:tenant-1/0000-pmo'],
  chairs: ['aad:tenant-1/0000-chair'],
}

export const meeting: Meeting = {
  number: 35,
  ref: 'DAG035',
  date: '2024-04-10',
  start: '10:00',
  end: '13:00',
  venue: 'Virtual – MS Teams',
  classification: 'Public',
  state: 'running',
  startedAt: '2024-04-10T09:00:00Z',
  next: { date: '2024-05-08', start: '10:00' },
  counters: { action: 4, area: 3, discussion: 12 },
}

/** Where the meeting is at `view.at`. */
export const agenda: Area[] = [
  { id: '0035-0001', meeting: 35, number: 1, name: 'Minutes and Actions', spent: 700 },
  { id: '0035-0003', meeting: 35, number: 3, name: 'CR045 Decision' },
  { id: '0035-0002', meeting: 35, number: 2, name: 'CR044 Decision', since: '2024-04-10T10:10:00Z' },
  { id: '0035-0004', meeting: 35, number: 4, name: 'CR046 Decision', skipped: true },
]

export const view: CardView = { groupId: 'g-1', settings, meeting, at: '2024-04-10T10:35:00Z' }
/** The day after the dues of 8 May, still early in London. */
export const later: CardView = { ...view, at: '2024-05-08T23:30:00Z' }

const fraser = { id: 'aad:tenant-1/0000-pmo', name: 'Fraser Mathieson' }

export const action: Action = {
  id: '0035-0002',
  ref: 'DAG35-02',
  meeting: 35,
  number: 2,
  area: 'CR044 Decision',
  text: 'Raise a Programme risk in case CR044 gains no approval before M10',
  owners: [{ party: 'Programme', persons: [{ name: 'Paul Pettitt', id: 'aad:tenant-1/0000-pettitt' }], collective: false }],
  due: { kind: 'date', date: '2024-05-08', said: 'by 8 May' },
  firstDue: { kind: 'date', date: '2024-05-08', said: 'by 8 May' },
  status: 'open',
  updates: [],
  raisedAt: '2024-04-10T09:40:00Z',
  raisedBy: fraser,
}

export const carried: Action[] = [
  {
    ...action,
    id: '0032-0006',
    ref: 'DAG32-06',
    meeting: 32,
    number: 6,
    area: 'Change control',
    text: 'Set out how change requests pass into the enduring codes once the freeze ends',
    owners: [{ party: 'Programme', persons: [], team: 'PMO', collective: false }],
    due: { kind: 'date', date: '2024-03-06' },
    firstDue: { kind: 'date', date: '2024-03-06' },
    updates: [{ at: '2024-03-13T10:20:00Z', by: fraser, text: 'First outline shared with code bodies', meeting: 'DAG034' }],
  },
  {
    ...action,
    id: '0034-0010',
    ref: 'DAG34-10',
    meeting: 34,
    number: 10,
    area: 'Change control',
    text: 'Decide if the new change approach needs a full Impact Assessment',
    owners: [{ party: 'Programme', persons: [], team: 'PMO', collective: false }],
    due: { kind: 'asap' },
    firstDue: { kind: 'asap' },
  },
  {
    ...action,
    id: '0034-0011',
    ref: 'DAG34-11',
    meeting: 34,
    number: 11,
    area: 'Change control',
    text: 'Send views on the change approach to your Programme Steering Group representative',
    owners: [{ party: 'DAG Members', persons: [], collective: true }],
    due: { kind: 'next-meeting' },
    firstDue: { kind: 'next-meeting' },
  },
]

export const decision: Decision = {
  id: '000100',
  ref: 'DAG-DEC100',
  number: 100,
  meeting: 35,
  area: 'CR045 Decision',
  text: 'The SRO recommends the design change of CR045 to the Programme Steering Group, which decides on its timing',
  status: 'made',
  earlier: [],
  recordingTimestamp: '01:35:00',
  raisedAt: '2024-04-10T10:36:00Z',
  raisedBy: fraser,
}

/** What a careless or a hostile person may type. */
export const hostile: Record<string, string> = {
  mention: '<at>Everyone</at> and <b>bold</b> <script>alert(1)</script> &lt;at&gt;',
  markdown: '**urgent** _now_ [click me](javascript:alert(1)) # title\n- one\n1. two\n> quote `code` ~~gone~~ ![x](http://127.0.0.1/x.png)',
  'right to left': '\u202Eexe.txt\u202C שלום לכולם DAG35-01 مرحبا',
  emoji: '👩‍👩‍👧‍👦🚦 keep the family whole 🏳️‍🌈',
  template: '{{DATE(2024-05-08T00:00:00Z,SHORT)}} $\u007Bsecret} \u001b[31mred\u0007',
  long: 'Ω日本語-long '.repeat(400).slice(0, 4000),
  unbroken: 'x'.repeat(4000),
}
