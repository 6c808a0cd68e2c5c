import { type Draft, recordForm } from '../cards/record-form'
import type { Due } from '../domain/due'
import { printOwners } from '../domain/owner'
import { printDate } from '../domain/print-due'
import { reply } from '../domain/reply'
import type { ActionReading, Hearing } from '../language/hearing'
import { readAction } from '../language/read-action'
import { LONGEST_TEXT } from './action'
import { command } from './command'
import { viewOf } from './show-items'

/** A due as words that are read as the same due again. */
const dueWords = (due: Due): string => {
  if (due.kind === 'date') return printDate(due.date)
  if (due.kind === 'asap') return 'ASAP'
  if (due.kind === 'next-meeting') return 'next meeting'
  return due.kind === 'meeting' ? due.meeting : ''
}

/** A chat message as the dialog's first draft: what reads as owner and due stands in their fields. `kind` and `reading`: what it is read as, where it is read as one. */
export const draftOf = (words: string, hearing: Hearing, kind?: string, reading?: Partial<ActionReading>): Draft => {
  if (kind === 'decision' || kind === 'note') return { kind, text: reading?.text ?? words, owner: '', due: '' }
  const { text, owners, due } =
    reading?.owners && reading.due && reading.text !== undefined ? (reading as ActionReading) : readAction(words, hearing)
  return { kind: 'action', text: text.slice(0, LONGEST_TEXT), owner: printOwners(owners).slice(0, 200), due: dueWords(due) }
}

/** The dialog "Record as action / decision" of a chat message; what it submits is `capture`. */
export const draft = command<Draft>({
  name: 'draft',
  summary: 'A chat message as a form',
  examples: [],
  chapter: 'capture',
  right: 'look',
  parse: () => ({ refused: 'Use “Record as action / decision” on a message, or type: action …' }),
  decide: (filled, known) => reply(recordForm(viewOf(known), filled)),
})
