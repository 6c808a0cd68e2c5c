import type { Instant } from '../domain/due'
import type { Group } from '../domain/group'
import type { Person } from '../domain/person'
import type { Event, Source } from '../domain/record'
import type { Reply } from '../domain/reply'
import type { Right, Role } from '../domain/rights'
import type { Chat, Mention } from '../domain/said'
import type { Hearing } from '../language/hearing'
import type { Base, Change, Facts, Need, Outcome } from '../ports'

/** Everything a decision may rest on. */
export interface Known extends Base {
  at: Instant
  by: Person
  role: Role
  chat: Chat
  mentions: readonly Mention[]
  source?: Source
  facts: Facts
}

export type Parsed<A> = { args: A } | { refused: string }

/** What to save and what came of it; the answer is built from the record afterwards. */
export interface Decided {
  changes: Change[]
  /** Without number, time and speaker: the bot adds them. */
  events: Pick<Event, 'command' | 'ref' | 'before' | 'after'>[]
  outcome: Outcome
  /** The group afterwards, where numbers were given or the meeting changed. */
  group?: Group
}

export type Decision = Decided | Reply

/** One file a command. `A` is what parse makes of the words and decide works on. */
export interface Command<A = unknown> {
  /** As typed; also the verb of its buttons. */
  name: string
  /** Other words it answers to. */
  also?: readonly string[]
  /** One line for help and for the manifest (at most 128 characters). */
  summary: string
  /** Every one is a test, and is shown in help. */
  examples: readonly string[]
  chapter: 'capture' | 'change' | 'look up' | 'meeting' | 'help'
  right: Right
  /** Of the words behind the name. */
  parse(words: string, hearing: Hearing): Parsed<A>
  /** Of a button's or form's arguments: nothing in them is trusted. Default: `words` is parsed. */
  fromArgs?(args: Record<string, unknown>, hearing: Hearing): Parsed<A>
  needs?(args: A, base: Base): Need[]
  decide(args: A, known: Known): Decision
  /** What the answer must be read from; by default the items of `outcome.refs` and their cards. */
  answer?(outcome: Outcome, known: Known): Reply
}
