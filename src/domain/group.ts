import type { Awaited } from './crossing'
import type { Instant, LocalDate } from './due'
import type { RecordedElsewhere } from './meeting'
import type { Counters } from './record'
import type { Retention } from './retention'

/** The chat a group meets in, as much of it as is needed to post there again. */
export interface ChatAddress {
  tenantId: string
  conversationId: string
  serviceUrl: string
  botId: string
  channelId: string
}

/** The guard of a group's partition: small, written by every transaction. */
export interface Group {
  id: string
  schema: number
  /** Last decision number given, ever. */
  decision: number
  /** Last event number given, ever. */
  event: number
  proposal: number
  /** The running meeting's number, else the last one's; absent before the first. */
  meeting?: number
  running: boolean
  /** Last numbers given within `meeting`. */
  counters: Counters
}

/** 2: an open action stands in the open list alone, and the start of an item's history is named by the item. */
export const SCHEMA = 2

/** Somebody the group knows by name; `id` once they were met in the chat. */
export interface GroupPerson {
  name: string
  id?: string
  /** Party or constituency: "Programme", "IPA", "Elexon". */
  party?: string
  /** As printed: "Large Supplier Representative", "Design Lead". */
  role?: string
  representative?: boolean
  chair?: boolean
}

export interface Constituency {
  /** As printed before "Representative": "Large Supplier". */
  name: string
  /** Other names it goes by, its short one among them: "LS". */
  also: string[]
}

/** Who sits for a seat; a name alone until they were met in the chat. */
export interface SeatHolder {
  name: string
  id?: string
  /** First and last day; absent: since ever, and still. */
  from?: LocalDate
  until?: LocalDate
}

/** One seat of a constituency, which may have several. Read through `seatsOf`. */
export interface Seat {
  /** `s1`, given once in the group: never a name, for keys are made of it. */
  id: string
  /** `Constituency.name`. */
  constituency: string
  /** Earliest first; one may begin on a day to come. */
  holders: SeatHolder[]
}

export interface ReminderPolicy {
  /** Working days before the due date; 0 is the day itself. */
  before: number[]
  /** Working days after it. */
  after: number[]
  /** Then each week on this ISO weekday (1 = Monday); absent: not at all. */
  weekly?: number
  /** `HH:mm` in group time. */
  hour: string
  /** Working days after which an as-soon-as-possible action is first chased. */
  asapAfter: number
  /** Papers day: so many working days before the next meeting. Absent: 5. */
  papers?: number
  /** A report is to be issued so many working days after its meeting; 0: no deadline. Absent: 2. */
  report?: number
  /** ISO weekday of the secretary's digest; 0: none. Absent: Monday. */
  digest?: number
}

/** Who wants no reminders from a group until they say otherwise. */
export interface Muted {
  id: string
  name: string
  at: Instant
}

export interface Settings {
  /** "DAG": begins references; unique within a tenant. */
  code: string
  name: string
  tenantId: string
  timeZone: string
  venue: string
  classification: string
  /** Report title line: "MHHS Design Advisory Group (DAG)". */
  title: string
  /** Patterns of references: {code}, {meeting} (unpadded), {meeting3}, {n}, {n2}. */
  refs: { action: string; decision: string; meeting: string }
  secretaries: string[]
  chairs: string[]
  people: GroupPerson[]
  constituencies: Constituency[]
  /** Absent in a group whose seats nobody has edited yet: `seatsOf` reads them from its people then. */
  seats?: Seat[]
  /** Parties that attend by right, without a seat: "Programme", "IPA", "Ofgem". */
  byRight?: string[]
  /** Who decides in this group unless somebody else is named, and by which authority: "the Chair", "delegated authority of the SRO". */
  decider?: string
  authority?: string
  /** Decisions escalated to others of which nothing has come back. */
  escalations?: { ref: string; meeting: number; to?: string }[]
  /** Joint meetings since the last one here, recorded by other groups: the next report names them. */
  elsewhere?: RecordedElsewhere[]
  /** What other groups wait for here. */
  awaited?: Awaited[]
  /** Teams reached through a named contact: "Programme (PMO)". */
  teams: { party: string; team: string; contact?: { name: string; id?: string } }[]
  /** What appears in the meeting chat. */
  posts: 'everything' | 'confirmed' | 'nothing'
  reminders: ReminderPolicy
  remindersOn: boolean
  /** Days the group does not work, besides weekends and bank holidays. */
  holidays: LocalDate[]
  /** Region of the working calendar: England and Wales by default. */
  calendar: { country: string; state?: string }
  muted?: Muted[]
  /** An owner's Complete waits for the secretary's one click; absent: it closes. Chasing stops at once either way. */
  completion?: 'closes' | 'for confirmation'
  /** When a collective's action closes; absent: by the secretary. */
  collectives?: 'by the secretary' | 'when all have ticked'
  /** Owners whom no message reaches may be mentioned in the group's chat by the secretary; absent: not. */
  mentions?: boolean
  /** How long what is no record is kept, where it was said. Read through `retentionOf`. */
  retention?: Partial<Retention>
  chat?: ChatAddress
}

/** Where a person can be reached: kept fresh on everything heard from them. */
export interface PersonAddress extends ChatAddress {
  personId: string
  name: string
  objectId?: string
  channelUserId?: string
  /** The private conversation, once there is one. */
  personal?: boolean
  state?: 'reachable' | 'needs the app' | 'blocked' | 'external' | 'gone'
}

/** What a group has until someone says otherwise. */
export const defaultSettings = (code: string, tenantId: string): Settings => ({
  code,
  name: code,
  tenantId,
  timeZone: 'Europe/London',
  venue: 'Virtual – MS Teams',
  classification: 'Public',
  title: code,
  refs: { action: '{code}{meeting}-{n2}', decision: '{code}-DEC{n}', meeting: '{code}{meeting3}' },
  secretaries: [],
  chairs: [],
  people: [],
  constituencies: [],
  teams: [],
  posts: 'confirmed',
  reminders: { before: [5, 1, 0], after: [1], weekly: 1, hour: '09:00', asapAfter: 2 },
  remindersOn: true,
  holidays: [],
  calendar: { country: 'GB', state: 'ENG' },
})
