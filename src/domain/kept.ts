/** `make`'s answers by key, each made once; at most `most` are kept. Only for what depends on its key alone. */
export const kept = <V>(make: (key: string) => V, most = 2000): ((key: string) => V) => {
  const known = new Map<string, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}
