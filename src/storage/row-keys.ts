import { hash } from 'node:crypto'
import type { Instant } from '../domain/due'
import type { Attendee, Waiver } from '../domain/record'
import { type View, viewKey } from '../domain/round'

/** People appear in keys as hashes only: 22 characters of SHA-256. */
export const hashed = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22)

/** A reference is of the group's own pattern: what no key takes is written as `_<hex>_`. */
export const keyPart = (text: string): string => text.replace(/[^A-Za-z0-9.-]/g, (char) => `_${char.charCodeAt(0).toString(16)}_`)

const padded = (number: number, width: number): string => String(number).padStart(width, '0')
const minuteOf = (at: Instant): string => new Date(at).toISOString().slice(0, 16)
const meeting = (number: number): string => `meeting|${padded(number, 4)}`
const sameName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Row keys of table `register` (partition: group). What is read together stands together: the group with its settings, takers and
 * running meeting, and a meeting with all that belongs to it.
 */
export const keys = {
  group: 'group',
  settings: 'group|settings',
  taker: (personId: string) => `group|taker|${hashed(personId)}`,
  /** Copies of the running (else the last) meeting and of its areas: with them, the base is one query. */
  current: 'group|meeting',
  currentArea: (area: number) => `group|area|${padded(area, 4)}`,
  /** The same of its rounds and views. */
  currentRound: (round: number) => `group|round|${padded(round, 4)}`,
  currentView: (view: View) => `group|view|${view.round.slice(5)}|${hashed(viewKey(view))}`,
  meeting,
  /** `id` is `0035-0002`. */
  round: (id: string) => `${meeting(Number(id.slice(0, 4)))}|round|${id.slice(5)}`,
  view: (view: View) => `${meeting(view.meeting)}|view|${view.round.slice(5)}|${hashed(viewKey(view))}`,
  area: (number: number, area: number) => `${meeting(number)}|area|${padded(area, 4)}`,
  /** By name, so that somebody noted before they were met stays one row. */
  attendee: ({ meeting: number, name }: Attendee) => `${meeting(number)}|attendee|${hashed(sameName(name))}`,
  waiver: ({ meeting: number, code, where, about = '' }: Waiver) => `${meeting(number)}|waiver|${hashed([code, where, about].join('\n'))}`,
  /** What a meeting made of an earlier one's report. */
  verdict: (at: number, of: number) => `${meeting(at)}|verdict|${padded(of, 4)}`,
  issued: (number: number) => `issued|${padded(number, 4)}`,
  /** Part of an issued report. */
  report: (number: number, version: number, part: number) => `report|${padded(number, 4)}|${padded(version, 2)}|${padded(part, 4)}`,
  /** `id` is `0035-000012`: meeting and number. */
  discussion: (id: string) => `${meeting(Number(id.slice(0, 4)))}|discussion|${id.slice(5)}`,
  /** Full copy of a decision, under the meeting that made it. */
  made: (number: number, id: string) => `${meeting(number)}|made|${id}`,
  /** Names an action that was closed, updated or changed at a meeting. */
  touched: (number: number, id: string) => `${meeting(number)}|touched|${id}`,
  action: (id: string) => `action|${id}`,
  open: (id: string) => `open|${id}`,
  mine: (personId: string, id: string) => `mine|${hashed(personId)}|${id}`,
  next: (look: Instant, id: string) => `next|${minuteOf(look)}|${id}`,
  decision: (id: string) => `decision|${id}`,
  proposal: (id: string) => `proposal|${keyPart(id)}`,
  said: (key: string) => `said|${key}`,
  event: (number: number) => `event|${padded(number, 12)}`,
  history: (ref: string, number: number) => `history|${keyPart(ref)}|${padded(number, 12)}`,
  tell: (ref: string) => `tell|${keyPart(ref)}`,
  card: (ref: string) => `card|${keyPart(ref)}`,
  erase: (id: string) => `erase|${id}`,
  told: (at: Instant, personId: string) => `told|${minuteOf(at)}|${hashed(personId)}`,
}

type Range = [from: string, below: string]
/** `}` is the character after `|`: the row itself and all under it. */
const under = (key: string): Range => [`${key}|`, `${key}}`]

/** Key ranges; none of them passes over closed actions on the way to open ones. */
export const ranges = {
  group: ['group', 'group}'] as Range,
  meeting: (number: number): Range => [meeting(number), `${meeting(number)}}`],
  meetingAndAreas: (number: number): Range => [meeting(number), `${meeting(number)}|area}`],
  attendees: (number: number): Range => under(`${meeting(number)}|attendee`),
  rounds: (number: number): Range => [`${meeting(number)}|round|`, `${meeting(number)}|view}`],
  /** Actions of these meetings, both included: those that are open, and those that no longer are. */
  raised: (of: 'open' | 'action', from: number, to = from): Range => [`${of}|${padded(from, 4)}-`, `${of}|${padded(to, 4)}.`],
  open: under('open'),
  mine: (personId: string): Range => under(`mine|${hashed(personId)}`),
  /** Looks at or before `until`, earliest first. */
  looks: (until: Instant): Range => ['next|', `next|${minuteOf(until)}}`],
  /** Of these numbers, both included. */
  decisions: (from = 0, to?: number): Range => [
    `decision|${padded(from, 6)}`,
    to === undefined ? 'decision}' : `decision|${padded(to, 6)}}`,
  ],
  history: (ref: string): Range => under(`history|${keyPart(ref)}`),
  tells: under('tell'),
  issued: under('issued'),
  report: (number: number, version: number): Range => under(`report|${padded(number, 4)}|${padded(version, 2)}`),
  erasures: under('erase'),
  told: (since: Instant): Range => [`told|${minuteOf(since)}`, 'told}'],
}
