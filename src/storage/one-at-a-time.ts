/**
 * Writes what is given for a key, one write at a time: what comes while one is under way goes together in the next. The promise
 * ends as the write that took it along does.
 */
export const oneAtATime = <T>(write: (key: string, items: readonly T[]) => Promise<void>) => {
  const underWay = new Map<string, Promise<void>>()
  const waiting = new Map<string, { items: T[]; written: Promise<void> }>()

  return (key: string, items: readonly T[]): Promise<void> => {
    const next = waiting.get(key)
    if (next) {
      next.items.push(...items)
      return next.written
    }
    const before = underWay.get(key)
    const mine = [...items]
    const send = (): Promise<void> => {
      waiting.delete(key)
      return write(key, mine)
    }
    const written = before === undefined ? send() : before.then(send, send)
    if (before !== undefined) waiting.set(key, { items: mine, written })
    underWay.set(key, written)
    const ended = (): void => void (underWay.get(key) === written && underWay.delete(key))
    written.then(ended, ended)
    return written
  }
}
