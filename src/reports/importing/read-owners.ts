import type { ImportedOwner } from './imported-report'

const looksLikeName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+)+$/u.test(text) && !/\b(team|group|office|board|panel|committee|secretariat)\b/i.test(text)

const readOwner = (said: string, isKnown: (name: string) => boolean): ImportedOwner => {
  if (isKnown(said)) return { persons: [said], collective: false }
  const found = /^([^()]+?)\s*\(([^()]+)\)$/.exec(said)
  const party = (found?.[1] ?? said).trim()
  const team = (found?.[2] ?? '').trim()
  const inner = team.split(/\s*(?:,|\/|&|\band\b)\s*/).filter(Boolean)
  const collective = /\b(members|representatives|participants|parties)\b/i.test(party)
  if (inner.length === 0) return { party, persons: [], collective }
  const people = inner.every((name) => isKnown(name) || looksLikeName(name))
  return people ? { party, persons: inner, collective } : { party, persons: [], team, collective }
}

/**
 * The Owner cell, printed form back to owners: "Programme (Paul Pettitt)", "Programme (PMO)", "DAG Members"; several parted by `;` or on
 * lines of their own. "TBC" is none. `isKnown`: the document names such a person (a name alone is a person only then, else a party).
 */
export const readOwners = (cell: string, isKnown: (name: string) => boolean): ImportedOwner[] =>
  cell
    .split(/\s*[;\n]\s*/)
    .map((said) => said.trim())
    .filter((said) => said !== '' && !/^(tbc|tba|tbd|-|–)$/i.test(said))
    .map((said) => readOwner(said, isKnown))
