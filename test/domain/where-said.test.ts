import { whereSaid } from '../../src/domain/where-said'

const meeting = '19:meeting_abc@thread.v2'

test.each([
  [
    'a message of a meeting chat: Teams’ own deep link',
    { conversationId: meeting, activityId: '1712739600123' },
    'https://teams.microsoft.com/l/message/19%3Ameeting_abc%40thread.v2/1712739600123?context=%7B%22contextType%22%3A%22chat%22%7D',
  ],
  [
    'the channel told one: that',
    { conversationId: meeting, activityId: '17', link: 'https://teams.microsoft.com/l/x' },
    'https://teams.microsoft.com/l/x',
  ],
  ['a private chat has none', { conversationId: 'a:1abc', activityId: '1712739600123' }, undefined],
  ['an id that we made ourselves leads nowhere', { conversationId: meeting, activityId: 'n2Fz-said-0' }, undefined],
  ['what follows the chat’s id names a message of a channel', { conversationId: `${meeting};messageid=1`, activityId: '17' }, undefined],
])('%s', (_what, source, link) => {
  expect(whereSaid(source)).toBe(link)
})
