import { unpack } from './packed'
import { beginningWith, type Table } from './table'

/**
 * The texts and what each was worded like before. A line of the discussion has no reference that its events bear, so its wordings are
 * followed from event to event, the latest first.
 */
export const withEarlierWordings = async (register: Table, groupId: string, texts: readonly string[]): Promise<string[]> => {
  const found = new Set(texts)
  const rows = await register.range(groupId, ...beginningWith('event|'))
  for (const { values } of rows.reverse()) {
    const { ref, before, after } = unpack<{ ref?: string; before?: string; after?: string }>(values)
    if (ref === undefined && before && after && found.has(after)) found.add(before)
  }
  return [...found]
}
