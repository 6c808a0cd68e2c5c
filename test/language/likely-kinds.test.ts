import { likelyKinds } from '../../src/language/likely-kinds'

test.each([
  ['The Board approved the capital programme', 'decision, note, action'],
  ['Passed: unanimous vote of those present', 'decision, note, action'],
  ['The Board did not approve the outline', 'note, action'],
  ['Nobody has ever approved the plan', 'note, action'],
  ['Ffion will talk to the working group', 'action, note'],
  ['Members are asked to send nominations', 'action, note'],
  ['Results to be uploaded (Action: Leisure Manager)', 'action, note'],
  ['Could Odile send round the slides', 'action, note'],
  ['Complaints rose from 14 to 22 in March', 'note, action'],
  ['Safeguarding', 'note, action'],
])('%s: %s is offered', (text, kinds) => {
  expect(likelyKinds(text).join(', ')).toBe(kinds)
})
