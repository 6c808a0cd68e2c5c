import { type Incoming, toSaid } from '../../src/teams/to-said'
import { readActivity } from '../../src/teams/wire-activity'

export const BOT = { id: '28:11111111-2222-3333-4444-555555555555', name: 'DAG Scribe' }
export const TENANT = 'aaaaaaaa-0000-0000-0000-000000000001'
export const IRIS = { id: '29:iris', name: 'Iris Holm', aadObjectId: 'BBBBBBBB-0000-0000-0000-000000000002' }
export const NOW = new Date('2024-04-10T09:00:30Z')
export const atBot = { type: 'mention', mentioned: BOT, text: '<at>DAG Scribe</at>' }
export const at = (id: string, name: string, text = `<at>${name}</at>`) => ({
  type: 'mention',
  mentioned: { id, name, aadObjectId: `oid-${id}` },
  text,
})

/** A message as Teams sends it in a meeting's chat; `over` replaces fields. */
export const wire = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message',
  id: '1712739600123',
  timestamp: '2024-04-10T09:00:00.123Z',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: IRIS,
  recipient: BOT,
  conversation: { id: '19:meeting_abc@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
  channelData: { tenant: { id: TENANT }, meeting: { id: 'MCMxOTptZWV0aW5n' } },
  ...over,
})

export const personal = { id: 'a:1personal', conversationType: 'personal', tenantId: TENANT }

export const incoming = (over: Record<string, unknown>): Incoming => {
  const activity = readActivity(wire(over))
  if (!activity) throw new Error('not an activity')
  return toSaid(activity, NOW)
}
