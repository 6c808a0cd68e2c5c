import type { Ask } from '../domain/ask'
import { missingAsks } from '../domain/missing-asks'
import type { Owner } from '../domain/owner'
import { parseRef } from '../domain/refs'
import type { DueReading, Hearing } from './hearing'
import { likelyKinds } from './likely-kinds'
import { nearest } from './nearest'
import { readUnit } from './owner-unit'
import { readAction } from './read-action'
import { readDue } from './read-due'
import { type LineReading, readLine } from './read-line'
import { readOwners } from './read-owners'
import { rosterOf } from './roster'
import { isSpokenOrder } from './spoken-order'

export interface ExplainedOwner {
  party?: string
  persons: string[]
  team?: string
  collective: boolean
}

export interface ExplainedDue {
  kind: 'date' | 'next-meeting' | 'meeting' | 'asap' | 'none' | 'ask'
  date?: string
  meeting?: string
  candidates?: string[]
}

/** What a line would become; what does not apply is absent. The order of keys is the order printed. */
export interface Explained {
  /** As readLine says, or the name of the command; `refused` where nothing would be recorded and a refusal says why. */
  kind: string
  text?: string
  owners?: ExplainedOwner[]
  due?: ExplainedDue
  ask?: Ask[]
  refused?: string
}

const plainOwner = ({ party, persons, team, collective }: Owner): ExplainedOwner => ({
  ...(party ? { party } : {}),
  persons: persons.map(({ name }) => name),
  ...(team ? { team } : {}),
  collective,
})

const plainDue = ({ due, asks }: DueReading): ExplainedDue => {
  const asked = asks.find(({ about }) => about === 'due')
  if (due.kind === 'none' && asked) return { kind: 'ask', candidates: asked.candidates }
  if (due.kind === 'date') return { kind: 'date', date: due.date }
  return due.kind === 'meeting' ? { kind: 'meeting', meeting: due.meeting } : { kind: due.kind }
}

const asked = (asks: readonly Ask[]): { ask?: Ask[] } =>
  asks.length > 0 ? { ask: asks.map(({ about, question, candidates }) => ({ about, question, candidates })) } : {}

const action = (body: string, hearing: Hearing): Explained => {
  const reading = readAction(body, hearing)
  // As its card asks: what nobody gave as well.
  const asks = [...reading.asks, ...missingAsks(reading, reading.asks, 'it')]
  return { kind: 'action', text: reading.text, owners: reading.owners.map(plainOwner), due: plainDue(reading), ...asked(asks) }
}

/** The name of the command that leads the words, the longest first ("my actions" before "my"). */
const commandOf = (words: string, names: readonly string[]): { name: string; rest: string } | undefined => {
  const said = words.toLowerCase()
  for (const name of [...names].sort((a, b) => b.length - a.length))
    if (said === name || (said.startsWith(name) && /[\s:]/.test(said[name.length] ?? '')))
      return { name, rest: words.slice(name.length).replace(/^[\s:]+/, '') }
  return undefined
}

/** What the commands are called, and why one of them would refuse these words: it knows its own grammar. Undefined: it would not. */
export interface CommandNames {
  names: readonly string[]
  refuses(name: string, words: string, hearing: Hearing): string | undefined
}

const byCommand = (name: string, rest: string, hearing: Hearing, commands: CommandNames): Explained => {
  const [, ref = '', said = ''] = /^(\S+)\s*(.*)$/.exec(rest) ?? []
  if (name === 'action' && rest) return action(rest, hearing)
  const why = rest ? commands.refuses(name, rest, hearing) : undefined
  // "Review of the bylaws – Secretary to …": the first word of a sentence, which is one click away from being recorded.
  if (why)
    return {
      kind: 'refused',
      text: `${name} ${rest}`,
      ask: [{ about: 'kind', question: `“${name}” is a command, and does not take this. What is it?`, candidates: ['action', 'note'] }],
      refused: why,
    }
  if ((name !== 'due' && name !== 'owner') || !parseRef(hearing.settings, ref)) return { kind: name, ...(rest ? { text: rest } : {}) }
  if (name === 'due') {
    const reading = readDue(said.replace(/^to\s+/i, ''), hearing)
    return { kind: name, text: ref, due: plainDue(reading), ...asked(reading.asks) }
  }
  const reading = readOwners(said.replace(/^(?:to|is|=)\s+/i, ''), hearing)
  return { kind: name, text: ref, owners: reading.owners.map(plainOwner), ...asked(reading.asks) }
}

const byWords = (line: LineReading, hearing: Hearing, commands: CommandNames): Explained => {
  const { names } = commands
  const { body, label, after } = line
  if (parseRef(hearing.settings, body)) return { kind: 'show', text: body }
  const command = commandOf(body, names)
  if (command) return byCommand(command.name, command.rest, hearing, commands)
  if (label && after) {
    const rest = readLine(after)
    if (rest.kind !== 'words' && !rest.bare) return { ...explain(after, hearing, commands) }
    const speaker = readUnit(label, rosterOf(hearing))
    if (speaker && speaker.sureness !== 'guess')
      return isSpokenOrder(body, hearing)
        ? {
            kind: 'refused',
            text: body,
            ask: [{ about: 'kind', question: 'Is that to be done, or was it said?', candidates: ['action', 'note'] }],
            refused: 'It may be an action or a note.',
          }
        : { kind: 'note', text: body }
  }
  const first = body.split(/\s+/)[0] ?? ''
  const near = nearest(first.replace(/[:：]+$/, ''), names)
  return {
    kind: 'refused',
    text: body,
    // One click makes it one of these.
    ask: [
      {
        about: 'kind',
        question: 'Nothing was recorded. What is it?',
        candidates: [...new Set([...(near ? [near] : []), ...likelyKinds(body)])],
      },
    ],
    refused: near ? `There is no “${first}”. Did you mean “${near}”?` : 'That begins with no command. Try: note …, action … or decision …',
  }
}

const whyNothing: Record<NonNullable<LineReading['why']>, string> = {
  question: 'A question records nothing.',
  negation: 'It says there is none.',
  heading: 'A heading records nothing.',
  quoted: 'Quoted words record nothing.',
  empty: 'Nothing was said.',
  intention: 'An intention is no decision yet.',
  noted: 'Noting is no decision.',
  'only looked at': 'Nothing to record.',
  status: 'That is the state of an action, not a new one.',
}

/**
 * In: one line as typed, what its reader may know, and the commands. Out: what it would become; records nothing. Pure.
 */
export const explain = (words: string, hearing: Hearing, commands: CommandNames): Explained => {
  const line = readLine(words)
  const { kind, body, why } = line
  if (kind === 'action') return action(body, hearing)
  if (kind === 'words') return byWords(line, hearing, commands)
  if (kind === 'nothing') return { kind, ...(body ? { text: body } : {}), ...(why ? { refused: whyNothing[why] } : {}) }
  if (kind === 'proposal' && line.of === 'action') return { ...action(body, hearing), kind }
  if (kind === 'note' && why && !line.bare) {
    const question = `${whyNothing[why]} Keep it as a note?`
    return { kind, text: body, ask: [{ about: 'kind', question, candidates: ['note', 'decision'] }] }
  }
  return { kind, ...(body ? { text: body } : {}) }
}
