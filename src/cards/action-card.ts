import type { Ask } from '../domain/ask'
import { printOwners } from '../domain/owner'
import { localDate, printDate, printDue } from '../domain/print-due'
import type { Action } from '../domain/record'
import type { Message } from '../domain/reply'
import { dueButton, dueInputs, ownerButton, ownerInputs } from './action-form'
import { actionState, dueWords, endWords } from './action-state'
import { askBlock } from './ask-block'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { changedWords, titled, whereWords } from './item-line'
import { type Element, heading, line, quiet, run } from './layout'

const UPDATES_SHOWN = 2

const fact = (label: string, value: string): Element => line([run(`${label}  `, { subtle: true }), run(value, { bold: true })])

const buttons = (view: CardView, action: Action, asked: ReadonlySet<string>, fresh: boolean): object[] => {
  const { groupId } = view
  const args = { ref: action.ref }
  if (action.status === 'withdrawn' || action.status === 'replaced') return []
  if (action.status === 'closed') return [button({ title: 'Reopen', command: 'reopen', groupId, args })]
  const update = { type: 'Input.Text', id: 'update', label: 'What happened since', isMultiline: true, maxLength: 2000 }
  return [
    button({ title: 'Complete', style: 'positive', command: 'close', groupId, args }),
    ...(asked.has('due') ? [] : [unfolding('Change due', dueInputs(action), [dueButton(view, action, { title: 'Save due' })])]),
    ...(asked.has('owner')
      ? []
      : [unfolding('Change owner', ownerInputs(view, action), [ownerButton(view, action, { title: 'Save owner' })])]),
    ...(fresh ? [button({ title: 'Undo', command: 'undo', groupId, args })] : []),
    unfolding('Add update', [update], [button({ title: 'Save update', command: 'update', groupId, args, form: true })], true),
  ]
}

interface More {
  /** What happened to it: "New due". */
  heading?: string
  asks?: Ask[]
  /** Just captured: it can be undone. */
  fresh?: boolean
}

/** One action in any state. While it is open: complete it, change due or owner, answer what is asked. */
export const actionCard = (view: CardView, action: Action, more: More = {}): Message => {
  const state = actionState(view, action)
  const asks = action.status === 'open' ? (more.asks ?? []) : []
  const title = titled('Action', action.ref, more.heading)
  const owner = printOwners(action.owners) || 'TBC'
  const first = printDue(action.firstDue, view.settings, view.meeting, action.meeting)
  const due = dueWords(view, action)
  const moved = action.firstDue.kind !== 'none' && !due.startsWith(first) ? ` (first ${first})` : ''
  const notes = [
    action.replaces && `Replaces ${action.replaces}`,
    endWords(view, action),
    changedWords(action.sourceChanged),
    ...action.updates.slice(-UPDATES_SHOWN).map(({ at, by, text }) => `${printDate(localDate(at, view.settings))} ${by.name}: ${text}`),
  ].filter((note) => note !== undefined && note !== '')
  const text = [
    `${title} (${whereWords(view, action)}) – ${state.word.toLowerCase()}`,
    action.text,
    `Owner: ${owner} · Due: ${due}${moved}`,
    ...notes,
    ...asks.map((ask) => `${ask.question}${ask.candidates.length ? ` (${ask.candidates.map(printDate).join(' / ')})` : ''}`),
  ].join('\n')
  return message({
    text,
    body: [
      heading(title),
      line(
        [
          run(state.word, { bold: true, small: true, ...(state.colour ? { colour: state.colour } : {}) }),
          run(` · ${whereWords(view, action)}`, { subtle: true, small: true }),
        ],
        'None',
      ),
      line([run(action.text, { struck: state.over })], 'Medium'),
      fact('Owner', owner),
      fact('Due', `${due}${moved}`),
      ...notes.map((note) => quiet(note ?? '', 'Small')),
      ...asks.map((ask) => askBlock(view, action, ask)),
    ],
    actions: buttons(view, action, new Set(asks.map((ask) => ask.about)), more.fresh ?? false),
  })
}
