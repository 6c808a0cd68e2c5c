import type { ErasedPerson } from '../domain/erased-person'
import type { Erasure } from '../ports'
import { eraseFrozen } from './erase-frozen'
import { erasePersonIn } from './erase-person'
import { pack, unpack } from './packed'
import { GONE, reportWithout, textsOf, without } from './redacted-words'
import { keys } from './row-keys'
import { beginningWith, type Row, type Table } from './table'

/** Rows that are read at once. */
const page = 500

interface Told {
  ref?: string
  command?: string
  before?: string
  after?: string
  /** What an accepted proposal became. */
  became?: string[]
  text?: string
  why?: string
  answer?: string
}

/** Who did what when stays of an event; of a proposal, that there was one. */
const silenced = (key: string, record: Told, { refs }: Erasure): Told => {
  const about = (ref: string | undefined): boolean => ref !== undefined && refs.includes(ref)
  if (/^(event|history)\|/.test(key) && about(record.ref) && record.command !== 'redact') {
    const { before: _before, after: _after, ...rest } = record
    return rest
  }
  if (!key.startsWith('proposal|') || !record.became?.some(about)) return record
  const { why: _why, answer: _answer, ...rest } = record
  return { ...rest, text: GONE, ...{ args: {} } }
}

/** A row rewritten where it holds any of it; somebody else may write it meanwhile, then it is read again. */
const eraseIn = async (register: Table, groupId: string, row: Row, erasure: Erasure, texts: readonly string[]): Promise<void> => {
  for (let now: Row | undefined = row; now; now = await register.get(groupId, row.key)) {
    if (typeof now.values.json !== 'string') return
    const record = unpack<Told>(now.values)
    const left = without(silenced(now.key, record, erasure), texts)
    if (JSON.stringify(left) === JSON.stringify(record)) return
    const beside = Object.fromEntries(Object.entries(now.values).filter(([name]) => !/^json\d*$/.test(name)))
    const written = await register.commit(groupId, [{ do: 'replace', key: now.key, values: { ...beside, ...pack(left) }, etag: now.etag }])
    if (written.kind === 'done') return
    if (written.kind === 'unknown') throw new Error('a text could not be erased', { cause: written.cause })
  }
}

/** Rows a page at a time; written as they are, they stay where they stand. */
export async function* paged(register: Table, groupId: string, from: string, below: string): AsyncGenerator<Row> {
  for (let next = from; next; ) {
    const rows = await register.range(groupId, next, below, undefined, page)
    yield* rows
    const last = rows.length < page ? undefined : rows.at(-1)
    next = last ? `${last.key} ` : ''
  }
}

const isErased = ({ key }: Row): boolean => key !== keys.group && !key.startsWith(keys.erase(''))

/** Reports that were issued stay as they are. */
const erasePerson = async (register: Table, groupId: string, person: ErasedPerson): Promise<void> => {
  const erase = erasePersonIn(register, groupId, person)
  for await (const row of paged(register, groupId, '!', '~')) if (isErased(row) && !row.key.startsWith('report|')) await erase(row)
}

/** Takes the texts out of every row of a group, whatever its kind, and the words out of what was told of the references. Said again, it finds nothing. */
export const eraseRows = async (register: Table, groupId: string, erasure: Erasure): Promise<void> => {
  if (erasure.person) return erasePerson(register, groupId, erasure.person)
  const texts = await textsOf(register, groupId, erasure)
  const frozen = await register.range(groupId, ...beginningWith('report|'))
  await eraseFrozen(register, groupId, frozen, reportWithout(erasure, texts))
  const [events, behind] = beginningWith('event|')
  // Events last: they tell what the words were before, should this be killed and begun again.
  // The group's own row is the guard of what is saved next, and holds numbers alone; what is owed is known until it is done.
  for (const [from, below] of [['!', events] as const, [behind, '~'] as const, [events, behind] as const])
    for await (const row of paged(register, groupId, from, below)) if (isErased(row)) await eraseIn(register, groupId, row, erasure, texts)
}
