import type { ChatAddress, Group, PersonAddress, Settings } from './domain/group'
import type { Issued, ReportVerdict } from './domain/issued'
import type {
  Action,
  Area,
  Attendee,
  Decision,
  Discussion,
  Event,
  Meeting,
  MeetingRecord,
  PostedCard,
  Proposal,
  Waiver,
} from './domain/record'
import type { Message } from './domain/reply'
import type { FrozenReport } from './domain/report/report-model'
import type { Round, RoundState, View } from './domain/round'
import type { Told } from './domain/told'
import type { Erasure, ErasureOwed, HeldRow } from './ports/erasure'
import type { Need } from './ports/need'

export type { MeetingRecord } from './domain/record'
export type { Directory } from './ports/directory'
export type { Erasure, ErasureOwed, HeldRow } from './ports/erasure'
export type { Log } from './ports/log'
export type { Need } from './ports/need'
export type { Outbox, OwedItem, OwedMessage, Wake } from './ports/outbox'
export type { Roster } from './ports/roster'

/** What every command starts from; cached by the bot under the group row's ETag. */
export interface Base {
  etag: string
  group: Group
  settings: Settings
  /** The running meeting, else the last one. */
  meeting?: Meeting
  /** Areas of that meeting, in order. */
  areas: Area[]
  /** Each minute-taker's current area: person id -> area id. */
  takers: Record<string, string>
  /** Rounds of that meeting, in order: a view is decided without reading. */
  rounds?: RoundState[]
}

/** What was read. An item that does not exist is simply not in its list. */
export interface Facts {
  actions: Action[]
  decisions: Decision[]
  discussion: Discussion[]
  proposals: Proposal[]
  /** Present when `open`, `mine` or `looks` was asked. */
  open?: Action[]
  meetings: MeetingRecord[]
  attendees?: Attendee[]
  cards: PostedCard[]
  history: Event[]
  /** Present when `issued` was asked. */
  issued?: Issued[]
  /** Frozen reports that were asked for and are there. */
  reports?: FrozenReport[]
  said: SaidOutcome[]
  /** Present when asked. */
  told?: Told[]
  erasures?: ErasureOwed[]
  held?: HeldRow[]
}

/** What came of something said, without typed text: the answer is built again from the record. */
export interface Outcome {
  command: string
  refs: string[]
  /** A word or number the answer needs and the record does not hold. */
  note?: string
}

/** An outcome under its said key. `token` names the hearing that saved it: one whose answer was lost knows its own transaction again. */
export interface SaidOutcome {
  key: string
  outcome: Outcome
  token?: string
}

export type Change =
  | { kind: 'settings'; settings: Settings }
  | { kind: 'meeting'; meeting: Meeting }
  | { kind: 'area'; area: Area }
  /** A minute-taker's current area; `area` absent: none. */
  | { kind: 'taker'; person: string; area?: string }
  /**
   * `before` is the action as it was read (absent: new): its derived rows (open, mine, next) are taken away.
   * `touchedAt`: number of the running meeting at which it was closed, updated or otherwise changed.
   */
  | { kind: 'action'; before?: Action; after: Action; touchedAt?: number }
  | { kind: 'decision'; after: Decision }
  | { kind: 'discussion'; after: Discussion }
  | { kind: 'attendee'; after: Attendee }
  | { kind: 'proposal'; after: Proposal }
  | { kind: 'round'; after: Round }
  /** A seat's view, or the comment of somebody without one; said again, it stands in the first one's place. */
  | { kind: 'view'; after: View }
  /** A finding is accepted; once more, the newer reason stands. */
  | { kind: 'waiver'; after: Waiver }
  /** Where a meeting's report stands: issued, approved, deferred. */
  | { kind: 'issued'; after: Issued }
  /** A report is frozen: written once under its version. */
  | ({ kind: 'report' } & FrozenReport)
  /** What a meeting made of an earlier report. */
  | { kind: 'verdict'; after: ReportVerdict }
  /** A card is owed to the group's chat. */
  | { kind: 'tell'; card: PostedCard }
  /** Words are to be taken out of everything, by whoever saves this or else by the sweep; and they are out. */
  | { kind: 'erase'; owed: ErasureOwed }
  | { kind: 'erased'; id: string }

/** One transaction: all of it or nothing. At most 90 operations once spread into rows. */
export interface Batch {
  /** The group as it is afterwards; its id is the partition. */
  group: Group
  /** ETag of the group row it was decided on; absent: the group is new. */
  etag?: string
  changes: Change[]
  /** Numbered events; `number` continues the group's count. */
  events: (Event & { number: number })[]
  said: SaidOutcome[]
}

export type SaveResult =
  | { kind: 'saved'; etag: string }
  /** Someone else wrote first: read again, decide again. */
  | { kind: 'lost' }
  /** A said key is there already (409). */
  | { kind: 'heard' }
  /** Time-out or broken connection: it may or may not have happened; read `said` before deciding again. */
  | { kind: 'unknown'; cause: unknown }

/** The group's rows were written by a newer release: this instance writes nothing to it. */
export class BeingUpgraded extends Error {
  override name = 'BeingUpgraded'
}

/** The register. */
export interface Store {
  /** The group row first, everything else after it. Undefined: no such group. */
  load(groupId: string): Promise<Base | undefined>
  read(groupId: string, needs: readonly Need[]): Promise<Facts>
  /** Throws `BeingUpgraded` for a group whose schema number is newer than ours. */
  save(batch: Batch): Promise<SaveResult>
  /** Takes words out of whatever row of the group holds them, without the group's guard: said again, it finds nothing. */
  erase(groupId: string, erasure: Erasure): Promise<void>
  /** Rows this many operations a batch spreads into: the bot keeps a transaction below 90. */
  operations(batch: Batch): number
  /** The owed cards stand posted now (`tell` becomes `card`), without the group's guard. */
  posted(groupId: string, cards: readonly PostedCard[]): Promise<void>
  /** Keeps what a sweep told a person of this group, without the group's guard; told again, it is the same row. */
  told(groupId: string, told: Told): Promise<void>
}

export type Delivery =
  | { delivered: true; conversationId: string; activityId: string }
  | {
      delivered: false
      why: 'needs the app' | 'blocked' | 'external' | 'gone' | 'throttled' | 'fault'
      /** Worth another try at a later sweep. */
      again: boolean
      detail: string
    }

/** Sends outside a turn. The one place of pacing and of retries against the channel. */
export interface Messenger {
  toChat(address: ChatAddress, message: Message): Promise<Delivery>
  /** Replaces a posted card. `false`: it is gone. */
  update(address: ChatAddress, activityId: string, message: Message): Promise<boolean>
  toPerson(address: PersonAddress, message: Message): Promise<Delivery>
}
