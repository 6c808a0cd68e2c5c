import type { Instant } from '../domain/due'
import { type ChatAddress, defaultSettings, SCHEMA, type Settings } from '../domain/group'
import type { Directory, Store } from '../ports'

/** `start DAG036 …`: the code that a chat without a group is to have. */
export const codeIn = (words: string): string | undefined =>
  /^start\s+([a-z]{2,10})[-\s]?0*\d{1,4}\b/i.exec(words.trim())?.[1]?.toUpperCase()

/** Until a group is given its code (`start DAG036 …`) it is bound under its own id, which is nobody else's. */
export const bindingCode = (id: string, settings: Pick<Settings, 'code'>): string => settings.code || `id ${id}`

/**
 * Makes a group for a chat: bound first, its rows second, so that a crash between leaves nothing that a second try does not
 * complete. In: settings that differ from the defaults; `at` in UTC. Out: or which of code and chat is another group's.
 */
export const foundGroup = async (
  { directory, store }: { directory: Directory; store: Store },
  id: string,
  given: Partial<Settings> & Pick<Settings, 'code' | 'tenantId'>,
  chat: ChatAddress,
  at: Instant,
): Promise<'bound' | 'code taken' | 'chat taken'> => {
  const settings: Settings = { ...defaultSettings(given.code, given.tenantId), chat, ...given }
  const bound = await directory.bind(chat, id, bindingCode(id, settings))
  if (bound !== 'bound' || (await store.load(id))) return bound
  await store.save({
    group: { id, schema: SCHEMA, decision: 0, event: 1, proposal: 0, running: false, counters: { action: 0, area: 0, discussion: 0 } },
    changes: [{ kind: 'settings', settings }],
    events: [{ number: 1, at, by: { id: 'scribe', name: 'DAG Scribe' }, command: 'settings', after: 'founded' }],
    said: [],
  })
  return 'bound'
}
