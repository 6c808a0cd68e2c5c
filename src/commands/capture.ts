import { printOwners } from '../domain/owner'
import type { ActionReading, Hearing } from '../language/hearing'
import { readDue } from '../language/read-due'
import { readOwners } from '../language/read-owners'
import { action, type CaptureArgs } from './action'
import type { Command, Parsed } from './command'
import { decision } from './decision'
import { note } from './note'
import { pickedOwners } from './picked-owners'

const KINDS: Record<string, Command> = { action, decision, note }
const field = (args: Record<string, unknown>, name: string): string => {
  const value = args[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** What the dialog's fields are as a typed line: for the card of a proposal. */
export const captureWords = (args: Record<string, unknown>): string =>
  [
    `${field(args, 'kind') || 'action'} ${field(args, 'text')}`,
    field(args, 'ownerText') && `owner: ${field(args, 'ownerText')}`,
    field(args, 'due') && `due: ${field(args, 'due')}`,
  ]
    .filter(Boolean)
    .join(', ')

/** The fields alone, as a proposal keeps them: read again when it is accepted. */
export const captureFields = (args: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(['kind', 'text', 'owner', 'ownerText', 'due'].map((name) => [name, field(args, name).slice(0, 4000)]))

/** A filled-in field goes before what the text itself says; what it leaves open is asked on the card. */
const withFields = (reading: ActionReading, args: Record<string, unknown>, hearing: Hearing): ActionReading => {
  const picked = pickedOwners(args.owner, hearing)
  const owner = field(args, 'ownerText')
  const due = field(args, 'due')
  const owners =
    picked.length > 0
      ? { owners: picked, asks: [] }
      : owner && owner !== printOwners(reading.owners)
        ? readOwners(owner, hearing)
        : undefined
  const dues = due ? readDue(due, hearing) : undefined
  const asks = reading.asks.filter(({ about }) => !(about === 'owner' && owners) && !(about === 'due' && dues))
  return {
    text: reading.text,
    owners: owners?.owners ?? reading.owners,
    due: dues?.due ?? reading.due,
    asks: [...asks, ...(owners?.asks ?? []), ...(dues?.asks ?? [])],
  }
}

/** Fields of the dialog (`kind`, `text`, `owner`, `ownerText`, `due`; none trusted) -> the command a typed line would be, with its arguments. */
export const captureOf = (args: Record<string, unknown>, hearing: Hearing): { command: Command; parsed: Parsed<unknown> } => {
  const kind = field(args, 'kind')
  const command = (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined) ?? action
  const parsed = command.parse(field(args, 'text'), hearing)
  if (command.name !== 'action' || 'refused' in parsed) return { command, parsed }
  const read = parsed.args as CaptureArgs<ActionReading>
  return { command, parsed: { args: { ...read, reading: withFields(read.reading, args, hearing) } } }
}
