import { type ChatAddress, defaultSettings } from '../../src/domain/group'
import { personId } from '../../src/domain/person'
import { actionId } from '../../src/domain/refs'
import type { Change, Store } from '../../src/ports'
import { createTableDirectory } from '../../src/storage/table-directory'
import type { Tables } from '../../src/storage/tables'
import { action, group, meeting } from '../../test/storage/world'
import type { DoubleChat } from '../../test/teams-double/chats'
import type { Stage } from '../../test/teams-double/inbound'
import { people } from '../../test/teams-double/people'

const EARLIER_MEETINGS = 34
/** Five rows each, below ninety operations a transaction. */
const AT_ONCE = 20

/** A group in the middle of its 35th meeting, with `actions` open ones from the meetings before. */
export const loadRegister = async (
  tables: Tables,
  store: Store,
  stage: Stage,
  { id, chat, actions }: { id: string; chat: DoubleChat; actions: number },
): Promise<void> => {
  const { tenantId, serviceUrl, appId } = stage
  const address: ChatAddress = { tenantId, conversationId: chat.id, serviceUrl, botId: `28:${appId}`, channelId: 'msteams' }
  const code = id.toUpperCase()
  await createTableDirectory(tables).bind(address, id, code)
  const known = chat.members.map((one) => ({
    name: one.name,
    id: personId(tenantId, one.objectId, one.id),
    party: one === people.elexon ? 'Elexon' : 'Programme',
  }))
  const settings = {
    ...defaultSettings(code, tenantId),
    chat: address,
    people: known,
    secretaries: [personId(tenantId, people.secretary.objectId, people.secretary.id)],
  }
  const each = Math.ceil(actions / EARLIER_MEETINGS)
  const loaded = Array.from({ length: actions }, (_, n): Change => {
    const [raised, number] = [Math.floor(n / each) + 1, (n % each) + 1]
    const after = action(number, {
      id: actionId(raised, number),
      ref: `${code}${raised}-${String(number).padStart(2, '0')}`,
      meeting: raised,
      look: '2027-04-30T08:00:00.000Z',
    })
    return { kind: 'action', after }
  })
  const founding: Change[] = [
    { kind: 'settings', settings },
    { kind: 'meeting', meeting: { ...meeting(), ref: `${code}035` } },
  ]
  let etag: string | undefined
  for (let start = 0; start === 0 || start < loaded.length; start += AT_ONCE) {
    const changes = [...(start === 0 ? founding : []), ...loaded.slice(start, start + AT_ONCE)]
    const saved = await store.save({ group: group(id), ...(etag ? { etag } : {}), changes, events: [], said: [] })
    if (saved.kind !== 'saved') throw new Error(`group ${id} could not be loaded: ${saved.kind}`)
    etag = saved.etag
  }
}
