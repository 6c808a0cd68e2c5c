import type { Ask } from '../domain/ask'
import type { Owner, OwnerPerson } from '../domain/owner'
import { firstNames } from './first-names'
import { personLike } from './name-shape'
import { readUnit, type Unit } from './owner-unit'
import { ownerOf, peopleInitialled, peopleNamed, plainName, type Roster } from './roster'

export interface OwnerList {
  owners: Owner[]
  asks: Ask[]
  sureness: Unit['sureness']
}

const BRACKETED = /^(?<outer>[^()[\]]+?)\s*[([](?<inner>[^()[\]]+)[)\]]$/
const rank = { guess: 0, likely: 1, known: 2 } as const
const weakest = (units: readonly { sureness: Unit['sureness'] }[]): Unit['sureness'] =>
  units.reduce<Unit['sureness']>((least, { sureness }) => (rank[sureness] < rank[least] ? sureness : least), 'known')

const splitInner = (inner: string): string[] => inner.split(/\s*(?:,|;|&|\/|\band\b)\s*/i).filter(Boolean)

/** Who of the party is named so, where it is one person. */
const theirs = (said: string, { owners }: Unit, roster: Roster): Unit | undefined => {
  const party = owners.length === 1 && owners[0]?.persons.length === 0 ? owners[0].party : undefined
  const named = party ? [...peopleNamed(said, roster), ...peopleInitialled(said, roster)].filter((each) => each.party === party) : []
  const [one, ...others] = named
  return one && others.length === 0 ? { owners: [ownerOf(one)], asks: [], sureness: 'known' } : undefined
}

/** "Programme (Paul Pettitt)", "Paul Pettitt (Programme)", "Programme (PMO)". */
const bracketed = (said: string, roster: Roster): Unit | undefined => {
  const { outer, inner } = BRACKETED.exec(said)?.groups ?? {}
  if (!outer || !inner) return undefined
  const out = readUnit(outer, roster)
  if (!out || /[:=]/.test(inner)) return undefined
  // "(I&C)" is one name; "Elexon (Simon)" is the Simon of Elexon
  const whole = readUnit(inner, roster)
  const known = whole?.sureness === 'known' && whole.asks.length === 0
  const parts = (known ? [inner] : splitInner(inner)).map((part) => ({ part, unit: theirs(part, out, roster) ?? readUnit(part, roster) }))
  if (parts.some(({ unit }) => !unit)) return undefined
  const asks = [...out.asks, ...parts.flatMap(({ unit }) => unit?.asks ?? [])]
  const outOwner = out.owners[0]
  const outIsPerson =
    (outOwner?.persons.length ?? 0) > 0 &&
    (out.sureness === 'known' || personLike(outer) > personLike(inner)) &&
    !/representative/i.test(outOwner?.party ?? '')
  if (outIsPerson && outOwner) {
    // the bracket names the party they act for, or a role
    const act = parts[0]?.unit?.owners[0]
    const party = act?.team ? undefined : (act?.party ?? inner)
    return {
      owners: [
        {
          ...(party ? { party } : {}),
          ...(act?.team && act.party ? { party: act.party } : {}),
          persons: outOwner.persons,
          collective: false,
        },
      ],
      asks: out.asks,
      sureness: out.sureness,
    }
  }
  // "Supplier Agent Representative (Seth Chapman)": the bracket says which
  const meant = parts.flatMap(({ unit }) => (unit?.sureness === 'known' ? unit.owners.flatMap((each) => each.persons) : []))
  if (out.owners.length === 0 && out.asks.some(({ candidates }) => candidates.length > 1) && meant.length === parts.length)
    return { owners: [{ party: outer.replace(/^the\s+/i, ''), persons: meant, collective: false }], asks: [], sureness: 'known' }
  const persons: OwnerPerson[] = []
  let team: string | undefined
  for (const { part, unit } of parts) {
    const owner = unit?.owners[0]
    if (owner && owner.persons.length > 0 && !(roster.people.length === 0 && unit?.sureness === 'guess' && /^[A-Z]{2}$/.test(part)))
      persons.push(...owner.persons)
    else if (owner?.team) team = owner.team
    else if (owner && (personLike(part) > 0 || (firstNames.has(plainName(part)) && part.length > 2))) persons.push({ name: part })
    else if (unit && unit.owners.length === 0) continue
    else team = team ? `${team}, ${part}` : part
  }
  const party = outOwner?.party ?? outer.trim()
  const owner: Owner = {
    party: outOwner?.persons.length && !outOwner.party ? outer.trim() : party,
    persons,
    ...(team ? { team } : {}),
    collective: false,
  }
  return {
    owners: [owner],
    asks: asks.filter((ask) => !(team && ask.question.startsWith('Who is'))),
    sureness: out.sureness === 'guess' ? 'likely' : out.sureness,
  }
}

/** A mention may be of any shape: "Pettitt, Paul (MHHS)". */
const mentionedAs = (said: string, roster: Roster): Unit | undefined => {
  const plain = plainName(said.replace(/^@/, ''))
  return roster.mentioned.some((each) => each.said === plain) ? readUnit(said, roster) : undefined
}

/** "Elexon's Chris Day" */
const possessed = (said: string, roster: Roster): Unit | undefined => {
  const who = /^[^'’]+['’]s\s+(?<who>.+)$/.exec(said)?.groups?.who
  const unit = who ? readUnit(who, roster) : undefined
  return unit?.sureness === 'known' && unit.owners[0]?.persons.length ? unit : undefined
}

const single = (said: string, roster: Roster): Unit | undefined =>
  mentionedAs(said, roster) ??
  possessed(said, roster) ??
  bracketed(said, roster) ??
  (/[()[\]]/.test(said) ? undefined : readUnit(said, roster))

const SEPARATORS = /\s*(?:,\s*and\s+|,|;|\s&\s|\s*\+\s*|\band\b|\/|&)\s*(?![^()]*\))/i

/** One or several owners. Undefined: the words do not name owners. A name the roster knows whole is never taken apart ("I&C Supplier"). */
export const ownerList = (words: string, roster: Roster): OwnerList | undefined => {
  const said = words.replace(/^(?:both|jointly)\s+/i, '').trim()
  const whole = single(said, roster)
  const parts = said
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter(Boolean)
  const several = whole?.owners[0]?.collective === true && /,|\s&\s|\band\b/i.test(said)
  if (parts.length < 2 || (whole?.sureness === 'known' && !several)) return whole
  // "I&C", "R&D": one name where its halves name nobody
  const pieces = parts.map((part) => single(part, roster))
  if (/^\w{1,2}&\w{1,2}\b/.test(said) && weakest(pieces.flatMap((piece) => piece ?? { sureness: 'guess' as const })) !== 'known')
    return whole
  if (pieces.some((piece) => !piece)) return whole && !/[,;/]|\band\b|&/.test(said) ? whole : undefined
  const units = pieces.flatMap((piece) => piece ?? [])
  return { owners: units.flatMap(({ owners }) => owners), asks: units.flatMap(({ asks }) => asks), sureness: weakest(units) }
}
