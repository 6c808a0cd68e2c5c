import type { Person } from '../domain/person'
import { may } from '../domain/rights'
import type { Base } from '../ports'
import { roleOf } from './who'

/** Whether a person may see a group's record (or what is confidential of it), where they are in no chat of it just now. */
export const createMayLook =
  (ports: Parameters<typeof roleOf>[0], load: (groupId: string) => Promise<Base | undefined>) =>
  async (groupId: string, person: Person, part: 'public' | 'confidential' = 'public'): Promise<boolean> => {
    const base = await load(groupId)
    const nowhere = { tenantId: person.tenantId, conversationId: '', serviceUrl: '', botId: '', channelId: '' }
    const said = { by: person, chat: { kind: 'personal' as const, address: nowhere } }
    return base !== undefined && may(await roleOf(ports, base, said), part === 'public' ? 'look' : 'decide') === 'yes'
  }
