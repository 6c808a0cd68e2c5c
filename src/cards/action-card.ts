import type { Ask } from '../domain/ask'
import { localDate, printDate, printDue } from '../domain/print-due'
import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { actionButtons } from './action-buttons'
import { actionState, dueWords, endWords, extensionWords, ticksWords, transferWords } from './action-state'
import { askBlock, asksByInput } from './ask-block'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { asOf, changedWords, ownerWords, redactedWords, strangerWords, titled, whereWords } from './item-line'
import { type Element, heading, line, quiet, run } from './layout'
import { isLike, likeButtons } from './like-buttons'
import { newWordingBlock, newWordingText, stillNew } from './new-wording'
import { present, short } from './plain'

const UPDATES_SHOWN = 2

/** "Due 08/05/2024 “by 8 May”". */
export const actionFact = (label: string, value: string, aside: string): Element =>
  line([run(`${label} `, { subtle: true }), run(value, { bold: true }), ...(aside ? [run(` ${aside}`, { subtle: true })] : [])])

/** The due as printed, beside it the first one where it has moved. */
export const dueFact = (view: CardView, action: Action): { value: string; aside: string } => {
  const print = (value: Action['due']): string => printDue(value, view.settings, view.meeting, action.meeting)
  const moved = action.firstDue.kind !== 'none' && print(action.firstDue) !== print(action.due)
  return { value: dueWords(view, action), aside: moved ? `(first ${print(action.firstDue)})` : '' }
}

const notesOn = (view: CardView, action: Action, offered: boolean): string[] =>
  present([
    action.replaces && `Replaces ${action.replaces}`,
    action.transferredFrom && `Taken over from ${action.transferredFrom.code}: ${action.transferredFrom.ref}`,
    transferWords(action),
    isLike(action) && `Asks for nearly the same as ${action.like}, which was open already`,
    endWords(view, action),
    strangerWords(view, action),
    action.status === 'open' && action.completed && `${action.completed.by.name} says it is complete`,
    ticksWords(view, action),
    extensionWords(action),
    redactedWords(view, action.redacted),
    !offered && changedWords(action.sourceChanged),
    ...action.updates.slice(-UPDATES_SHOWN).map(({ at, by, text }) => `${printDate(localDate(at, view.settings))} ${by.name}: ${text}`),
  ])

/** Nothing is guessed silently: says which of the two was understood rather than given. */
const readingOf = ({ owners, due }: Action): string => {
  const read = present([owners.length > 0 && 'Owner', due.kind !== 'none' && 'due']).join(' and ')
  return (
    read &&
    `${read.charAt(0).toUpperCase()}${read.slice(1)} ${read.includes(' ') ? 'are' : 'is'} as I read your words: change what is wrong.`
  )
}

interface More {
  /** What happened to it: "New due". */
  heading?: string
  asks?: Ask[]
  /** Just captured: it can be undone, and what was read as its owner and due is said. */
  fresh?: boolean
  /** Inserted into some chat as it stands at `view.at`: without buttons. */
  shown?: boolean
}

/** One action in any state. While it is open: complete it, change due or owner, answer what is asked. */
export const actionCard = (
  view: CardView,
  action: Action,
  { heading: happened, asks: asked = [], fresh = false, shown }: More = {},
): Message => {
  const { word, colour, over } = actionState(view, action)
  const asks = action.status === 'open' ? asked : []
  const title = titled('Action', action.ref, happened)
  const owner = ownerWords(action)
  const { value: due, aside: moved } = dueFact(view, action)
  const readDue = fresh && action.due.kind !== 'none' && action.due.said ? `“${short(action.due.said, 40)}”` : ''
  const reading = readingOf(action)
  const offer =
    action.status === 'open' && !shown
      ? stillNew(action.newWording, { text: action.text, owner, due: printDue(action.due, view.settings, view.meeting, action.meeting) })
      : undefined
  const notes = notesOn(view, action, offer !== undefined)
  const where = whereWords(view, action)
  return message({
    text: [
      `${title} (${where}) – ${word.toLowerCase()}`,
      action.text,
      `Owner: ${owner} · Due: ${[due, moved].filter(Boolean).join(' ')}`,
      ...notes,
      ...(offer ? newWordingText(action.ref, { text: action.text }, offer) : []),
      ...asks.map(({ question, candidates }) => `${question}${candidates.length ? ` (${candidates.map(printDate).join(' / ')})` : ''}`),
    ].join('\n'),
    body: [
      heading(title),
      line(
        [run(word, { bold: true, small: true, ...(colour ? { colour } : {}) }), run(` · ${where}`, { subtle: true, small: true })],
        'None',
      ),
      line([run(action.text, { struck: over })], 'Medium'),
      actionFact('Owner', short(owner, 200), ''),
      actionFact('Due', short(due, 100), moved || readDue),
      ...(fresh && reading ? [quiet(reading, 'Small')] : []),
      ...notes.map((note) => quiet(cut(note, 400), 'Small')),
      ...(shown ? [asOf(view)] : []),
      ...(isLike(action) && !shown ? [likeButtons(view, action)] : []),
      ...(offer ? [newWordingBlock(view, action.ref, { text: action.text }, offer)] : []),
      ...asks.map((ask) => askBlock(view, action, ask)),
    ],
    actions: shown ? [] : actionButtons(view, action, { onCard: new Set(asks.filter(asksByInput).map(({ about }) => about)), fresh }),
  })
}
