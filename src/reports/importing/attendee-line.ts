import { distance } from '../../domain/closeness'

/** One person as a cell names them. */
export interface NamedPerson {
  name: string
  onBehalfOf?: string
  /** "on babalf of": what stood there instead. */
  misspelt?: string
}

const alternate = /\(?\s*\bo[nm]\s+(\p{L}{4,8})\s+of\s+([^()\t\n]{1,80}?)\s*(?:\)|$)/iu
const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s,;•-]+|[\s,;]+$/g, '')

/** "Andrew Grace (on behalf of Craig Handford)"; whatever stands behind the bracket is another person. */
export const readPeople = (cell: string): NamedPerson[] => {
  const people: NamedPerson[] = []
  let rest = cell
  for (let found = alternate.exec(rest); found && people.length < 20; found = alternate.exec(rest)) {
    const word = found[1]?.toLowerCase() ?? ''
    if (distance(word, 'behalf') > 2) break
    const misspelt = word === 'behalf' ? {} : { misspelt: found[0].trim() }
    people.push({ name: tidy(rest.slice(0, found.index)), onBehalfOf: tidy(found[2] ?? ''), ...misspelt })
    rest = rest.slice(found.index + found[0].length)
  }
  return tidy(rest) ? [...people, { name: tidy(rest) }] : people
}

/** The constituency a role speaks for: "DCC Representative (as smart meter central system provider)" is DCC. */
export const constituencyOf = (role: string): string | undefined => /^(.+?)\s+representative\b/i.exec(role)?.[1]?.trim()

const title = 'Representative'

/** A role with a misspelt "Representative" put right ("Supplier Agent Benrecentative"); nothing else of it is touched. Undefined: nothing to mend. */
export const mendedRole = (role: string): string | undefined => {
  const misspelt = role.split(/[^\p{L}]+/u).find((word) => {
    const apart = Math.abs(word.length - title.length) > 3 ? 4 : distance(word.toLowerCase(), title.toLowerCase())
    return apart > 0 && apart <= 3 && !/^representatives$/i.test(word)
  })
  return misspelt && role.replace(misspelt, title)
}
