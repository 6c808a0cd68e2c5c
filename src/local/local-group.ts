import { type ChatAddress, defaultSettings, type GroupPerson, type Settings } from '../domain/group'
import { personId } from '../domain/person'

/** Somebody of the local meeting: how the page sends them, and what they are there. */
export interface LocalPerson extends GroupPerson {
  id: string
  channelUserId: string
  objectId: string
}

const tenantId = '0dabca11-0000-4000-8000-000000000001'

const person = (n: number, channelUserId: string, of: Omit<GroupPerson, 'id'>): LocalPerson => {
  const objectId = `0dabca11-0000-4000-8000-00000000002${n}`
  return { ...of, id: personId(tenantId, objectId, channelUserId), channelUserId, objectId }
}

/**
 * The governance group on this machine. The page demands exactly five people besides whoever sits at the keyboard:
 * you are the secretary; the others are the Chair, three representatives and an owner from the Programme.
 */
export const localGroup = {
  id: 'local-dag',
  code: 'DAG',
  tenantId,
  bot: { id: '28:dag-scribe', name: 'DAG Scribe' },
  chat: { id: '19:meeting_dag@thread.v2', name: 'DAG meeting' },
  personalChat: { id: 'a:secretary' },
  secretary: person(0, '29:fraser-mathieson', { name: 'Fraser Mathieson', party: 'Programme', role: 'PMO Governance Lead' }),
  others: [
    person(1, '29:justin-andrews', { name: 'Justin Andrews', party: 'Programme', role: 'Chair', chair: true }),
    person(2, '29:chris-day', { name: 'Chris Day', party: 'Elexon', role: 'Elexon Representative', representative: true }),
    person(3, '29:carolyn-burns', {
      name: 'Carolyn Burns',
      party: 'Small Supplier',
      role: 'Small Supplier Representative',
      representative: true,
    }),
    person(4, '29:david-yeoman', { name: 'David Yeoman', party: 'DNO', role: 'DNO Representative', representative: true }),
    person(5, '29:paul-pettitt', { name: 'Paul Pettitt', party: 'Programme', role: 'Design Lead' }),
  ],
} as const

export const localPeople = (): LocalPerson[] => [localGroup.secretary, ...localGroup.others]

/** What the local group starts with, the first time. */
export const localSettings = (): Settings => ({
  ...defaultSettings(localGroup.code, tenantId),
  name: 'Design Advisory Group',
  title: 'Design Advisory Group (DAG)',
  secretaries: [localGroup.secretary.id],
  chairs: localPeople()
    .filter((one) => one.chair)
    .map((one) => one.id),
  people: localPeople().map(({ channelUserId: _channel, objectId: _object, ...known }) => known),
  constituencies: ['Elexon', 'Small Supplier', 'DNO', 'Large Supplier'].map((name) => ({ name, also: [] })),
})

/** Where the local group meets. `pagePort`: the port of the Teams-like page, which is also the channel's service. */
export const localChat = (pagePort: number): ChatAddress => ({
  tenantId,
  conversationId: localGroup.chat.id,
  serviceUrl: `http://127.0.0.1:${pagePort}/_connector`,
  botId: localGroup.bot.id,
  channelId: 'msteams',
})
