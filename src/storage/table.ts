/** What one property of a row may hold. Numbers are whole and below 2^31; anything larger travels as text. */
export type Value = string | number | boolean | Uint8Array
export type Values = Readonly<Record<string, Value>>

export interface Row {
  key: string
  values: Values
  /** Changes with every write of the row. */
  etag: string
}

/** One step of a transaction. Azure allows one step a row. */
export type Operation =
  /** Refused (`exists`) where the row is there already. `over`: it is not expected there; whoever commits may then put it. */
  | { do: 'insert'; key: string; values: Values; over?: true }
  /** Written whatever stands there. */
  | { do: 'put'; key: string; values: Values }
  /** Refused (`changed`) unless the row is as it was read; `missing` where it is gone. */
  | { do: 'replace'; key: string; values: Values; etag: string }
  /** Refused (`missing`) where it is not there. Unguarded: the client library drops a guard on deletes. */
  | { do: 'delete'; key: string }

/** All of it or nothing; of several refusals the first operation's is told. */
export type Committed =
  /** One ETag an operation, in order; undefined for deletes. */
  | { kind: 'done'; etags: (string | undefined)[] }
  | { kind: 'exists' }
  | { kind: 'changed' }
  | { kind: 'missing' }
  /** Deadline, broken connection, throttling or a failing service: it may or may not have happened. */
  | { kind: 'unknown'; cause: unknown }

/** Rows by partition and key: as much of Azure Table Storage as we use. Keys compare by UTF-16 code unit. */
export interface Table {
  get(partition: string, key: string): Promise<Row | undefined>
  /**
   * Rows with `from <= key < below`, in key order: all pages, or the first `limit` rows.
   * `atMost`: only rows whose text property is not above it.
   */
  range(partition: string, from: string, below: string, atMost?: { property: string; value: string }, limit?: number): Promise<Row[]>
  /** One transaction in one partition. Throws `RowRefused` for what Azure would not take, before anything is sent. */
  commit(partition: string, operations: readonly Operation[]): Promise<Committed>
}

/** The key range of everything that begins with `prefix`. */
export const beginningWith = (prefix: string): [from: string, below: string] => [
  prefix,
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1),
]
