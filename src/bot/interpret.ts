import { distance } from 'fastest-levenshtein'
import { isAlternateLine } from '../commands/attendance'
import { captureOf } from '../commands/capture'
import type { Command, Suggestion } from '../commands/command'
import { commandNamed, commands } from '../commands/index'
import { leadingRef, printRef } from '../commands/item-words'
import { isSpoken } from '../commands/note'
import type { Hearing } from '../language/hearing'
import { labelledTask } from '../language/labelled-task'
import { likelyKinds } from '../language/likely-kinds'
import { type LineReading, readLine } from '../language/read-line'
import { isSpokenOrder } from '../language/spoken-order'
import { drafted } from './interpret-draft'
import { itemsAgain, listedItem, listOf, several } from './interpret-items'

export type Interpreted = { command: Command; args: unknown } | { refused: string; suggestions: Suggestion[] }

/** Longest names first, so that "my actions" is not taken for "my …". */
const names = commands
  .filter((each) => each.examples.length > 0)
  .flatMap((each) => [each.name, ...(each.also ?? [])].map((name) => ({ name, command: each })))
  .sort((a, b) => b.name.length - a.name.length)

const byLetter = Map.groupBy(names, ({ name }) => name.charAt(0))
const longestName = Math.max(...names.map(({ name }) => name.length))

const leadingName = (words: string): { command: Command; rest: string } | undefined => {
  const said = /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words
  const start = said.slice(0, longestName + 2).toLowerCase()
  const found = byLetter
    .get(start.charAt(0))
    ?.find(({ name }) => start.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(start.slice(name.length)))
  return found ? { command: found.command, rest: said.slice(found.name.length).replace(/^\s*[:：]?\s*/, '') } : undefined
}

const parsed = (command: Command, words: string, hearing: Hearing, raw?: Record<string, unknown>): Interpreted => {
  const result = raw && command.fromArgs ? command.fromArgs(raw, hearing) : command.parse(words, hearing)
  return 'args' in result ? { command, args: result.args } : { refused: result.refused, suggestions: result.suggestions ?? [] }
}

/** Words that a button's arguments stand for, where its command has no form of its own. */
export const wordsOf = (args: Record<string, unknown>): string => {
  if (typeof args.words === 'string') return args.words
  return ['ref', 'due', 'text', 'update', 'name'].flatMap((key) => (typeof args[key] === 'string' ? [args[key]] : [])).join(' ')
}

/** Longer than any card of ours carries; a pasted list is its longest. */
const LONGEST_FIELD = 25_000

/**
 * What was typed into a form, or what a client says it was: well-formed, no control characters, no long runs of blanks (a grammar may
 * take minutes over them; typed lines were tidied at the door), and nothing but texts, numbers, truths and lists of texts.
 */
const cleaned = (args: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(args)
      .filter(([key]) => !(key in Object.prototype))
      .map(([key, value]) => [key, plainOf(value)]),
  )

/** Whatever shape it has, it can be printed: an object that brings a `toString` of its own cannot. */
const plainOf = (value: unknown): unknown => {
  if (typeof value === 'string') return tidied(value)
  if (Array.isArray(value)) return value.map(plainOf)
  return typeof value === 'object' && value !== null ? cleaned(value as Record<string, unknown>) : value
}

const tidied = (text: string): string =>
  text
    .slice(0, LONGEST_FIELD)
    .toWellFormed()
    .replace(/(?!\n|\t)\p{Cc}|\ufffd/gu, '')
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')

/** A button's or form's command. A name that is not ours is refused. */
export const interpretCommand = (name: string, given: Record<string, unknown>, hearing: Hearing): Interpreted => {
  const args = cleaned(given)
  if (name === 'say') return interpret(wordsOf(args), hearing)
  if (name === 'draft') return drafted(args, hearing, interpret)
  if (name === 'capture') {
    const { command, parsed: read } = captureOf(args, hearing)
    return 'args' in read ? { command, args: read.args } : { refused: read.refused, suggestions: [] }
  }
  if (name === 'item') return listedItem(wordsOf(args), hearing, interpret)
  if (name === 'items') return itemsAgain(args, hearing, interpret)
  const command = commandNamed(name)
  return command
    ? parsed(command, wordsOf(args), hearing, args)
    : { refused: 'That button is not one of mine any more. Say help.', suggestions: [] }
}

const nearest = (words: string): Suggestion[] => {
  const parts = words.trim().split(/\s+/)
  const scored = names
    .filter(({ name }) => /^[a-z ]+$/.test(name))
    .map(({ name }) => {
      const count = name.split(' ').length
      return { name, count, far: distance(parts.slice(0, count).join(' ').toLowerCase(), name) }
    })
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.far - b.far)
  return [
    ...new Map(scored.map(({ name, count }) => [name, { title: name, words: [name, ...parts.slice(count)].join(' ') }])).values(),
  ].slice(0, 3)
}

const ONE_OFF = /^(.{1,80}?)\s*[:：]\s*(note|action|decision)\s+(\S[\s\S]*)$/i

/** Why a line creates nothing, in words; a note of it is one click away. */
const NOTHING: Record<NonNullable<LineReading['why']>, string> = {
  question: 'That reads as a question',
  negation: 'That says that there is nothing to record',
  heading: 'That reads as a heading',
  quoted: 'Those are somebody else’s words, quoted',
  empty: 'There were no words in it',
  intention: 'That is an intention, not yet a decision',
  noted: 'That was noted, not decided',
  'only looked at': 'That was looked at, not decided',
  status: 'That is the state of an action, not a new one',
}

const SUGGESTED = 300
const offer = (names: readonly string[], body: string): Suggestion[] =>
  body.length > SUGGESTED ? [] : names.map((name) => ({ title: `As ${name === 'action' ? 'an' : 'a'} ${name}`, words: `${name} ${body}` }))

const capture = (line: LineReading, hearing: Hearing): Interpreted | undefined => {
  if (line.kind === 'nothing')
    return { refused: `${NOTHING[line.why ?? 'empty']}, so nothing was recorded.`, suggestions: offer(['note'], line.body) }
  if (line.kind === 'proposal')
    return {
      refused: `That reads as a proposal, so nothing was recorded yet: “${line.body.slice(0, SUGGESTED)}”`,
      suggestions: offer([line.of ?? 'decision', 'note'], line.body),
    }
  if (line.kind === 'items') return listOf(line.items ?? [], hearing, interpret)
  if (line.kind === 'note' && line.why)
    return { refused: `${NOTHING[line.why]}, so it took no number.`, suggestions: offer(['note', 'decision'], line.body) }
  if (line.kind === 'note' && line.continues) return parsed(commandNamed('note') as Command, `+ ${line.body}`, hearing)
  if (line.kind === 'words') return undefined
  return parsed(commandNamed(line.kind) as Command, line.body, hearing)
}

const PREFIXED = new Set(['action', 'decision', 'note', 'area', 'undo', 'present', 'apologies'])

/** "Agenda item 3: CR044", "Owner: Odile. Action: …": as a minute-taker writes it, though it begins with a command’s word. */
const isWritten = (text: string): boolean => labelledTask(text) !== undefined || readLine(text).kind === 'area'

/** What typed words are: a command with its arguments, or a refusal with the nearest thing they may have meant. */
export const interpret = (words: string, hearing: Hearing): Interpreted => {
  const text = words.trim()
  if (!text) return parsed(commandNamed('help') as Command, '', hearing)
  const list = several(text, hearing, interpret)
  if (list) return list
  const named = leadingName(text)
  if (named && !PREFIXED.has(named.command.name) && !isWritten(text)) {
    const read = parsed(named.command, named.rest, hearing)
    // "Update the risk register" names no item: it may well be what is to be done.
    const sentence = 'refused' in read && read.suggestions.length === 0 && /\S+\s+\S+\s+\S/.test(named.rest)
    return sentence ? { ...read, suggestions: offer(['action', 'note'], text) } : read
  }
  if (isAlternateLine(text, hearing)) return parsed(commandNamed('alternate') as Command, text, hearing)
  const oneOff = ONE_OFF.exec(text)
  if (oneOff) return parsed(commandNamed(String(oneOff[2]).toLowerCase()) as Command, '', hearing, { words: oneOff[3], area: oneOff[1] })
  const line = readLine(text)
  const captured = line.why === 'empty' ? undefined : capture(line, hearing)
  if (captured) return captured
  if (named) return parsed(named.command, named.rest, hearing)
  if (isSpoken(text, hearing) && isSpokenOrder(text, hearing))
    return { refused: 'Is that to be done, or was it said? Nothing was recorded yet.', suggestions: offer(['action', 'note'], text) }
  if (isSpoken(text, hearing)) return parsed(commandNamed('note') as Command, text, hearing)
  const bare = leadingRef(text, hearing.settings)
  if (bare && !bare.rest) return parsed(commandNamed('show') as Command, text, hearing)
  if (bare?.rest)
    return {
      refused: `What about ${printRef(hearing.settings, bare.ref)}? Nothing was recorded.`,
      suggestions: ['update', 'due', 'owner', 'reword'].map((name) => ({
        title: name,
        words: `${name} ${printRef(hearing.settings, bare.ref)} ${bare.rest}`,
      })),
    }
  const suggestions = nearest(text)
  return suggestions.length > 0
    ? { refused: `I do not know “${text.slice(0, 60)}”. Did you mean:`, suggestions }
    : {
        refused: `I do not know “${text.slice(0, 60)}”, so nothing was recorded. Say help, or record it:`,
        suggestions: offer(likelyKinds(text), text),
      }
}
