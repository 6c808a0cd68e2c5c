import type { Ask } from '../domain/ask'
import type { Origin } from '../domain/crossing'
import type { Instant } from '../domain/due'
import type { Group } from '../domain/group'
import type { Person } from '../domain/person'
import type { Event, Source } from '../domain/record'
import type { Reply } from '../domain/reply'
import type { Right, Role } from '../domain/rights'
import type { Chat } from '../domain/said'
import type { Hearing } from '../language/hearing'
import type { Base, Change, Erasure, Facts, Need, Outcome } from '../ports'

/** Everything a decision may rest on. */
export interface Known extends Base {
  at: Instant
  /** Id of what was said: a card that carries its words on knows them again by it. */
  saidId?: string
  by: Person
  role: Role
  chat: Chat
  /** It was said by a message extension, perhaps in another chat. */
  visiting?: true
  /** It was said with a button or form: the first answer takes the card's place. */
  pressed: boolean
  source?: Source
  /** A group of the same tenant that is spoken of. */
  neighbour?: { groupId: string; code: string }
  /** Whether the other group still offers (or waits for) what arrived here. */
  origin?: { waits: boolean }
  facts: Facts
}

export type Parsed<A> = { args: A } | { refused: string; suggestions?: Suggestion[] }

/** A one-click answer: `words` are said in the person's name when it is pressed. */
export interface Suggestion {
  title: string
  words: string
}

/** What to save and what came of it; the answer is built from the record afterwards. */
export interface Decided {
  changes: Change[]
  /** Without number, time and speaker: the bot adds them. */
  events: Pick<Event, 'command' | 'ref' | 'before' | 'after'>[]
  outcome: Outcome
  /** The group afterwards, where numbers were given or the meeting changed. */
  group?: Group
  /** Carried out in the same breath and the same transaction, in the speaker's name. */
  andThen?: { command: string; args: Record<string, unknown>; at?: Instant; from?: Origin }
  /** Whether the speaker may could not be told: it waits for the secretary's one click. */
  unsure?: true
  /** Words that go out of everything that is kept, once this is saved: who asked, when and why is known before anything is gone. */
  erase?: Erasure
  /** Questions for the card of the first answer; not kept. */
  asks?: Ask[]
}

export type Decision = Decided | Reply

/** Refused with words that say what to try. */
export const isReply = (decision: Decision): decision is Reply => 'here' in decision

/** One file a command. `A` is what parse makes of the words and decide works on. */
export interface Command<A = unknown> {
  /** As typed; also the verb of its buttons. */
  name: string
  /** Other words it answers to. */
  also?: readonly string[]
  /** One line for help and for the manifest (at most 128 characters). */
  summary: string
  /** Every one is a test, and is shown in help. Empty: reached by buttons alone, and not listed. */
  examples: readonly string[]
  chapter: 'capture' | 'change' | 'look up' | 'meeting' | 'help'
  right: Right
  /** Of the words behind the name. */
  parse(words: string, hearing: Hearing): Parsed<A>
  /** Of a button's or form's arguments; nothing in them is trusted. Without it: their `words` are parsed. */
  fromArgs?(args: Record<string, unknown>, hearing: Hearing): Parsed<A>
  needs?(args: A, known: Omit<Known, 'facts'>): Need[]
  /** What must be read besides, seen from what `needs` brought. */
  needsThen?(args: A, known: Known): Need[]
  /** Code of another group that it speaks of: it is looked for in the tenant, and known as `neighbour`. */
  neighbour?(args: A): string | undefined
  /** Of another group's item that arrived here: how it stands there now is known as `origin`. */
  arrival?(args: A): string | undefined
  /** It is about the speaker's own: they may, whatever they are in the group and from wherever they say it. */
  own?(args: A, known: Known): boolean
  decide(args: A, known: Known): Decision
  /** What the answer is read from, besides what was just changed. */
  answerNeeds?(outcome: Outcome, known: Omit<Known, 'facts'>): Need[]
  /** What is shown after saving; by default the card of each item in `outcome.refs`. */
  answer?(outcome: Outcome, known: Known, asks: Ask[]): Reply
}

/** Keeps the argument type inside a command and out of the list. */
export const command = <A>(definition: Command<A>): Command => definition as unknown as Command

/** "End of May is too late" does not end a meeting: some commands take no words. */
export const alone = (name: string, words: string): Parsed<Record<string, never>> =>
  words.replace(/[.!]+$/, '').trim()
    ? { refused: `“${name}” stands alone: say just ${name}. To record the line, say: note …` }
    : { args: {} }
