import { defaultSettings, type Settings } from '../../src/domain/group'
import type { Owner } from '../../src/domain/owner'
import type { Action, Attendee, Decision, Discussion, Meeting } from '../../src/domain/record'
import type { MeetingRecord } from '../../src/ports'

/** A meeting shaped like DAG035: its references, owners, dues and people, in words of our own. */

const by = { id: 'ch:secretary', name: 'Fraser Mathieson' }
const at = (time: string): string => `2024-04-10T${time}:00Z`
const pad = (n: number, width: number): string => String(n).padStart(width, '0')

export const owner = (party: string, name?: string): Owner => ({ party, persons: name ? [{ name }] : [], collective: false })
export const team = (party: string, name: string): Owner => ({ party, persons: [], team: name, collective: false })

/** `DAG35-02` and what differs from a plain open action. */
export const action = (ref: string, text: string, more: Partial<Action> = {}): Action => {
  const [meeting = 0, number = 0] = (ref.match(/\d+/g) ?? []).map(Number)
  const due = more.due ?? { kind: 'none' }
  const id = `${pad(meeting, 4)}-${pad(number, 4)}`
  return {
    id,
    ref,
    meeting,
    number,
    text,
    owners: [],
    due,
    firstDue: due,
    status: 'open',
    updates: [],
    raisedAt: at('11:00'),
    raisedBy: by,
    ...more,
  }
}

export const decision = (number: number, text: string, more: Partial<Decision> = {}): Decision => ({
  id: pad(number, 6),
  ref: `DAG-DEC${number}`,
  number,
  meeting: 35,
  text,
  status: 'made',
  earlier: [],
  raisedAt: at('11:30'),
  raisedBy: by,
  ...more,
})

export const note = (number: number, time: string, area: string | undefined, text: string, more: Partial<Discussion> = {}): Discussion => ({
  id: `0035-${pad(number, 6)}`,
  meeting: 35,
  number,
  ...(area ? { area } : {}),
  text,
  at: at(time),
  by,
  ...more,
})

export const present = (name: string, role: string, more: Partial<Attendee> = {}): Attendee => ({
  meeting: 35,
  name,
  role,
  status: 'present',
  ...more,
})

export const meeting: Meeting = {
  number: 35,
  ref: 'DAG035',
  date: '2024-04-10',
  start: '10:00',
  end: '13:00',
  venue: 'Virtual – MS Teams',
  classification: 'Public',
  state: 'ended',
  startedAt: at('09:00'),
  next: { date: '2024-05-08', start: '10:00' },
  counters: { action: 4, area: 4, discussion: 14 },
}

export const settings: Settings = {
  ...defaultSettings('DAG', 'tenant'),
  name: 'Design Advisory Group',
  title: 'MHHS Design Advisory Group (DAG)',
  secretaries: ['Fraser Mathieson'],
  chairs: ['Justin Andrews'],
  people: [
    { name: 'Justin Andrews', chair: true, role: 'Chair' },
    { name: 'Fraser Mathieson', party: 'Programme', role: 'PMO Governance Lead' },
    { name: 'Paul Pettitt', party: 'Programme', role: 'Design Lead' },
    { name: 'Sean Cooper', party: 'Programme', role: 'Design Team' },
    { name: 'Smitha Pichrikat', party: 'Programme', role: 'Design Client Delivery Manager' },
    { name: 'Craig Handford', role: 'Large Supplier Representative', representative: true },
    { name: 'Chris Day', party: 'Elexon', role: 'Elexon Representative', representative: true },
    { name: 'Colin Bezant', party: 'IPA' },
  ],
}

const [minutes, cr044, cr045, cr046, updates] = [
  'Minutes and Actions',
  'CR044 Decision',
  'CR045 Decision',
  'CR046 Decision',
  'Design Updates',
]
const may = { kind: 'date', date: '2024-05-08' } as const
const paul = [owner('Programme', 'Paul Pettitt')]

export const raised = [
  action('DAG35-01', 'Programme to publish what participants learned while onboarding, and the onboarding steps of later test stages', {
    area: minutes,
    owners: [owner('Programme', 'Smitha Pichrikat')],
    due: may,
    raisedAt: at('09:20'),
  }),
  action('DAG35-02', 'Programme to raise a risk if CR044 cannot be delivered ahead of M10', {
    area: cr044,
    owners: paul,
    due: may,
    raisedAt: at('10:04'),
  }),
  action('DAG35-03', 'Programme to arrange a DRG for the detailed design of CR045', {
    area: cr045,
    owners: paul,
    due: may,
    raisedAt: at('10:40'),
  }),
  action('DAG35-04', 'Programme to raise a risk on what follows if CR045 misses M10', { area: cr045, due: may, raisedAt: at('10:41') }),
]

export const carried = [
  action('DAG32-06', 'Programme to describe the change freeze and the way of changes into code governance afterwards', {
    owners: [team('Programme', 'PMO')],
    due: { kind: 'date', date: '2024-03-06' },
    updates: [
      { at: at('09:10'), by, text: 'RECCo asks that code changes begin before M10; Elexon expects a working group', meeting: 'DAG035' },
    ],
  }),
  action('DAG34-04', 'Programme to raise a risk should CR045 prove impossible before M10', {
    owners: [owner('Programme', 'Sean Cooper')],
    due: { kind: 'next-meeting' },
  }),
  action('DAG34-08', 'Programme to say whether the Terms of Reference must change', {
    owners: [team('Programme', 'PMO')],
    due: { kind: 'date', date: '2024-04-10' },
  }),
  action('DAG34-09', 'IPA to comment on the new change control approach', {
    owners: [owner('IPA', 'Colin Bezant')],
    due: { kind: 'date', date: '2024-04-10' },
  }),
  action('DAG34-10', 'Programme to decide on a full Impact Assessment', { owners: [team('Programme', 'PMO')], due: { kind: 'asap' } }),
  action('DAG34-11', 'DAG members to send their views to their PSG representative', {
    owners: [{ party: 'DAG Members', persons: [], collective: true }],
    due: { kind: 'date', date: '2024-04-03' },
  }),
]

export const replaced = action('DAG34-02', 'Programme to share lessons learned', {
  status: 'replaced',
  replacedBy: 'DAG35-01',
  closed: { at: at('09:21'), by, meeting: 'DAG035' },
  updates: [
    { at: at('09:20'), by, text: 'The Small Supplier Representative asked to see what was learned (ACTION DAG35-01).', meeting: 'DAG035' },
  ],
})

export const record: MeetingRecord = {
  meeting,
  areas: [minutes, cr044, cr045, cr046, updates].map((name, at) => ({
    id: `0035-${pad(at + 1, 4)}`,
    meeting: 35,
    number: at + 1,
    name: name ?? '',
  })),
  raised,
  touched: [replaced, ...carried.slice(0, 1)],
  decisions: [
    decision(99, 'The SRO recommends CR044 to the PSG and leaves the choice of approval or rejection to it', {
      area: cr044,
      raisedAt: at('10:05'),
    }),
    decision(100, 'The SRO recommends CR045 to the PSG and leaves the choice of approval or rejection to it', {
      area: cr045,
      raisedAt: at('10:45'),
      recordingTimestamp: '01:35:00',
    }),
    decision(101, 'The SRO approved CR046 for a later IR8.x release', {
      area: cr046,
      raisedAt: at('11:02'),
      recordingTimestamp: '02:02:00',
    }),
  ],
  discussion: [
    note(1, '09:02', minutes, 'The reports of the last two meetings wait for updates.'),
    note(2, '09:30', cr044, 'The Programme walked through the Impact Assessment of CR044.'),
    note(3, '09:35', cr044, 'Supports the idea; sees no room for it before M10.', { speaker: 'Elexon Representative' }),
    note(4, '09:40', cr044, 'Supports; St Clements could follow in early 2025, given a window after qualification.', {
      speaker: 'DNO Representative',
    }),
    note(5, '09:44', cr044, 'Suggests a day-two release for changes of this sort.', { speaker: 'I&C Representative' }),
    note(6, '09:48', cr044, 'Asks for a session on what the change means downstream.', { speaker: 'Large Supplier Representative' }),
    note(7, '10:00', cr044, 'The Chair summed up: the change is wanted, its date is for the PSG.'),
    note(8, '10:20', cr045, 'Puts CR045 ahead of CR044, for settlement is at risk without it.', { speaker: 'Elexon Representative' }),
    note(9, '10:25', cr045, 'Wants a fix soon, else appointments of agents may be rejected once migration begins.', {
      speaker: 'RECCo Representative',
    }),
    note(
      10,
      '10:42',
      cr045,
      'The Chair named the risks of both roads; one goes to the register (ACTION DAG35-04), and design continues (ACTION DAG35-03).',
    ),
    note(11, '10:55', cr046, 'Objects: the criteria of the freeze are not met.', { speaker: 'Large Supplier Representative' }),
    note(12, '11:01', cr046, 'The Chair, acting for the SRO, approved it without setting a precedent (DECISION DAG-DEC101).'),
    note(13, '11:10', updates, 'IR8 is the build for the third functional cycle.'),
    note(14, '11:12', updates, 'Wording of the handover plan to be settled', { held: true }),
    note(15, '11:13', updates, 'Typed by mistake', { withdrawn: true }),
  ],
  attendees: [
    present('Justin Andrews', 'Chair'),
    present('Andrew Grace', 'Large Supplier Representative', { onBehalfOf: 'Craig Handford', constituency: 'Large Supplier' }),
    present('Carolyn Burns', 'Small Supplier Representative'),
    { meeting: 35, name: 'Chris Day', status: 'present' },
    present('Daniel Arrowsmith', 'National Grid ESO', { constituency: 'NGESO' }),
    present('Simon Harrison', 'Supplier Agent Representative', { onBehalfOf: 'Seth Chapman' }),
    present('Simon  Harrison', 'Supplier Agent Representative', { onBehalfOf: 'Seth Chapman' }),
    present('Kristina Leary', 'Supplier Agent Representative', { onBehalfOf: 'Robert Langdon' }),
    present('Fraser Mathieson', 'PMO Governance Lead'),
    present('Paul Pettitt', 'Design Lead'),
    { meeting: 35, name: 'Colin Bezant', status: 'present' },
    present('Danielle Walton', 'Ofgem'),
    present('Caroline Farquhar', 'Consumer Representative', { status: 'apologies' }),
  ],
}
