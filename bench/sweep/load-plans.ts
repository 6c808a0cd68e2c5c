import { defaultSettings, SCHEMA, type Settings } from '../../src/domain/group'
import type { Action, Meeting } from '../../src/domain/record'
import { actionId } from '../../src/domain/refs'
import { meetingCalendar, nextLook } from '../../src/domain/reminder-policy'
import { workingDays } from '../../src/domain/working-days'
import type { Change } from '../../src/ports'
import { actionRows } from '../../src/storage/action-rows'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableStore } from '../../src/storage/table-store'
import { wakeShard, wakeValues } from '../../src/storage/wake-rows'
import type { SqliteTables } from './sqlite-tables'

/** The moment of the sweep: five working days before 8 May 2024, at nine in London. */
export const dueAt = '2024-04-30T08:00:00.000Z'
const raisedAt = '2024-04-10T09:30:00.000Z'
const raised = 34
const tenantId = 't'

export interface Plan {
  groups: number
  people: number
  /** Open actions of all groups together, those that are due included. */
  actions: number
  due: number
}

export const personOf = (n: number) => ({ name: `Owner ${n}`, id: `aad:t/owner-${n}`, objectId: `owner-${n}` })

/** One meeting after which everything else was raised. */
const meeting: Meeting = {
  number: 35,
  ref: 'DAG035',
  date: '2024-04-10',
  venue: 'Virtual',
  classification: 'Public',
  state: 'ended',
  startedAt: raisedAt,
  counters: { action: 0, area: 0, discussion: 0 },
}

const settingsOf = (n: number, { people, groups }: Plan, serviceUrl: string): Settings => {
  const code = `G${String(n)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? 'X')}`
  const each = Math.ceil(people / groups)
  const known = Array.from({ length: each }, (_, of) => personOf((n * each + of) % people))
  const chat = { tenantId, conversationId: `19:meeting_${n}@thread.v2`, serviceUrl, botId: '28:bot', channelId: 'msteams' }
  return { ...defaultSettings(code, tenantId), title: `Group ${code}`, chat, secretaries: ['aad:t/secretary'], people: known }
}

/** The group's own rows, as the bot writes them. */
const founding = async (groupId: string, settings: Settings): Promise<{ partition: string; key: string; data: string }[]> => {
  const tables = createMemoryTables()
  const group = { id: groupId, schema: SCHEMA, decision: 0, event: 0, proposal: 0, meeting: 35, running: false, counters: meeting.counters }
  const changes: Change[] = [
    { kind: 'settings', settings },
    { kind: 'meeting', meeting },
  ]
  await createTableStore(tables, () => raisedAt).save({ group, changes, events: [], said: [] })
  return (await tables.register.range(groupId, ' ', '~')).map(({ key, values }) => ({
    partition: groupId,
    key,
    data: JSON.stringify(values),
  }))
}

/** Days on which actions are due that are not due now: working days of the year that follows. */
const laterDays = (settings: Settings): string[] => {
  const days = workingDays(settings)
  let day = '2024-05-20'
  return Array.from({ length: 250 }, () => {
    day = days.add(day, 1)
    return day
  })
}

/** Loads the groups that are not there yet; what was begun and broken off is done again. Returns how many were loaded. */
export const loadPlans = async (store: SqliteTables, plan: Plan, serviceUrl: string): Promise<number> => {
  const { wake } = store.tables()
  let loaded = 0
  for (let n = 0; n < plan.groups; n++) {
    const groupId = `g${String(n).padStart(4, '0')}`
    if (await wake.get(wakeShard(groupId), groupId)) continue
    const settings = settingsOf(n, plan, serviceUrl)
    const calendar = meetingCalendar(settings, meeting)
    const looks = new Map<string, string | undefined>()
    const [days, mine] = [laterDays(settings), settings.people]
    const actionOf = (number: number): Action => {
      const due = number <= plan.due / plan.groups ? '2024-05-08' : (days[number % days.length] ?? '2024-06-03')
      const person = mine[number % mine.length]
      const bare: Action = {
        id: actionId(raised, number),
        ref: `${settings.code}${raised}-${String(number).padStart(2, '0')}`,
        meeting: raised,
        number,
        text: `Describe the test window of release ${number} and tell the group what it costs`,
        owners: [
          {
            party: 'Programme',
            persons: person ? [{ name: person.name, ...(person.id ? { id: person.id } : {}) }] : [],
            collective: false,
          },
        ],
        due: { kind: 'date', date: due },
        firstDue: { kind: 'date', date: due },
        status: 'open',
        updates: [],
        raisedAt,
        raisedBy: { id: 'aad:t/secretary', name: 'Fraser Mathieson' },
      }
      if (!looks.has(due)) looks.set(due, nextLook(bare, settings, calendar, raisedAt)?.at)
      const look = looks.get(due)
      return { ...bare, ...(look ? { look } : {}) }
    }
    const rows = function* () {
      for (let number = 1; number <= plan.actions / plan.groups; number++)
        for (const operation of actionRows({ after: actionOf(number), touchedAt: new Set() }))
          if (operation.do === 'put') yield { partition: groupId, key: operation.key, data: JSON.stringify(operation.values) }
    }
    const own = await founding(groupId, settings)
    store.load('register', own)
    store.load('register', rows())
    store.load('wake', [{ partition: wakeShard(groupId), key: groupId, data: JSON.stringify(wakeValues(dueAt, raisedAt)) }])
    loaded++
  }
  return loaded
}
