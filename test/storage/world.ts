import { type ChatAddress, defaultSettings, type Group, SCHEMA } from '../../src/domain/group'
import type { Action, Meeting } from '../../src/domain/record'
import { actionId } from '../../src/domain/refs'
import type { Batch, Change } from '../../src/ports'

export const at = '2024-04-10T09:00:00.000Z'
export const taylor = { id: 'aad:t/taylor', name: 'Taylor Thorpe' }

export const group = (id: string, over: Partial<Group> = {}): Group => ({
  id,
  schema: SCHEMA,
  decision: 98,
  event: 0,
  proposal: 0,
  meeting: 35,
  running: true,
  counters: { action: 0, area: 0, discussion: 0 },
  ...over,
})

export const meeting = (number = 35): Meeting => ({
  number,
  ref: `DAG0${number}`,
  date: '2024-04-10',
  venue: 'Teams',
  classification: 'Public',
  state: 'running',
  startedAt: at,
  counters: { action: 0, area: 0, discussion: 0 },
})

export const action = (number: number, over: Partial<Action> = {}): Action => {
  const raised = over.meeting ?? 35
  return {
    id: actionId(raised, number),
    ref: `DAG${raised}-0${number}`,
    meeting: raised,
    number,
    text: `Something to do, number ${number}`,
    owners: [{ party: 'Programme', persons: [{ name: 'Paul Pettitt', id: 'aad:t/paul' }], collective: false }],
    due: { kind: 'date', date: '2024-05-08' },
    firstDue: { kind: 'date', date: '2024-05-08' },
    status: 'open',
    updates: [],
    raisedAt: at,
    raisedBy: taylor,
    look: '2024-04-30T08:00:00.000Z',
    ...over,
  }
}

/** What founds a group: settings and, unless told otherwise, meeting 35. */
export const founding = (id: string, changes: Change[] = [{ kind: 'meeting', meeting: meeting() }]): Batch => ({
  group: group(id),
  changes: [{ kind: 'settings', settings: defaultSettings('DAG', 't') }, ...changes],
  events: [],
  said: [],
})

export const said = (key: string, ...refs: string[]): Batch['said'][number] => ({
  key: `2024-04-10|${key}`,
  outcome: { command: 'action', refs },
})

export const chat: ChatAddress = {
  tenantId: 't',
  conversationId: '19:meeting_one@thread.v2',
  serviceUrl: 'http://127.0.0.1:9',
  botId: '28:bot',
  channelId: 'msteams',
}
