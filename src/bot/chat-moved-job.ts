import type { Decided } from '../commands/command'
import { reply } from '../domain/reply'
import type { Said } from '../domain/said'
import type { Job } from './job'
import { ownKnown } from './own-known'
import { saidKey } from './said-key'

/** Teams reaches a chat through another address than before (TEAMS.md §1: always keep the newest): cards the sweep posts go there. */
export const chatMovedJob = (said: Pick<Said, 'id' | 'at' | 'chat'>, ends: Pick<Job, 'done' | 'failed'>): Job => ({
  key: saidKey({ ...said, id: `${said.id} chat moved` }),
  known: ownKnown(said),
  needs: () => [],
  decide: ({ settings }): Decided => ({
    // The group itself may meet in another chat by now.
    changes:
      settings.chat?.conversationId === said.chat.address.conversationId
        ? [{ kind: 'settings', settings: { ...settings, chat: said.chat.address } }]
        : [],
    events: [],
    outcome: { command: 'chat moved', refs: [] },
  }),
  answer: async () => reply(),
  ...ends,
})
