import type { By } from '../domain/record'
import type { Said } from '../domain/said'
import type { Job } from './job'

const SCRIBE: By = { id: 'scribe', name: 'DAG Scribe' }
/** Events that a chat or a call tells of by itself. */
export const CHANNEL = 'channel'

/** What a job that nobody said knows: done in the bot's name, or the channel's, with the rights of nobody. */
export const ownKnown =
  ({ id, at, chat }: Partial<Pick<Said, 'id'>> & Pick<Said, 'at' | 'chat'>, { id: by, name }: By = SCRIBE): Job['known'] =>
  async (base) => ({
    ...base,
    at,
    ...(id === undefined ? {} : { saidId: id }),
    by: { id: by, name, tenantId: chat.address.tenantId },
    role: 'outsider',
    chat,
    pressed: false,
  })
