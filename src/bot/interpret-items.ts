import type { ListedItem } from '../cards/items-card'
import type { Command } from '../commands/command'
import { commandNamed } from '../commands/index'
import type { ItemsArgs } from '../commands/items'
import { printOwners } from '../domain/owner'
import { printDue } from '../domain/print-due'
import type { ActionReading, Hearing } from '../language/hearing'
import { readLine } from '../language/read-line'
import type { Interpreted } from './interpret'
import { readList } from './list-of'

/** The reader of a single line; handed in, for it hands lists over to here. */
type Interpret = (words: string, hearing: Hearing) => Interpreted

/** More than anybody pastes; what stands behind is said to be left out. */
const MOST_ITEMS = 100

/** What a list may record: captures, changes and attendance. A line "end" in somebody's notes ends no meeting. */
const listed = (command: Command): boolean =>
  command.name !== 'undo' &&
  command.name !== 'record' &&
  (command.chapter === 'capture' || command.chapter === 'change' || command.name === 'present' || command.name === 'apologies')

const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** One line as it would be recorded, or why it would not. */
const readItem = (number: number, words: string, hearing: Hearing, interpret: Interpret): ListedItem => {
  const what = interpret(words, hearing)
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
const readItems = (lines: readonly string[], hearing: Hearing, interpret: Interpret): ItemsArgs => ({
  items: lines.map((words, index) =>
    index < MOST_ITEMS
      ? readItem(index + 1, words, hearing, interpret)
      : { number: index + 1, words, kind: 'Line', text: words, refused: `a list holds ${MOST_ITEMS} items: paste the rest by itself.` },
  ),
  done: [],
})

const shown = (args: ItemsArgs): Interpreted => ({ command: commandNamed('items') as Command, args })

/** Lines of one message: the card that lists them; a single line is said as it is. */
export const listOf = (lines: readonly string[], hearing: Hearing, interpret: Interpret): Interpreted => {
  const [only, another] = lines
  return only !== undefined && another === undefined ? interpret(only, hearing) : shown(readItems(lines, hearing, interpret))
}

/** Several things in one message, even where the first has the shape of one ("Actions:", "close …"): two lines at least record something. */
export const several = (text: string, hearing: Hearing, interpret: Interpret): Interpreted | undefined => {
  const { items = [] } = text.includes('\n') ? readLine(text) : {}
  if (items.length < 2) return items.length > 0 ? listOf(items, hearing, interpret) : undefined
  const list = readItems(items, hearing, interpret)
  return list.items.filter(({ refused }) => refused === undefined).length > 1 ? shown(list) : undefined
}

/** A list whose card was pressed: what is left of it, read again. */
export const itemsAgain = (args: Record<string, unknown>, hearing: Hearing, interpret: Interpret): Interpreted => {
  const list = readList(args)
  if (!list) return { refused: 'That list cannot be read any more. Paste it again.', suggestions: [] }
  const { lines, told, ...rest } = list
  const items = lines.map(([number, words]) => ({
    ...readItem(number, words, hearing, interpret),
    ...(told[number] ? { told: told[number] } : {}),
  }))
  return shown({ ...rest, items })
}

/** A line of a list, recorded by the list's button: what a list shows as left out is refused here too. */
export const listedItem = (words: string, hearing: Hearing, interpret: Interpret): Interpreted => {
  const { refused } = readItem(1, words, hearing, interpret)
  return refused === undefined ? interpret(words, hearing) : { refused, suggestions: [] }
}
