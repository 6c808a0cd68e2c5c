import type { Bot } from '../bot'
import { terminalAddress } from '../bot/terminal-address'
import type { GroupPerson, Settings } from '../domain/group'
import type { Reply } from '../domain/reply'
import type { Said } from '../domain/said'

/** The address of what is said at a terminal: a place of its own in the group's tenant. */
export const terminalChat = (tenantId: string, code: string): Said['chat'] => ({
  kind: 'terminal',
  address: terminalAddress(tenantId, code),
})

const named = (people: readonly GroupPerson[], name: string): string | undefined =>
  people.find((each) => each.name.toLowerCase() === name.toLowerCase())?.id

/** `@Name` for people the group knows, as a chat would mention them. */
const mentionsIn = (words: string, settings: Settings): Said['mentions'] =>
  settings.people
    .filter((person) => person.id && words.includes(`@${person.name}`))
    .map(({ name, id }) => ({ name, person: { id: id ?? '', name, tenantId: settings.tenantId } }))

/** The same bot with no Teams: a person's words in, the reply out. `id` is unique for each thing said. */
export const sayAtTerminal = (
  bot: Bot,
  groupId: string,
  settings: Settings,
  said: { id: string; name: string; words: string; at: string },
): Promise<Reply> => {
  const chat = terminalChat(settings.tenantId, settings.code)
  const heard = bot.hear({
    id: said.id,
    at: said.at,
    by: { id: named(settings.people, said.name) ?? `ch:terminal/${said.name.toLowerCase()}`, name: said.name, tenantId: settings.tenantId },
    chat,
    words: said.words,
    groupId,
    mentions: mentionsIn(said.words, settings),
  })
  return heard.then(async (answer) => {
    const { here } = answer.captured ? await bot.secondLook(answer.captured, chat) : { here: [] }
    return { ...answer, here: [...answer.here, ...here] }
  })
}
