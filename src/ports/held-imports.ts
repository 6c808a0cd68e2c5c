/**
 * Reports that were read and wait for their sender's word: small, of one person each, the same on every instance. Kept until the end of
 * the second day after they were sent; nothing of them is in any register.
 */
export interface HeldImports {
  /** Undefined: none of that person's under that id, or its time is over. */
  find(personId: string, id: string, today: string): Promise<{ bytes: Uint8Array; etag: string } | undefined>
  /** New, or (`etag`) in the place of what was found. `false`: somebody wrote it meanwhile. Throws `HeldTooLarge` beyond 900 KB. */
  keep(personId: string, id: string, bytes: Uint8Array, etag?: string): Promise<boolean>
  drop(personId: string, id: string): Promise<void>
}

export class HeldTooLarge extends Error {
  override readonly name = 'HeldTooLarge'
}

/** `2026-11-25.…`: the day it was sent stands first, so that what is too old is known by its name. */
export const heldId = (day: string, hash: string): string => `${day}.${hash}`
