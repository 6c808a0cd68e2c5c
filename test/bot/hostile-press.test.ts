import { newGroup, roles } from '../commands/group'

/** A tampered client may send anything: each of these once took minutes, or ended in a fault of ours. */
test.each<[string, string, Record<string, unknown>]>([
  ['a finding and a field of blanks', 'accept finding', { words: `a-b${' '.repeat(20_000)}x` }],
  ['a contact and a field of blanks', 'settings', { words: `contact${' '.repeat(20_000)}x` }],
  ['a contact and lines of nothing', 'settings', { words: `contact${'\n'.repeat(20_000)}x` }],
  ['a format every object has', 'report', { words: 'constructor' }],
  ['a kind every object has', 'capture', { kind: 'constructor', text: 'IPA to reply' }],
  ['words that cannot be printed', 'action', { words: { toString: 1 } }],
  ['an id that cannot be printed', 'accept', { id: { toString: 1 } }],
  ['a held line that no key takes', 'action', { words: 'IPA to reply', from: '../..#?' }],
])('%s: answered in words, without a fault', async (_what, command, args) => {
  const group = await newGroup()
  await group.say('secretary', 'start DAG035 10 April 2024')
  const answer = await group.press('secretary', command, args)
  expect(JSON.stringify(answer)).not.toMatch(/went wrong/)
})

test('an outsider who completes their own action is shown nothing else, whatever list the press claims to stand on', async () => {
  const group = await newGroup()
  await group.say('secretary', 'start DAG035 10 April 2024')
  await group.say('secretary', 'action IPA to reply by 8 May 2024')
  await group.say('secretary', 'action Elexon to keep this to itself by 8 May 2024')
  const [own] = (await group.read({ of: 'open' })).open ?? []
  if (!own) throw new Error('nothing was captured')
  const owners = [{ persons: [{ name: roles.outsider.name, id: roles.outsider.id }], collective: false }]
  await group.save([{ kind: 'action', before: own, after: { ...own, owners } }])
  const answer = JSON.stringify(await group.press('outsider', 'close', { ref: own.ref, words: own.ref, on: 'actions' }))
  expect(answer).toContain(own.ref)
  expect(answer).not.toContain('keep this to itself')
})
