import { noFacts } from '../../bot/overlay'
import { placeOf, roleOf } from '../../bot/who'
import { refuse } from '../../commands/refusals'
import { defaultSettings, type Group, SCHEMA } from '../../domain/group'
import type { Reply } from '../../domain/reply'
import type { Said } from '../../domain/said'
import type { Base, Directory, Log, MeetingRecord, Roster, Store } from '../../ports'
import { importChanges } from '../importing/import-changes'
import { importNeeds, meetingNumber } from '../importing/import-needs'
import { type Register, refusedPlan } from '../importing/import-plan'
import { revisions } from '../revising/revisions'
import type { HeldImport } from './held-import'
import type { Weighed } from './import-view'

export interface WeighPorts {
  store: Store
  directory: Directory
  roster: Roster
  log: Log
}

/** What saving is decided on: the register as it is now. */
export interface Scales extends Weighed {
  base?: Base
  register: Register
  record?: MeetingRecord
}

const nothingYet = (code: string, tenantId: string): Register => {
  const group: Group = {
    id: '',
    schema: SCHEMA,
    decision: 0,
    event: 0,
    proposal: 0,
    running: false,
    counters: { action: 0, area: 0, discussion: 0 },
  }
  return { group, settings: defaultSettings(code, tenantId), facts: noFacts() }
}

/** The group that the report's references name; where it names none, the one its sender minutes for. */
const baseOf = async (ports: WeighPorts, said: Said, code: string): Promise<Base | undefined> => {
  const load = (id: string) => ports.store.load(id)
  if (said.chat.kind === 'terminal') return said.groupId ? load(said.groupId) : undefined
  if (code) {
    const groupId = await ports.directory.groupOfCode(said.chat.address.tenantId, code)
    return groupId ? load(groupId) : undefined
  }
  const place = await placeOf(ports, { ...said, groupId: undefined }, load)
  return 'groupId' in place ? load(place.groupId) : undefined
}

/**
 * A held report beside the register it would go into, read now. Refuses whoever is neither secretary nor Chair of that group; a group that
 * is not there yet may begin with it, in private chat.
 */
export const weigh = async (ports: WeighPorts, said: Said, { report, left }: HeldImport): Promise<Scales | Reply> => {
  const code = /^(\p{L}[\p{L}\d&]*?)[-\s]?0*\d+$/u.exec(report.meeting.ref ?? '')?.[1]?.toUpperCase() ?? ''
  const base = await baseOf(ports, said, code)
  const by = { id: said.by.id, name: said.by.name }
  if (!base) {
    const register = nothingYet(code, said.chat.address.tenantId)
    const sound = /^[A-Z][A-Z0-9]{1,9}$/.test(code)
    const plan = sound
      ? importChanges(report, register, said.at, by)
      : refusedPlan(register.group, 'I cannot see which meeting this is. Mend it: meeting DAG035')
    return { plan, register, code, fresh: true }
  }
  const role = await roleOf(ports, base, said)
  if (role !== 'secretary' && role !== 'chair')
    return refuse(`That is a report of ${base.settings.code}: its secretary or Chair imports it. Nothing was kept.`)
  const facts = await ports.store.read(base.group.id, importNeeds(report, base.settings))
  const register = { group: base.group, settings: base.settings, facts }
  const number = meetingNumber(report, base.settings)
  const record = facts.meetings.find(({ meeting }) => meeting.number === number)
  const common = { base, register, code: base.settings.code, fresh: false }
  if (!record) return { ...common, plan: importChanges(report, register, said.at, by) }
  // Of a meeting that is in the register, differences are taken one by one: that may be done while it runs, too.
  const told = revisions(report, register, record, said.at, by).filter(({ id }) => !left.includes(id))
  return { ...common, record, revisions: told, plan: { changes: [], differences: [], events: [], notTaken: [], group: base.group } }
}
