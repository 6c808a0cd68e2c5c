import { commands } from '../../src/commands/index'
import type { Reply } from '../../src/domain/reply'
import { preparedGroup, printed, type RoleName, roles } from './group'

type Verdict = 'yes' | 'proposal' | 'no'

/** Who may say what (DESIGN.md §7), by hand: secretary, Chair, member of the chat, anybody else. */
const table: [words: string, secretary: Verdict, chair: Verdict, member: Verdict, outsider: Verdict][] = [
  ['action IPA to reply by 8 May 2024', 'yes', 'yes', 'proposal', 'no'],
  ['decision The SRO approved CR046', 'yes', 'yes', 'no', 'no'],
  ['note the papers came late', 'yes', 'yes', 'proposal', 'no'],
  ['area CR045 Decision', 'yes', 'yes', 'no', 'no'],
  ['hold the SRO may recommend CR044', 'yes', 'yes', 'proposal', 'no'],
  // A party's, and nobody knows whose party a member is of: the secretary says.
  ['close DAG34-02', 'yes', 'yes', 'proposal', 'no'],
  ['close DAG34-02 replaced by DAG35-01', 'yes', 'yes', 'no', 'no'],
  ['tick DAG34-02', 'no', 'no', 'no', 'no'],
  ['extension DAG35-02 12 June 2027 because it is late', 'yes', 'yes', 'no', 'no'],
  ['answer extension DAG35-02 accept', 'no', 'no', 'no', 'no'],
  ['snooze DAG35-02 until Friday', 'yes', 'yes', 'no', 'no'],
  ['mute', 'yes', 'yes', 'yes', 'no'],
  ['unmute', 'yes', 'yes', 'yes', 'no'],
  ['update DAG34-02 a draft is there', 'yes', 'yes', 'proposal', 'no'],
  ['due DAG35-02 12 June 2024', 'yes', 'yes', 'proposal', 'no'],
  ['owner DAG35-02 IPA', 'yes', 'yes', 'proposal', 'no'],
  ['reword DAG35-02 Programme to test it twice', 'yes', 'yes', 'proposal', 'no'],
  ['move DAG35-02 to CR045 Decision', 'yes', 'yes', 'proposal', 'no'],
  ['reopen DAG35-02', 'yes', 'yes', 'proposal', 'no'],
  ['withdraw DAG35-02', 'yes', 'yes', 'proposal', 'no'],
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
  ['present', 'yes', 'yes', 'yes', 'no'],
  ['present Carolyn Burns', 'yes', 'yes', 'no', 'no'],
  ['apologies', 'yes', 'yes', 'yes', 'no'],
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
  ['end', 'yes', 'yes', 'no', 'no'],
  ['settings', 'yes', 'yes', 'no', 'no'],
  ['settings venue Room 2', 'yes', 'yes', 'no', 'no'],
  ['help', 'yes', 'yes', 'yes', 'yes'],
  ['import', 'yes', 'yes', 'yes', 'yes'],
]

const verdictOf = (answer: Reply): Verdict => {
  if (answer.refused) return 'no'
  return answer.toGroup.some(({ message }) => message.text.includes('proposes')) ? 'proposal' : 'yes'
}

const names = Object.keys(roles) as RoleName[]
const cases = table.flatMap(([words, ...verdicts]) =>
  names.map((role, at): [RoleName, string, Verdict] => [role, words, verdicts[at] ?? 'no']),
)

test.each(cases)('%s: %s → %s', async (role, words, expected) => {
  const group = await preparedGroup()
  const was = (await group.base()).group.event
  const answer = role === 'outsider' ? await group.press(role, 'say', { words }) : await group.say(role, words)
  expect([verdictOf(answer), printed(answer)]).toEqual([expected, expect.stringMatching(/\S/)])
  if (expected === 'no') expect((await group.base()).group.event).toBe(was)
  if (role === 'outsider' && words !== 'help') expect(printed(answer)).not.toMatch(/raise a risk|figure|test window/)
})

test('every command that can be typed stands in the table', () => {
  const missing = commands.filter((each) => each.examples.length > 0 && !table.some(([words]) => words.startsWith(each.name)))
  expect(missing.map((each) => each.name)).toEqual([])
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
