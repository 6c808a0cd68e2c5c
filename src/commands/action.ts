import type { Action } from '../domain/record'
import { actionId, actionRef } from '../domain/refs'
import type { ActionReading } from '../language/hearing'
import { readAction } from '../language/read-action'
import { command, type Decided, type Parsed } from './command'
import { by, isRefusal, placed, runningMeeting, settleHeld } from './found'

/** Azure keeps 32 K characters a string; a sentence worth minuting is far shorter. */
export const LONGEST_TEXT = 4000

export interface CaptureArgs<R> {
  reading: R
  /** Area named in a one-off (`CR044: action …`); else the speaker's current one. */
  area?: string
  /** The held line it was made of, as `meeting` and `number`. */
  from?: string
}

/** Text that may be kept, or the reason why not. */
export const tooLong = (text: string): { refused: string } | undefined =>
  text.length > LONGEST_TEXT
    ? {
        refused: `That is ${text.length.toLocaleString('en-GB')} characters; one item holds ${LONGEST_TEXT.toLocaleString('en-GB')}. Nothing was recorded: split it, or put the detail into a note.`,
      }
    : undefined

/** The id of a held line, as its card carries it. */
const LINE_ID = /^\d{4}-\d{6}$/

/** What a one-off (`CR044: …`) or a held line's card says besides the words. */
export const captureArgs = (args: Record<string, unknown>): { area?: string; from?: string } => ({
  ...(typeof args.area === 'string' && args.area ? { area: args.area.slice(0, 200) } : {}),
  ...(typeof args.from === 'string' && LINE_ID.test(args.from) ? { from: args.from } : {}),
})

/**
 *     action Programme (Paul Pettitt) to raise a risk by 8 May
 *
 * Owner and due are understood from the sentence; what is missing is asked on the card.
 */
export const action = command<CaptureArgs<ActionReading>>({
  name: 'action',
  also: ['#action'],
  summary: 'Record an action: who is to do what, by when',
  examples: [
    'action Programme (Paul Pettitt) to raise a risk on CR044 by 8 May 2027',
    'ACTION: IPA to share its view of the test window, due: ASAP',
    '#action Elexon to circulate the settlement figures before the next meeting',
  ],
  chapter: 'capture',
  right: 'keep',
  parse: (words, hearing): Parsed<CaptureArgs<ActionReading>> => {
    if (!words.trim()) return { refused: 'What is the action? Try: action Programme (PMO) to publish the plan by Friday' }
    return tooLong(words) ?? { args: { reading: readAction(words, hearing) } }
  },
  fromArgs: (args, hearing) => {
    const parsed = action.parse(String(args.words ?? args.text ?? ''), hearing) as Parsed<CaptureArgs<ActionReading>>
    return 'refused' in parsed ? parsed : { args: { ...parsed.args, ...captureArgs(args) } }
  },
  needs: (args) => (args.from ? [{ of: 'discussion', id: args.from }] : []),
  decide: ({ reading, area, from }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const number = known.group.counters.action + 1
    const captured: Action = {
      id: actionId(meeting.number, number),
      ref: actionRef(known.settings, meeting.number, number),
      meeting: meeting.number,
      number,
      ...placed(known, area),
      text: reading.text,
      owners: reading.owners,
      due: reading.due,
      firstDue: reading.due,
      status: 'open',
      updates: [],
      raisedAt: known.at,
      raisedBy: by(known),
      ...(known.source ? { source: known.source } : {}),
    }
    const settled = settleHeld(from, known)
    if (isRefusal(settled)) return settled
    const decided: Decided = {
      changes: [{ kind: 'action', after: captured }, ...settled],
      events: [{ command: 'action', ref: captured.ref, after: captured.text }],
      outcome: { command: 'action', refs: [captured.ref] },
      group: { ...known.group, counters: { ...known.group.counters, action: number } },
      asks: reading.asks,
    }
    return decided
  },
})
