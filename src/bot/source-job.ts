import type { Decided } from '../commands/command'
import type { Chat } from '../domain/said'
import type { Change, Store } from '../ports'
import { answerOf, readForAnswer } from './answer'
import type { Job } from './group-queue'
import { saidKey } from './said-key'

const NOBODY = { id: 'channel', name: 'The chat' }

/**
 * A message of the chat was edited or deleted: what was captured from it in the running (else the last) meeting says so on
 * its card. The record keeps its words.
 */
export const sourceJob = (
  store: Store,
  chat: Chat,
  activityId: string,
  what: 'edited' | 'deleted',
  at: string,
  ends: Pick<Job, 'done' | 'failed'>,
): Job => ({
  key: saidKey({ id: `${activityId} ${what} ${at}`, at, chat }),
  known: async (base) => ({ ...base, at, by: { ...NOBODY, tenantId: chat.address.tenantId }, role: 'outsider', chat, pressed: false }),
  needs: ({ meeting }) => (meeting ? [{ of: 'meeting', number: meeting.number }] : []),
  decide: ({ facts }): Decided => {
    const record = facts.meetings[0]
    const from = <T extends { source?: { activityId: string } }>(items: readonly T[] = []): T[] =>
      items.filter((each) => each.source?.activityId === activityId)
    const actions = from(record?.raised)
    const decisions = from(record?.decisions)
    const changes: Change[] = [
      ...actions.map((before): Change => ({ kind: 'action', before, after: { ...before, sourceChanged: what } })),
      ...decisions.map((each): Change => ({ kind: 'decision', after: { ...each, sourceChanged: what } })),
    ]
    const refs = [...actions, ...decisions].map((each) => each.ref)
    return { changes, events: refs.map((ref) => ({ command: what, ref })), outcome: { command: what, refs } }
  },
  answer: async (outcome, known, facts, decided) => answerOf(outcome, await readForAnswer(store, outcome, known, facts, decided)),
  ...ends,
})
