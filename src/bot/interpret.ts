import { distance } from 'fastest-levenshtein'
import { type Command, type Suggestion } from '../commands/command'
import { commandNamed, commands } from '../commands/index'
import { leadingRef, printRef } from '../commands/item-words'
import type { Hearing } from '../language/hearing'
import { readLine } from '../language/read-line'

export type Interpreted = { command: Command; args: unknown } | { refused: string; suggestions: Suggestion[] } | { nothing: string }

/** Longest names first, so that "my actions" is not taken for "my …". */
const names = commands
  .filter((each) => each.examples.length > 0)
  .flatMap((each) => [each.name, ...(each.also ?? [])].map((name) => ({ name, command: each })))
  .sort((a, b) => b.name.length - a.name.length)

const leadingName = (words: string): { command: Command; rest: string } | undefined => {
  const lower = words.toLowerCase().replace(/\s+/g, ' ')
  const found = names.find(({ name }) => lower.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(lower.slice(name.length)))
  return found ? { command: found.command, rest: words.replace(/\s+/g, ' ').slice(found.name.length).replace(/^\s*[:：]?\s*/, '') } : undefined
}

const parsed = (command: Command, words: string, hearing: Hearing, raw?: Record<string, unknown>): Interpreted => {
  const result = raw && command.fromArgs ? command.fromArgs(raw, hearing) : command.parse(words, hearing)
  return 'args' in result ? { command, args: result.args } : { refused: result.refused, suggestions: result.suggestions ?? [] }
}

/** Words that a button's arguments stand for, where its command has no form of its own. */
const wordsOf = (args: Record<string, unknown>): string => {
  if (typeof args.words === 'string') return args.words
  return ['ref', 'due', 'text', 'update', 'name'].flatMap((key) => (typeof args[key] === 'string' ? [args[key]] : [])).join(' ')
}

/** A button's or form's command. A name that is not ours is refused. */
export const interpretCommand = (name: string, args: Record<string, unknown>, hearing: Hearing): Interpreted => {
  if (name === 'say') return interpret(wordsOf(args), hearing)
  const command = commandNamed(name)
  return command ? parsed(command, wordsOf(args), hearing, args) : { refused: 'That button is not one of mine any more. Say help.', suggestions: [] }
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
  return [...new Map(scored.map(({ name, count }) => [name, { title: name, words: [name, ...parts.slice(count)].join(' ') }])).values()].slice(0, 3)
}

const ONE_OFF = /^(.{1,80}?)\s*[:：]\s*(note|action|decision)\s+(\S[\s\S]*)$/i

/** What typed words are: a command with its arguments, a refusal with the nearest thing they may have meant, or nothing to record. */
export const interpret = (words: string, hearing: Hearing): Interpreted => {
  const text = words.trim()
  if (!text) return parsed(commandNamed('help') as Command, '', hearing)
  const line = readLine(text, hearing.settings)
  if (line.kind === 'action' || line.kind === 'decision' || line.kind === 'note' || line.kind === 'area' || line.kind === 'undo')
    return parsed(commandNamed(line.kind) as Command, line.body, hearing)
  const named = leadingName(text)
  if (named) return parsed(named.command, named.rest, hearing)
  const oneOff = ONE_OFF.exec(text)
  if (oneOff) return parsed(commandNamed(String(oneOff[2]).toLowerCase()) as Command, '', hearing, { words: oneOff[3], area: oneOff[1] })
  if (line.kind === 'present' || line.kind === 'apologies') return parsed(commandNamed(line.kind) as Command, line.body, hearing)
  const bare = leadingRef(text, hearing.settings)
  if (bare && !bare.rest) return parsed(commandNamed('show') as Command, text, hearing)
  if (bare?.rest)
    return {
      refused: `What about ${printRef(hearing.settings, bare.ref)}? Nothing was recorded.`,
      suggestions: ['update', 'due', 'owner', 'reword'].map((name) => ({ title: name, words: `${name} ${printRef(hearing.settings, bare.ref)} ${bare.rest}` })),
    }
  if (line.kind === 'nothing') return { nothing: line.why }
  const suggestions = nearest(text)
  return {
    refused: suggestions.length > 0 ? `I do not know “${text.slice(0, 60)}”. Did you mean:` : `I do not know “${text.slice(0, 60)}”, so nothing was recorded. To minute it, say one of:`,
    suggestions: suggestions.length > 0 ? suggestions : text.length > 300 ? [{ title: 'help', words: 'help' }] : ['note', 'action', 'help'].map((name) => ({ title: name, words: name === 'help' ? name : `${name} ${text}` })),
  }
}
