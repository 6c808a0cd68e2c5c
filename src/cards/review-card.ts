import { localDate, printDate } from '../domain/print-due'
import type { Action, Event } from '../domain/record'
import { meetingRef } from '../domain/refs'
import type { Message } from '../domain/reply'
import { actionFact, dueFact } from './action-card'
import { dueInputs } from './action-form'
import { actionState } from './action-state'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted } from './counted'
import { cut } from './cut'
import { eventLine } from './event-words'
import { changedWords, ownerWords } from './item-line'
import { type Element, heading, line, quiet, run, section } from './layout'
import { dotted, present, short } from './plain'

interface Reviewed {
  action: Action
  history: readonly Event[]
  /** Carried actions that are still to be walked, this one included. */
  left: number
  /** The reader may decide, and a meeting is running. */
  mayDecide: boolean
}

const HISTORY = 5

/** What happened to it since it was raised, the latest last. What an import brought has updates without events. */
const story = (view: CardView, action: Action, history: readonly Event[]): string[] => {
  const { updates } = action
  const told = new Set(history.map(({ after }) => after))
  const lines = [
    ...updates
      .filter(({ text }) => !told.has(text))
      .map(({ at, by, text }) => ({ at, words: `${printDate(localDate(at, view.settings))} ${by.name} – update: ${text}` })),
    ...history
      .filter(({ command, after }) => command !== 'action' && !(command === 'import' && after === action.text))
      .map((event) => ({ at: event.at, words: eventLine(view, event) })),
  ]
  return lines.sort((a, b) => a.at.localeCompare(b.at)).map(({ words }) => words)
}

const said: Element = { type: 'Input.Text', id: 'update', label: 'What is said of it', isMultiline: true, maxLength: 2000 }
const replacement: Element = {
  type: 'Input.Text',
  id: 'replaceBy',
  label: 'The action that takes its place: its reference, or a new one in words',
  placeholder: 'Programme (PMO) to publish the plan by 12 June',
  isMultiline: true,
  maxLength: 4000,
  isRequired: true,
  errorMessage: 'Say which action takes its place',
}
const why: Element = { type: 'Input.Text', id: 'why', label: 'Why it moves', maxLength: 500 }

const buttons = ({ groupId }: CardView, action: Action, mayDecide: boolean): object[] => {
  const { ref } = action
  const press = (title: string, verdict: string, tooltip: string): object =>
    button({ title, tooltip, command: 'review', groupId, args: { ref, verdict }, form: true })
  const skip = button({ title: 'Skip', tooltip: `Leave ${ref} as it is`, command: 'review', groupId, args: { words: `after ${ref}` } })
  if (!mayDecide) return [skip]
  return [
    press('Ongoing', 'ongoing', `Leave ${ref} ongoing`),
    press('Close', 'close', `Close ${ref}`),
    unfolding('Close and replace', [replacement], [press('Replace it', 'replace', `Close ${ref} and replace it`)]),
    unfolding('New due', [...dueInputs(action), why], [press('Move the due', 'due', `Move the due of ${ref}`)]),
    skip,
  ]
}

/** One carried action at a time: what it asks, what happened to it, and what the meeting makes of it. */
export const reviewCard = (view: CardView, { action, history, left, mayDecide }: Reviewed): Message => {
  const { word, colour } = actionState(view, action)
  const title = `Review ${action.ref}`
  const due = dueFact(view, action)
  const where = dotted([
    word !== 'Open' && word,
    `raised at ${meetingRef(view.settings, action.meeting)}`,
    action.area && short(action.area, 80),
  ])
  const remaining = left > 1 ? `${counted(left - 1, 'carried action')} to walk after this one` : 'The last one to walk'
  const notes = present([action.replaces && `Replaces ${action.replaces}`, changedWords(action.sourceChanged)])
  const lines = story(view, action, history).slice(-HISTORY)
  const typed = mayDecide
    ? [`Say: review ${action.ref} ongoing … · close because … · replaced by … · due … because …; to leave it: review after ${action.ref}`]
    : []
  return message({
    text: [
      `${title} (${where})`,
      action.text,
      `Owner: ${ownerWords(action)} · Due: ${present([due.value, due.aside]).join(' ')}`,
      ...notes,
      ...lines,
      remaining,
      ...typed,
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(word === 'Open'
        ? [quiet(where)]
        : [
            line(
              [
                run(word, { bold: true, small: true, ...(colour ? { colour } : {}) }),
                run(where.slice(word.length), { subtle: true, small: true }),
              ],
              'None',
            ),
          ]),
      line([run(action.text)], 'Medium'),
      actionFact('Owner', short(ownerWords(action), 200), ''),
      actionFact('Due', short(due.value, 100), due.aside),
      ...notes.map((note) => quiet(cut(note, 400), 'Small')),
      ...(lines.length ? [section('So far'), ...lines.map((each) => quiet(cut(each, 500), 'Small'))] : []),
      ...(mayDecide ? [said] : []),
      quiet(remaining, 'Medium'),
    ],
    actions: buttons(view, action, mayDecide),
  })
}
