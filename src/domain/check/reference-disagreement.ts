import { likeness } from '../closeness'
import { byContent } from '../likely-ref'
import type { Checked } from './checked'
import { type Citation, sentenceOf } from './citations'
import type { CitedItem } from './cited-item'
import type { Finding } from './finding'
import { apart } from './subjects-apart'

/** What a text says with the reference is compared with what stands under it: only where it claims to be the outcome. */
export const disagreement = (of: Checked, citation: Citation, found: CitedItem, items: readonly CitedItem[]): Finding[] => {
  const { claims, where, area } = citation
  if (!claims) return []
  if (claims !== found.kind)
    return [
      {
        code: 'reference-of-other-kind',
        level: 'must fix',
        where,
        about: found.ref,
        message: `${found.ref} is called a${claims === 'action' ? 'n action' : ' decision'} here, and is a${found.kind === 'action' ? 'n action' : ' decision'}`,
      },
    ]
  const sentence = sentenceOf(citation, of)
  const other = apart(`${sentence} ${area ?? ''}`, `${found.text} ${found.area ?? ''}`)
  if (other)
    return [
      {
        code: 'reference-disagrees',
        level: 'must fix',
        where,
        about: found.ref,
        message: `${found.ref} is cited for ${other.here}, and is about ${other.there}`,
      },
    ]
  const [better] = byContent(
    sentence,
    area,
    items.filter((one) => one.kind === found.kind && !one.withdrawn),
    of.read,
  )
  return better?.text && better !== found && found.text && likeness(sentence, found.text) < 0.3
    ? [
        {
          code: 'reference-disagrees',
          level: 'advisory',
          where,
          about: found.ref,
          message: `What is said of ${found.ref} reads like ${better.ref}`,
        },
      ]
    : []
}
