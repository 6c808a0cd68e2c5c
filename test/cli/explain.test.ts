import { interpret } from '../../src/bot/interpret'
import { typedCommands } from '../../src/cli/explain'
import { explain } from '../../src/language/explain'
import { dag } from '../language/hearings'

test.each([
  'close the fence before Friday',
  'Report the pothole in Mill Lane to Highways',
  'Owner of the sign is the Ops Manager',
  'Review of the bylaws – Secretary to add to the agenda',
  'Check that the tap in the hall is mended',
  'Update the risk register before Friday',
  'History of the village project to be written',
  'Cancel the contract with the old supplier',
  'Draft the press release by Friday',
])('“%s”: a sentence that a command does not take is refused, as it is in the chat, with what it may be', (said) => {
  expect(explain(said, dag, typedCommands)).toMatchObject({
    kind: 'refused',
    ask: [{ about: 'kind', candidates: expect.arrayContaining(['action', 'note']) }],
    refused: expect.stringMatching(/\S/),
  })
  expect(interpret(said, dag)).toMatchObject({ refused: expect.stringMatching(/\S/) })
})

test.each(['skip the item on the new hall', 'find a contractor', 'hold the spring fair is on the green', 'report to the Chair'])(
  '“%s”: what a command takes is that command’s',
  (said) => {
    expect(explain(said, dag, typedCommands).kind).toBe(/^\w+/.exec(said)?.[0])
    expect(interpret(said, dag)).toHaveProperty('command')
  },
)
