import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { ArchivedRow } from '../ports/archive'
import { UsageError } from './usage-error'

export const FILE_SCHEMA = 1

const head = z.object({
  dagScribe: z.literal('group'),
  schema: z.number(),
  id: z.string().regex(/^[\w-]{1,64}$/),
  code: z.string().max(20),
})
export type GroupHead = z.output<typeof head>

const scalar = z.union([z.string(), z.number(), z.boolean(), z.strictObject({ bytes: z.string() })])
const row = z.strictObject({
  key: z.string().min(1).max(512),
  record: z.unknown().optional(),
  also: z.record(z.string(), scalar).optional(),
})

/** JSON lets these stand in a text; a reader of lines may take them for line ends. */
const inOneLine = (one: ArchivedRow): string =>
  JSON.stringify(one).replace(/[\u2028\u2029]/g, (char) => (char === '\u2028' ? '\\u2028' : '\\u2029'))

/** An export as text: JSON of a row a line, so that one of any size is written and read a line at a time. */
export async function* groupText(group: Omit<GroupHead, 'dagScribe' | 'schema'>, rows: AsyncIterable<ArchivedRow>): AsyncGenerator<string> {
  const { id, code } = group
  yield `${JSON.stringify({ dagScribe: 'group', schema: FILE_SCHEMA, id, code }).slice(0, -1)},"rows":[\n`
  let count = 0
  for await (const one of rows) {
    yield `${count > 0 ? ',\n' : ''}${inOneLine(one)}`
    count += 1
  }
  yield `\n],"count":${count}}\n`
}

/** Reads an export back. Throws `UsageError` for what is none, is of a newer release, or was cut off. */
export const openGroupFile = async (path: string): Promise<{ group: GroupHead; rows: AsyncGenerator<ArchivedRow> }> => {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  const first = await lines.next().catch(() => {
    throw new UsageError(`${path} cannot be read.`)
  })
  const json = String(first.value ?? '').replace(/,"rows":\[$/, '}')
  const read = head.safeParse(parsed(json))
  if (!read.success) throw new UsageError(`${path} is no export of a group.`)
  if (read.data.schema > FILE_SCHEMA) throw new UsageError(`${path} was written by a newer release: restore it with that one.`)
  async function* rows(): AsyncGenerator<ArchivedRow> {
    let count = 0
    for await (const line of { [Symbol.asyncIterator]: () => lines }) {
      const end = /^\],"count":(\d+)\}$/.exec(line)
      if (end) {
        if (Number(end[1]) !== count) throw new UsageError(`${path} has ${count} rows and says ${end[1]}: it is damaged.`)
        return
      }
      const one = row.safeParse(parsed(line.replace(/,$/, '')))
      if (!one.success) throw new UsageError(`${path} is damaged at row ${count + 1}.`)
      count += 1
      yield one.data
    }
    throw new UsageError(`${path} ends too early: it was cut off. Nothing of it is a group yet.`)
  }
  return { group: read.data, rows: rows() }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
