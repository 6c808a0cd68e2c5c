import { readFileSync } from 'node:fs'
import { localChat, localGroup } from '../../src/local'
import { toSaid } from '../../src/teams/to-said'
import { readActivity } from '../../src/teams/wire-activity'

/** What the Teams-like page really sent, kept as it came, and what the bot makes of it. */
const heard = (name: string) => {
  const activity = readActivity(JSON.parse(readFileSync(`test/local/fixtures/${name}.json`, 'utf8')))
  if (!activity) throw new Error(`${name} is no activity`)
  return toSaid(activity, new Date('2026-11-23T19:30:00Z'))
}

const { botId: _ofItsOwn, ...address } = localChat(56150)

it('a line typed in the meeting, the bot and a person mentioned', () => {
  expect(heard('group-message')).toMatchObject({
    kind: 'said',
    door: 'message',
    said: {
      words: 'action @Paul Pettitt to do it by Friday',
      by: { id: localGroup.secretary.id, name: localGroup.secretary.name },
      chat: { kind: 'group', address: { ...address, botId: localGroup.bot.id } },
      mentions: [{ name: 'Paul Pettitt', person: { channelUserId: '29:paul-pettitt' } }],
    },
  })
})

it('a button pressed, with what was typed on its card', () => {
  expect(heard('execute')).toMatchObject({
    kind: 'said',
    door: 'execute',
    pressedId: '1795462304811',
    said: { command: 'close', args: { ref: 'DAG36-01', words: 'some words' }, by: { id: localGroup.secretary.id } },
  })
})

it.each([
  ['installed-in-group', 'group', localGroup.chat.id],
  ['members-added-in-group', 'group', localGroup.chat.id],
  ['installed-personally', 'personal', localGroup.personalChat.id],
  ['members-added-personally', 'personal', localGroup.personalChat.id],
])('%s: both say that the bot was added, so it is greeted once for the two', (name, kind, conversationId) => {
  expect(heard(name)).toMatchObject({ kind: 'installed', chat: { kind, address: { conversationId } } })
})
