import { commands } from '../../src/commands/index'
import type { Reply } from '../../src/domain/reply'
import { preparedGroup, printed, type RoleName, roles, type TestGroup } from './group'

type Verdict = 'yes' | 'proposal' | 'no'

type Rest = [secretary: Verdict, chair: Verdict, member: Verdict, outsider: Verdict, others?: Partial<Record<RoleName, Verdict>>]
type Row = [words: string, ...rest: Rest]

/**
 * Who may say what (DESIGN.md §7), by hand: secretary, Chair, member of the chat, anybody else. Unless a row says otherwise, a presenter and
 * a guest are members; an owner, somebody of another tenant and another group's secretary are nobody here; whoever joined without
 * signing in may nothing.
 */
const table: Row[] = [
  ['action IPA to reply by 8 May 2024', 'yes', 'yes', 'proposal', 'no'],
  ['decision The SRO approved CR046', 'yes', 'yes', 'no', 'no'],
  ['decision by correspondence 4 April The SRO approved CR046', 'yes', 'yes', 'no', 'no'],
  ['note the papers came late', 'yes', 'yes', 'proposal', 'no'],
  ['area CR045 Decision', 'yes', 'yes', 'no', 'no'],
  ['hold the SRO may recommend CR044', 'yes', 'yes', 'proposal', 'no'],
  // A party's, and nobody knows whose party a member is of: the secretary says.
  ['close DAG34-02', 'yes', 'yes', 'proposal', 'no'],
  ['close DAG34-01', 'yes', 'yes', 'no', 'no', { owner: 'yes' }],
  ['close DAG34-02 replaced by DAG35-01', 'yes', 'yes', 'no', 'no'],
  ['tick DAG34-02', 'no', 'no', 'no', 'no'],
  ['extension DAG35-02 12 June 2027 because it is late', 'yes', 'yes', 'no', 'no'],
  ['answer extension DAG35-02 accept', 'no', 'no', 'no', 'no'],
  ['snooze DAG35-02 until Friday', 'yes', 'yes', 'no', 'no'],
  ['mute', 'yes', 'yes', 'yes', 'no', { owner: 'yes', anonymous: 'yes' }],
  ['unmute', 'yes', 'yes', 'yes', 'no', { owner: 'yes', anonymous: 'yes' }],
  ['update DAG34-02 a draft is there', 'yes', 'yes', 'proposal', 'no'],
  ['due DAG35-02 12 June 2024', 'yes', 'yes', 'proposal', 'no'],
  ['standing DAG35-02', 'yes', 'yes', 'proposal', 'no'],
  ['owner DAG35-02 IPA', 'yes', 'yes', 'proposal', 'no'],
  ['transfer DAG35-02 to PSG because it decides', 'yes', 'yes', 'no', 'no'],
  ['reword DAG35-02 Programme to test it twice', 'yes', 'yes', 'proposal', 'no'],
  ['move DAG35-02 to CR045 Decision', 'yes', 'yes', 'proposal', 'no'],
  ['lines', 'yes', 'yes', 'yes', 'no'],
  ['move line 1 to CR045 Decision', 'yes', 'yes', 'proposal', 'no'],
  ['reopen DAG35-02', 'yes', 'yes', 'proposal', 'no'],
  ['withdraw DAG35-02', 'yes', 'yes', 'proposal', 'no'],
  ['confidential DAG35-02', 'yes', 'yes', 'no', 'no'],
  ['redact DAG35-02 because it names a person', 'yes', 'yes', 'no', 'no'],
  ['person export Olive Owner', 'yes', 'yes', 'no', 'no'],
  ['person erase Olive Owner because they asked for it', 'yes', 'yes', 'no', 'no'],
  ['undo DAG35-02', 'yes', 'yes', 'proposal', 'no'],
  // Nobody has pasted a list here.
  ['record all', 'no', 'no', 'no', 'no'],
  ['actions', 'yes', 'yes', 'yes', 'no'],
  ['my actions', 'yes', 'yes', 'yes', 'no'],
  ['overdue', 'yes', 'yes', 'yes', 'no'],
  ['reminders', 'yes', 'yes', 'no', 'no'],
  // The group does not allow it.
  ['mention DAG35-02', 'no', 'no', 'no', 'no'],
  ['decisions', 'yes', 'yes', 'yes', 'no'],
  ['find figure', 'yes', 'yes', 'yes', 'no'],
  ['show DAG34-04', 'yes', 'yes', 'yes', 'no'],
  ['history DAG34-04', 'yes', 'yes', 'yes', 'no'],
  ['review', 'yes', 'yes', 'yes', 'no'],
  ['start DAG035', 'yes', 'yes', 'no', 'no'],
  ['agenda', 'yes', 'yes', 'yes', 'no'],
  ['agenda add CR046 Decision', 'yes', 'yes', 'no', 'no'],
  ['agenda move CR045 Decision to 1', 'yes', 'yes', 'no', 'no'],
  ['skip CR044 Decision', 'yes', 'yes', 'no', 'no'],
  ['next item', 'yes', 'yes', 'no', 'no'],
  ['present', 'yes', 'yes', 'yes', 'no', { anonymous: 'yes' }],
  ['present Carolyn Burns', 'yes', 'yes', 'no', 'no'],
  ['apologies', 'yes', 'yes', 'yes', 'no', { anonymous: 'yes' }],
  ['alternate Andrew Grace for Craig Handford', 'yes', 'yes', 'proposal', 'no'],
  ['arrived', 'yes', 'yes', 'yes', 'no', { anonymous: 'yes' }],
  ['arrived Carolyn Burns 10:20', 'yes', 'yes', 'no', 'no'],
  ['left', 'yes', 'yes', 'yes', 'no', { anonymous: 'yes' }],
  ['attendance', 'yes', 'yes', 'yes', 'no'],
  ['outcome DAG-DEC101 approved', 'yes', 'yes', 'no', 'no'],
  ['recording started', 'yes', 'yes', 'no', 'no'],
  ['seat Elexon: Chris Day', 'yes', 'yes', 'proposal', 'no'],
  ['seats', 'yes', 'yes', 'yes', 'no'],
  ['settings seat Elexon: Chris Day', 'yes', 'yes', 'no', 'no'],
  ['views CR044: should the design change?', 'yes', 'yes', 'no', 'no'],
  ['objections? approve CR046', 'yes', 'yes', 'no', 'no'],
  ['coverage', 'yes', 'yes', 'no', 'no'],
  // Nothing is being asked here.
  ['view supports', 'no', 'no', 'no', 'no'],
  ['objects because it is late', 'no', 'no', 'no', 'no'],
  ['no objection', 'no', 'no', 'no', 'no'],
  ['close round', 'no', 'no', 'no', 'no'],
  ['next meeting 8 May 2024', 'yes', 'yes', 'no', 'no'],
  ['cancel DAG036 because the papers are late', 'yes', 'yes', 'no', 'no'],
  ['check', 'yes', 'yes', 'yes', 'no'],
  ['accept finding decision-without-timestamp DAG-DEC99 because it was lost', 'yes', 'yes', 'no', 'no'],
  ['report', 'yes', 'yes', 'yes', 'no'],
  ['supersede DAG-DEC99 by DAG-DEC101', 'yes', 'yes', 'no', 'no'],
  ['discussion wording DAG-DEC99 The Chair recommends it', 'yes', 'yes', 'no', 'no'],
  ['action log', 'yes', 'yes', 'yes', 'no'],
  ['draft report', 'yes', 'yes', 'yes', 'no'],
  ['issue report DAG032', 'yes', 'yes', 'no', 'no'],
  ['approve report DAG034', 'yes', 'yes', 'no', 'no'],
  ['defer report DAG034 because it waits', 'yes', 'yes', 'no', 'no'],
  ['report confidential', 'yes', 'yes', 'no', 'no'],
  ['end', 'yes', 'yes', 'no', 'no'],
  ['settings', 'yes', 'yes', 'no', 'no'],
  ['settings venue Room 2', 'yes', 'yes', 'no', 'no'],
  ['import', 'yes', 'yes', 'yes', 'yes', { anonymous: 'yes' }],
  ['help', 'yes', 'yes', 'yes', 'yes', { anonymous: 'yes' }],
]

/** What PSG hands over here, and what it escalated. */
const ARRIVED = { action: 'from group-2 0012-0001', decision: 'from group-2 000001' }
const ARRIVING = [
  'start PSG012 10 April 2024',
  'action IPA to find a room by 8 May 2024',
  'transfer PSG12-01 to DAG because it meets more often',
  'decision The SRO asks for a design',
  'outcome PSG-DEC1 escalated to DAG',
]

/** What is reached by buttons alone, with what they carry. */
const buttons: [command: string, args: Record<string, unknown>, ...rest: Rest][] = [
  ['accept', { id: '1' }, 'yes', 'yes', 'no', 'no'],
  ['decline', { id: '1' }, 'yes', 'yes', 'no', 'no'],
  ['accept transfer', { id: ARRIVED.action }, 'yes', 'yes', 'no', 'no'],
  ['refuse transfer', { id: ARRIVED.action, text: 'it is not ours' }, 'yes', 'yes', 'no', 'no'],
  ['answer referral', { id: ARRIVED.decision, text: 'The SRO approved it' }, 'yes', 'yes', 'no', 'no'],
  ['roll call', { present: '', also: 'Carolyn Burns' }, 'yes', 'yes', 'no', 'no'],
  ['items', { lines: [[1, 'action IPA to share its view']], from: 'm1', at: '2024-04-10T09:00:00.000Z' }, 'yes', 'yes', 'yes', 'no'],
  ['draft', { words: 'IPA to share its view' }, 'yes', 'yes', 'yes', 'no'],
  ['look up', { words: 'figure' }, 'yes', 'yes', 'yes', 'no'],
  ['capture', { kind: 'action', text: 'IPA to share its view' }, 'yes', 'yes', 'proposal', 'no'],
  ['capture', { kind: 'decision', text: 'CR046 is approved' }, 'yes', 'yes', 'no', 'no'],
  ['edit line', { meeting: 35, form: '1', 'text 1': 'it is very late' }, 'yes', 'yes', 'proposal', 'no'],
  ['item', { words: 'action IPA to share its view' }, 'yes', 'yes', 'proposal', 'no'],
]

const verdictOf = (answer: Reply): Verdict => {
  if (answer.refused) return 'no'
  return answer.toGroup.some(({ message }) => message.text.includes('proposes – waiting')) ? 'proposal' : 'yes'
}

const names = Object.keys(roles) as RoleName[]
/** Where somebody says it: whoever is in the chat there, anybody else with a button of the group in a chat of their own. */
const places: Partial<Record<RoleName, 'private' | 'other chat'>> = {
  outsider: 'private',
  owner: 'private',
  tenant: 'private',
  other: 'other chat',
}
const verdictsOf = ([secretary, chair, member, outsider, others]: Rest): Record<RoleName, Verdict> => ({
  secretary,
  chair,
  member,
  outsider,
  presenter: member,
  guest: member,
  owner: outsider,
  tenant: outsider,
  other: outsider,
  anonymous: 'no',
  ...others,
})

interface Case {
  role: RoleName
  what: string
  command: string
  args: Record<string, unknown>
  expected: Verdict
}
const each = (what: string, command: string, args: Record<string, unknown>, rest: Rest): Case[] =>
  names.map((role) => ({ role, what, command, args, expected: verdictsOf(rest)[role] }))
const cases = [
  ...table.flatMap(([words, ...rest]) => each(words, 'say', { words }, rest)),
  ...buttons.flatMap(([name, args, ...rest]) => each(`[${name}]`, name, args, rest)),
]

const said = (group: TestGroup, { role, what, command, args }: Case): Promise<Reply> => {
  const place = places[role]
  return command === 'say' && !place ? group.say(role, what) : group.press(role, command, args, place ?? 'chat')
}

test.each(cases)('$role: $what → $expected', async (one) => {
  const group = await preparedGroup()
  if (one.command === 'accept' || one.command === 'decline') await group.say('member', 'action IPA to find a room')
  if (/transfer$|referral$/.test(one.command)) for (const words of ARRIVING) await group.elsewhere(words)
  const was = (await group.base()).group.event
  const answer = await said(group, one)
  expect([verdictOf(answer), printed(answer)]).toEqual([one.expected, expect.stringMatching(/\S/)])
  if (one.expected === 'no') expect((await group.base()).group.event).toBe(was)
  if (places[one.role] && one.what !== 'help' && one.expected === 'no')
    expect(printed(answer)).not.toMatch(/raise a risk|figure|test window/)
})

test('every command stands in the tables: one that is added without its row fails here', () => {
  const rows = [...table.map(([words]) => words), ...buttons.map(([name]) => name)]
  const missing = commands.filter(({ name }) => !rows.some((words) => words === name || words.startsWith(`${name} `)))
  expect(missing.map(({ name }) => name)).toEqual([])
})

describe('a forged press is refused without a trace in the record, with one line in the log', () => {
  const secret = 'the typed secret'
  const forged: [string, RoleName, string, Record<string, unknown>][] = [
    ['somebody else’s card', 'outsider', 'settings', { venue: secret }],
    ['another group’s secretary', 'other', 'decision', { words: secret }],
    ['an invented action', 'secretary', 'close', { ref: 'DAG99-99', words: `DAG99-99 because ${secret}` }],
    ['a reference of another group', 'secretary', 'close', { ref: 'PSG12-01', words: `PSG12-01 because ${secret}` }],
    ['an invented proposal', 'secretary', 'accept', { id: secret }],
    ['missing fields', 'secretary', 'close', {}],
    ['fields of other kinds', 'secretary', 'due', { words: { toString: secret } }],
    ['a command that is none', 'secretary', secret, {}],
    ['a name every object has', 'secretary', 'constructor', { words: secret }],
    ['huge data', 'secretary', 'note', { words: secret.repeat(2000) }],
    ['a list that is none', 'secretary', 'items', { lines: secret }],
    ['somebody who joined without signing in', 'anonymous', 'action', { words: secret }],
  ]
  test.each(forged)('%s', async (_what, role, command, args) => {
    const group = await preparedGroup()
    const was = await group.base()
    const answer = await group.press(role, command, args, places[role] ?? 'chat')
    expect(answer.refused).toBe(true)
    expect((await group.base()).etag).toBe(was.etag)
    expect(group.logged).toHaveLength(1)
    expect(group.logged[0]).toContain('a press was refused')
    expect(group.logged[0]).not.toMatch(new RegExp(`${secret}|${roles[role].name}`))
  })
})

test('an owner from outside the chat closes their own, and nothing else of it', async () => {
  const group = await preparedGroup()
  const owners = [{ party: 'IPA', persons: [{ name: roles.outsider.name, id: roles.outsider.id }], collective: false }]
  const { actions } = await group.read({ of: 'action', id: '0035-0002' })
  // Nobody can be picked who is not in the chat: an imported register may name them.
  const [before] = actions
  if (!before) return
  await group.save([{ kind: 'action', before, after: { ...before, owners } }])
  expect((await group.press('outsider', 'close', { ref: 'DAG35-02', words: 'DAG35-02' })).refused).toBeUndefined()
  expect((await group.press('outsider', 'close', { ref: 'DAG35-01', words: 'DAG35-01' })).refused).toBe(true)
  expect((await group.press('outsider', 'reopen', { ref: 'DAG35-02', words: 'DAG35-02' })).refused).toBe(true)
})

test('a member closes what their party owns; what another party owns they do not', async () => {
  const group = await preparedGroup()
  const { settings } = await group.base()
  const { name, id } = roles.member
  await group.save([{ kind: 'settings', settings: { ...settings, people: [...settings.people, { name, id, party: 'Elexon' }] } }])
  expect(verdictOf(await group.say('member', 'close DAG34-02'))).toBe('yes')
  const refused = await group.say('member', 'close DAG32-01')
  expect([verdictOf(refused), printed(refused)]).toEqual(['no', expect.stringContaining("DAG32-01 is IPA's")])
})
