import type { Instant } from './due'
import type { ErasedPerson } from './erased-person'
import type { ChatAddress } from './group'
import type { Action, PostedCard } from './record'

/** Adaptive Card 1.5 as plain JSON. */
export type Card = { type: 'AdaptiveCard'; version: '1.5'; body: object[]; [key: string]: unknown }

/** What is shown: `text` alone serves a terminal, a toast and a client without cards; the card never travels with text. */
export interface Message {
  text: string
  card?: Card
  /** A file offered to the person: made by the door that can deliver it. */
  file?: ReportFile
  /** Told when it happens, and not again when Teams sends the same words again. */
  once?: true
}

/** The whole report, or of it the actions or decisions as a table, or the open actions as days of a calendar. */
export const reportFormats = ['docx', 'html', 'md', 'json', 'csv', 'decisions-csv', 'ics'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** A report asked for: the door that delivers it builds the file. */
export interface ReportFile {
  groupId: string
  meeting: number
  format: ReportFormat
  /** As it was issued under this number; absent: as the record stands. */
  version?: number
  /** Not the report but the papers' list of open actions, or all that is held of a person. */
  what?: 'action log' | 'person'
  person?: Omit<ErasedPerson, 'as'>
  /** The part that holds what is confidential, for the secretary and the Chair. */
  confidential?: true
}

export interface GroupMessage {
  message: Message
  ref?: string
  /** Where it stands already: refreshed there, not posted again. */
  posted?: PostedCard
  /** The action it is at, of a walk's card. */
  shows?: string
  /** The group's chat, where that is not the chat it was said in. */
  chat?: ChatAddress
  groupId?: string
  /** A card that many change at once: shown where it stands already, the highest of these numbers last, and not more than once a second. */
  newest?: number
  /** Whoever heard it first posts it, or else the sweep: part of the answer, and not posted again. */
  elsewhere?: true
}

/** What a capture leaves to be looked at again. */
export interface Captured {
  groupId: string
  actions: Action[]
  at: Instant
}

/** `at`: only where the card is at this action. `loses`: it may have to lose words, so also in a chat that the group has left. */
export interface Redraw {
  groupId: string
  ref: string
  at?: string
  loses?: true
}

export interface Reply {
  /** Answers where it was said: the first replaces the card when a button was pressed. */
  here: Message[]
  /** For the speaker alone. */
  privately: Message[]
  /** For the group's meeting chat; an item's card is remembered under `ref`, and refreshed rather than posted twice. */
  toGroup: GroupMessage[]
  /** For others alone, where they can be reached: the secretary, the Chair. */
  toPeople?: { personId: string; message: Message }[]
  /** What takes a pressed card's place is for everybody who sees that card, not for the presser alone. */
  forAll?: true
  /** Actions that were just captured: once they are shown, they are compared with earlier ones. */
  captured?: Captured
  /** Cards that are drawn again where they stand, once this answer is on its way: how they look then is read from the record. */
  refresh?: Redraw[]
  /** The first of `here` is a card that is drawn again later: where it comes to stand is kept under this name. */
  stands?: { groupId: string; ref: string; shows?: string }
  /** Goes on in the speaker's name: what was asked is more than one transaction holds. */
  goesOn?: { command: string; args: Record<string, unknown> }
  /** Not done; the message in `here` says what to try. */
  refused?: true
}

export const reply = (...here: Message[]): Reply => ({ here, privately: [], toGroup: [] })
export const refusal = (text: string, card?: Card): Reply => ({ ...reply(card ? { text, card } : { text }), refused: true })
