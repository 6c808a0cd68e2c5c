import type { ListedItem } from '../cards/items-card'
import type { Command } from '../commands/command'
import type { ItemsArgs } from '../commands/items'
import { printOwners } from '../domain/owner'
import { printDue } from '../domain/print-due'
import type { ActionReading, Hearing } from '../language/hearing'
import type { Interpreted } from './interpret'

/** More than anybody pastes; what stands behind is said to be left out. */
const MOST_ITEMS = 100

/** What a list may record: captures, changes and attendance. A line "end" in somebody's notes ends no meeting. */
const listed = (command: Command): boolean =>
  command.name !== 'undo' &&
  command.name !== 'record' &&
  (command.chapter === 'capture' || command.chapter === 'change' || command.name === 'present' || command.name === 'apologies')

const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** One line as it would be recorded, or why it would not. */
export const readItem = (number: number, words: string, hearing: Hearing, interpret: (words: string) => Interpreted): ListedItem => {
  const what = interpret(words)
  const item = { number, words, kind: 'Line', text: words }
  if ('refused' in what) return { ...item, refused: what.refused }
  if (!listed(what.command)) return { ...item, refused: 'say that one by itself.' }
  const { name } = what.command
  const { reading } = what.args as { reading?: Partial<ActionReading> & { speaker?: string } }
  if (name === 'action' && reading?.owners && reading.due)
    return {
      ...item,
      kind: 'Action',
      text: reading.text ?? words,
      owner: printOwners(reading.owners) || 'not said',
      due: reading.due.kind === 'none' && !reading.due.said ? 'not said' : printDue(reading.due, hearing.settings),
      ...(reading.asks?.length ? { asks: [...new Set(reading.asks.map(({ about }) => about))] } : {}),
    }
  if (reading?.text !== undefined)
    return { ...item, kind: named(name), text: reading.speaker ? `${reading.speaker}: ${reading.text}` : reading.text }
  return { ...item, kind: named(name) }
}

/** Lines of one message -> the list to show. */
export const readItems = (lines: readonly string[], hearing: Hearing, interpret: (words: string) => Interpreted): ItemsArgs => ({
  items: lines.map((words, index) =>
    index < MOST_ITEMS
      ? readItem(index + 1, words, hearing, interpret)
      : { number: index + 1, words, kind: 'Line', text: words, refused: `a list holds ${MOST_ITEMS} items: paste the rest by itself.` },
  ),
  done: [],
})
