import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ImportedReport } from '../importing/imported-report'

/** A report that was read, as it stands after what its sender mended. */
export interface HeldImport {
  /** File name, or "pasted text". */
  name: string
  /** Of the bytes that were sent. */
  hash: string
  report: ImportedReport
  /** Differences from the record that are left as they are. */
  left: string[]
}

export const packHeld = (held: HeldImport): Uint8Array => deflateRawSync(JSON.stringify(held))

/** Only we write these rows. */
export const unpackHeld = (bytes: Uint8Array): HeldImport => JSON.parse(inflateRawSync(bytes).toString('utf8')) as HeldImport
