import type { Operation, Value, Values } from './table'

/** What Azure Table Storage would not take: said before anything is sent, since Azurite takes some of it. */
export class RowRefused extends Error {
  override name = 'RowRefused'
}

const MiB = 1024 * 1024
const maxOperations = 100
const maxTransactionBytes = 4 * MiB
const maxEntityBytes = MiB
const maxProperties = 252
export const maxStringChars = 32 * 1024
const maxBinaryBytes = 64 * 1024
const maxKeyChars = 512
/** Headers and boundaries of one operation on the wire; measured at about 700 bytes with a long URL. */
const wireBytesPerOperation = 1000

/** Slash, backslash, hash, question mark and control characters: "Understanding the Table service data model". */
const notInKeys = /[/\\#?\p{Cc}]/u
const propertyName = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/

const checkKey = (what: string, key: string): void => {
  if (key.length > maxKeyChars) throw new RowRefused(`${what} is longer than ${maxKeyChars} characters`)
  if (notInKeys.test(key)) throw new RowRefused(`${what} ${JSON.stringify(key)} holds one of / \\ # ? or a control character`)
}

const sizeOf = (name: string, value: Value): number => {
  if (typeof value === 'string') {
    if (value.length > maxStringChars) throw new RowRefused(`property ${name} is longer than ${maxStringChars} characters`)
    return value.length * 2 + 4
  }
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 31) throw new RowRefused(`property ${name} is no whole number below 2^31`)
    return 4
  }
  if (typeof value === 'boolean') return 1
  if (value.length > maxBinaryBytes) throw new RowRefused(`property ${name} is longer than ${maxBinaryBytes} bytes`)
  return value.length + 4
}

/** Size of an entity as Azure counts it: 4 + keys * 2 + for each property 8 + name * 2 + value. */
const checkValues = (partition: string, key: string, values: Values): void => {
  const properties = Object.entries(values)
  if (properties.length > maxProperties) throw new RowRefused(`row ${key} has more than ${maxProperties} properties`)
  let bytes = 4 + (partition.length + key.length) * 2
  for (const [name, value] of properties) {
    if (!propertyName.test(name)) throw new RowRefused(`${JSON.stringify(name)} cannot name a property`)
    bytes += 8 + name.length * 2 + sizeOf(name, value)
  }
  if (bytes > maxEntityBytes) throw new RowRefused(`row ${key} is larger than 1 MiB`)
}

/** At most six bytes a character: a control character escaped. Only near the limit is it worth knowing better. */
const roughBytes = (values: Values): number => {
  let bytes = 0
  for (const name in values) {
    const value = values[name]
    bytes += name.length + 32 + (typeof value === 'string' ? value.length * 6 : typeof value === 'object' ? value.length * 1.4 : 12)
  }
  return bytes
}

const exactBytes = (values: Values): number => {
  let bytes = roughBytes(values)
  for (const value of Object.values(values))
    if (typeof value === 'string') bytes += Buffer.byteLength(JSON.stringify(value)) - value.length * 6
  return bytes
}

const totalBytes = (operations: readonly Operation[], bytesOf: (values: Values) => number): number =>
  operations.reduce((sum, operation) => sum + wireBytesPerOperation + (operation.do === 'delete' ? 0 : bytesOf(operation.values)), 0)

/** Throws `RowRefused` for a transaction that Azure would refuse for its size or shape. */
export const checkTransaction = (partition: string, operations: readonly Operation[]): void => {
  if (operations.length === 0 || operations.length > maxOperations)
    throw new RowRefused(`a transaction has 1 to ${maxOperations} operations, not ${operations.length}`)
  checkKey('partition', partition)
  const seen = new Set<string>()
  for (const operation of operations) {
    checkKey('key', operation.key)
    if (seen.has(operation.key)) throw new RowRefused(`row ${operation.key} stands twice in one transaction`)
    seen.add(operation.key)
    if (operation.do !== 'delete') checkValues(partition, operation.key, operation.values)
  }
  if (totalBytes(operations, roughBytes) > maxTransactionBytes && totalBytes(operations, exactBytes) > maxTransactionBytes)
    throw new RowRefused('a transaction is larger than 4 MiB')
}
