import { createHash } from 'node:crypto'
import { cancelCard } from '../cards/cancel-card'
import type { Due } from '../domain/due'
import { dueDate, printDue } from '../domain/print-due'
import type { Action, Meeting } from '../domain/record'
import { meetingRef, parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { readWhen, type When } from '../language/read-when'
import { command, type Known, type Parsed } from './command'
import { changedAction } from './found'
import { printWhen } from './next-meeting'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'
import { viewOf } from './show-items'

interface Args {
  words: string
  number: number
  why: string
  /** The day that is met on instead. */
  next?: When
  /** Digest of the dues that the card showed, as it was pressed. */
  shown?: string
}

const EXAMPLE = 'cancel DAG036 because the papers are not ready'

/** Each is up to nine rows of a transaction: more of them move in the next ones, each as soon as the one before is saved. */
const MOST_MOVED = 8

const LONGEST_WHY = 1000

/** What the card showed, short enough for its button however many dues there are. */
const digest = (shown: string): string => createHash('sha256').update(shown).digest('base64url').slice(0, 16)

/** Open actions due at the meeting, by its number or as "next meeting", or by its day. */
const dueThen = (known: Known, number: number, day = known.meeting?.next?.date): Action[] => {
  const { settings } = known
  const ref = meetingRef(settings, number)
  return (known.facts.open ?? []).filter(({ due, meeting: raised }) =>
    due.kind === 'date'
      ? due.date === day
      : due.kind === 'meeting'
        ? due.meeting === ref
        : due.kind === 'next-meeting' && raised + 1 === number,
  )
}

/** Those of a fixed day are due at the meeting from now on, as the others are: whenever that is. */
const moved = (known: Known, after: Meeting, actions: readonly Action[], ref: string): ReturnType<typeof changedAction>[] => {
  const due: Due = { kind: 'meeting', meeting: ref }
  return actions
    .filter((action) => action.due.kind === 'date')
    .map((before) =>
      changedAction(
        known,
        'due',
        before,
        { ...before, due },
        { before: printDue(before.due, known.settings), after: printDue(due, known.settings, after) },
      ),
    )
}

/**
 *     cancel DAG036 because the papers are not ready          cancel DAG036, next 12 June 2027 10:00 because …
 *
 * The meeting after the last is not held. Its number stays for the next one, and what was due at it or on its day is due then: shown on a
 * card first, and done by a press (more than one transaction holds, one after another; pressed again, what was left is done); where other actions are due by then than were shown, they are shown again.
 */
export const cancel = command<Args>({
  name: 'cancel',
  summary: 'The next meeting is not held: its number stays for the one after, and dues follow; shown first',
  examples: [EXAMPLE, 'cancel DAG036, next 12 June 2027 10:00 because the room is not free'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words, { settings, at }): Parsed<Args> => {
    const [head = '', ...because] = words.trim().split(/\s+because\s+/i)
    const why = because.join(' because ').trim()
    const [, said = '', day = ''] =
      /^(\S+?)[,;]?(?:\s+(?:(?:the\s+)?next(?:\s+meeting)?|to|until)\s+(?:is\s+)?(?:on\s+)?(.+))?$/i.exec(head.trim()) ?? []
    const ref = parseRef(settings, said)
    if (ref?.kind !== 'meeting') return { refused: `Which meeting is not held? Try: ${EXAMPLE}` }
    if (!why) return { refused: `Why is ${meetingRef(settings, ref.number)} not held? Try: ${EXAMPLE}` }
    if (why.length > LONGEST_WHY) return { refused: `That reason has ${why.length} characters; ${LONGEST_WHY} fit. Nothing has changed.` }
    const next = day ? readWhen(day, at, settings.timeZone) : undefined
    if (day && !next)
      return { refused: `I do not understand “${day.slice(0, 60)}” as a date. Try: cancel ${said}, next 12 June 2027 10:00 because …` }
    return { args: { words: words.trim(), number: ref.number, why, ...(next ? { next } : {}) } }
  },
  fromArgs: (args, hearing) => {
    const parsed = cancel.parse(String(args.words ?? ''), hearing) as Parsed<Args>
    return 'args' in parsed && typeof args.shown === 'string' ? { args: { ...parsed.args, shown: args.shown } } : parsed
  },
  needs: () => [{ of: 'open' }],
  decide: ({ words, number, why, next, shown }, known) => {
    const { meeting, settings, group } = known
    const ref = meetingRef(settings, number)
    if (!meeting) return refuse(`${settings.code} has had no meeting yet, so none is called off.`)
    if (number <= meeting.number)
      return refuse(
        number === meeting.number && group.running ? `${ref} has begun. To close it say: end` : `${ref} was held: it is in the record.`,
      )
    if (number > meeting.number + 1) return refuse(`${ref} is not the next meeting: that is ${meetingRef(settings, meeting.number + 1)}.`)
    if (next && next.date <= meeting.date) return refuse(`${printWhen(next)} is not after ${meeting.ref}.`)
    const { next: planned, ...rest } = meeting
    const then = dueThen(known, number)
    const fixed = then.filter(({ due }) => due.kind === 'date')
    const outcome = (count: number, left: number) => ({
      command: 'cancel',
      refs: [],
      note: `${ref} ${count}${left > 0 ? ` ${JSON.stringify(words)}` : ''}`,
    })
    const last = meeting.notHeld?.at(-1)
    // Called off by this very press, or by another one that was broken off: what is left of its dues.
    if (shown !== undefined && last && last.why === why && planned?.date === next?.date) {
      const left = last.date ? dueThen(known, number, last.date).filter(({ due }) => due.kind === 'date') : []
      const moves = moved(known, meeting, left.slice(0, MOST_MOVED), ref)
      return {
        changes: moves.flatMap(({ changes }) => changes),
        events: moves.flatMap(({ events }) => events),
        outcome: outcome(0, left.length - MOST_MOVED),
      }
    }
    const dues = digest(
      [planned?.date ?? '', ...then.map((action) => `${action.ref} ${dueDate(action.due, settings, meeting, action.meeting)}`)].join(','),
    )
    if (shown !== dues)
      return reply(
        cancelCard(viewOf(known), {
          ref,
          ...(planned ? { day: planned.date } : {}),
          ...(next ? { next: next.date } : {}),
          why,
          moves: then,
          args: { words, shown: dues },
        }),
      )
    const notHeld = [...(meeting.notHeld ?? []), { ...(planned ? { date: planned.date } : {}), why }]
    const after: Meeting = { ...rest, notHeld, ...(next ? { next } : {}) }
    const moves = moved({ ...known, meeting: after }, after, fixed.slice(0, MOST_MOVED), ref)
    return {
      changes: [{ kind: 'meeting', meeting: after }, ...moves.flatMap(({ changes }) => changes)],
      events: [
        { command: 'cancel', ref, ...(planned ? { before: printWhen(planned) } : {}), after: `not held: ${why}` },
        ...moves.flatMap(({ events }) => events),
      ],
      outcome: outcome(then.length, fixed.length - MOST_MOVED),
    }
  },
  answer: ({ note = '' }, known) => {
    const [, ref, count, left] = /^(\S+) (\d+)(?: (.+))?$/s.exec(note) ?? []
    const next = known.meeting?.next ? printWhen(known.meeting.next) : 'not set yet: say next meeting 12 June 2027 10:00'
    const dues = count === '0' ? '' : ` ${count === '1' ? '1 due has' : `${count} dues have`} moved to it.`
    const answer = refreshMeeting(reply({ text: `✓ ${ref} is not held; its number stays for the next meeting (${next}).${dues}` }), known)
    return left ? { ...answer, goesOn: { command: 'cancel', args: { words: JSON.parse(left), shown: 'goes on' } } } : answer
  },
})
