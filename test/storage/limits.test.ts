import { RowRefused } from '../../src/storage/limits'
import { createMemoryTable } from '../../src/storage/memory-table'
import { pack, unpack } from '../../src/storage/packed'
import { keyPart } from '../../src/storage/row-keys'
import type { Operation, Values } from '../../src/storage/table'

const row = (values: Values, key = 'k'): Operation => ({ do: 'put', key, values })
const properties = (count: number): Values => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, true]))
const rows = (count: number, values: Values = {}): Operation[] => Array.from({ length: count }, (_, index) => row(values, `k${index}`))
const text = (length: number): string => 'x'.repeat(length)
const wide = (parts: number): Values => Object.fromEntries(Array.from({ length: parts }, (_, index) => [`t${index}`, text(32_768)]))

const commit = (operations: readonly Operation[], partition = 'p') => createMemoryTable().commit(partition, operations)

describe('what Azure would refuse is refused before it is sent', () => {
  it.each<[string, Operation[]]>([
    ['no operation at all', []],
    ['101 operations', rows(101)],
    ['the same row twice', [row({}), { do: 'delete', key: 'k' }]],
    ['a string over 32 K characters', [row({ text: text(32_769) })]],
    ['binary over 64 KiB', [row({ bytes: new Uint8Array(65_537) })]],
    ['253 properties', [row(properties(253))]],
    ['an entity over 1 MiB', [row(wide(16))]],
    ['a transaction over 4 MiB', rows(9, wide(15))],
    ['a number that is not whole', [row({ count: 1.5 })]],
    ['a number beyond 32 bits', [row({ count: 2 ** 31 })]],
    ['a property that cannot be named so', [row({ 'a-b': 1 })]],
    ['a slash in a key', [row({}, 'a/b')]],
    ['a backslash in a key', [row({}, 'a\\b')]],
    ['a hash in a key', [row({}, 'a#b')]],
    ['a question mark in a key', [row({}, 'a?b')]],
    ['a tab in a key', [row({}, 'a\tb')]],
    ['a C1 control character in a key', [{ do: 'delete', key: 'a\u0085b' }]],
    ['a key over 512 characters', [row({}, text(513))]],
  ])('%s', async (_, operations) => {
    await expect(commit(operations)).rejects.toThrow(RowRefused)
  })

  it('a slash in a partition', async () => {
    await expect(commit([row({})], 'a/b')).rejects.toThrow(RowRefused)
  })

  it.each<[string, Operation[]]>([
    ['100 operations', rows(100)],
    ['a string of 32 K characters', [row({ text: text(32_768) })]],
    ['252 properties', [row(properties(252))]],
    ['an entity just below 1 MiB', [row(wide(15))]],
    ['a transaction below 4 MiB', rows(8, wide(15))],
    ['any letter of any script in a key', [row({}, 'Ünïcode|年')]],
  ])('but not %s', async (_, operations) => {
    expect((await commit(operations)).kind).toBe('done')
  })
})

it('a record of any length is packed into properties of at most 32 K characters, no character halved', () => {
  for (const shift of ['', 'x', 'xy']) {
    const record = { text: shift + '🙂'.repeat(40_000) }
    const packed = pack(record)
    expect(Object.keys(packed)).toEqual(['json', 'json1', 'json2'])
    for (const part of Object.values(packed)) {
      expect(part.length).toBeLessThanOrEqual(32_768)
      expect(part.isWellFormed()).toBe(true)
    }
    expect(unpack(packed)).toEqual(record)
  }
})

it('two references never share a key, whatever their pattern', () => {
  const refs = ['DAG/1', 'DAG_2f_1', 'DAG#1', 'DAG 1', 'DAG1', 'dag1', 'DÄG1']
  expect(new Set(refs.map(keyPart)).size).toBe(refs.length)
  expect(keyPart('DAG-DEC99')).toBe('DAG-DEC99')
})
