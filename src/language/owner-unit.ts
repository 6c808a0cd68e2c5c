import type { Ask } from '../domain/ask'
import { dateIn } from '../domain/local-time'
import { type Owner, printOwner } from '../domain/owner'
import { holderOn, seatsNamed } from '../domain/seats'
import { isAcronym } from './deeds'
import { firstNames } from './first-names'
import { PARTICLES, personLike } from './name-shape'
import { nearNames } from './near-names'
import { bodyNouns, COLLECTIVE, isCommonWord, NOBODY, ORDER, roleNouns, SOMEBODY } from './owner-words'
import { type Known, ownerOf, peopleInitialled, peopleNamed, personOf, plainName, type Roster } from './roster'

/** One owner as named. `sureness`: in the roster · has the shape of a person, party or role · could be anything. */
export interface Unit {
  owners: Owner[]
  asks: Ask[]
  sureness: 'known' | 'likely' | 'guess'
}

const one = (owner: Owner, sureness: Unit['sureness'], asks: Ask[] = []): Unit => ({ owners: [owner], asks, sureness })

const which = (said: string, people: readonly Known[]): Unit => ({
  owners: [],
  asks: [{ about: 'owner', question: `Which ${said} is meant?`, candidates: people.map((each) => printOwner(ownerOf(each))) }],
  sureness: 'known',
})
const someone = (said: string, people: readonly Known[]): Unit | undefined =>
  people.length > 1 ? which(said, people) : people[0] ? one(ownerOf(people[0]), 'known') : undefined

const REPRESENTATIVE = /^(?:the\s+)?(?<who>.+?)\s+(?:representatives?|reps?)$/i
const CHAIR = /^(?:the\s+)?chair(?:man|woman|person)?$/i

/** Who holds the constituency's seats on the day it was said. */
const heldNow = (constituency: string, { settings, people, at }: Roster): Known[] =>
  seatsNamed(settings, constituency).flatMap((seat) => {
    const holder = holderOn(seat, dateIn(settings.timeZone, at))
    return people.filter(({ id, plain }) => holder && (holder.id ? holder.id === id : plain === plainName(holder.name)))
  })

/** In a group whose seats nobody has edited: who is marked as its representative. */
const representing = (constituency: string, { people }: Roster): Known[] =>
  people.filter(
    ({ representative: sits, party, role }) =>
      (sits && party && plainName(party) === plainName(constituency)) ||
      (role !== undefined && plainName(role) === `${plainName(constituency)} representative`),
  )

/** A constituency's current representative; several seats are asked. */
const representative = (said: string, roster: Roster): Unit | undefined => {
  const who = REPRESENTATIVE.exec(said)?.groups?.who
  if (!who) return undefined
  const plural = /s$/i.test(said)
  const name = roster.constituencies.get(plainName(who))
  const sitting = roster.settings.seats ? heldNow(name ?? who, roster) : representing(name ?? who, roster)
  if (!name && sitting.length === 0) return undefined
  const party = `${name ?? sitting[0]?.party ?? who} Representative`
  if (sitting.length > 1 && !plural) return which(said, sitting)
  return one({ party: plural ? `${party}s` : party, persons: sitting.map(personOf), collective: plural }, 'known')
}

const looksLikeInitials = (said: string): boolean => /^(?:[A-Za-z]{2,3}|[B-HJ-Z])$/.test(said)
const DEPARTMENTS = /^(?:hr|it|qa|pr|pm|ict|r&d)$/i

/** Kept as said and marked; asked about only where it may be a slip for somebody the group knows. */
const unknownOwner = (said: string, roster: Roster, sureness: Unit['sureness'], person: boolean): Unit => {
  const blank = roster.people.length === 0
  const near = nearNames(said, roster)
  const ask: Ask = {
    about: 'owner',
    question: `“${said}” is not among the people of ${roster.settings.code}. Who is meant?`,
    candidates: near,
  }
  const owner: Owner = person
    ? { persons: [{ name: said, ...(blank ? {} : { unknown: true as const }) }], collective: false }
    : { party: said, persons: [], collective: false }
  return one(owner, sureness, near.length > 0 ? [ask] : [])
}

/** In: one owner's words without brackets. Undefined: it has not the shape of an owner. */
export const readUnit = (words: string, roster: Roster): Unit | undefined => {
  const mentioned = words.startsWith('@')
  const said = words
    .replace(/^@/, '')
    .replace(/^[\s"“]+|[\s"”.,;:]+$/g, '')
    .replace(/^the\s+(?=\S)/i, '')
    .trim()
  const plain = plainName(said)
  if (!plain || said.includes(': ') || !/\p{L}/u.test(said) || said.length > 60) return undefined
  const { settings } = roster
  // "P1", "CR044" are numbers of something
  if (NOBODY.test(said) || (/^[a-z]{1,3}\d+$/i.test(said) && !roster.parties.has(plain) && !roster.teams.has(plain))) return undefined
  if (SOMEBODY.test(words.trim()))
    return { owners: [], asks: [{ about: 'owner', question: `Who is “${said}”?`, candidates: [] }], sureness: 'known' }
  const mention = roster.mentioned.filter((each) => each.said === plain)
  if (mention.length > 0)
    return someone(
      said,
      mention.map((each) => each.known),
    )
  if (CHAIR.test(said)) {
    const chairs = roster.people.filter(
      ({ chair, id, role }) => chair || (id && settings.chairs.includes(id)) || (role !== undefined && CHAIR.test(role)),
    )
    return chairs.length > 1 ? which('Chair', chairs) : one({ party: 'Chair', persons: chairs.map(personOf), collective: false }, 'known')
  }
  const sits = representative(said, roster)
  if (sits) return sits
  const team = roster.teams.get(plain)
  if (team) return one({ party: team.party, persons: [], team: team.team, collective: false }, 'known')
  // "Large Supplier constituency", "Ofgem colleagues"
  const bare = plain.replace(/\s+(?:constituency|colleagues)$/, '')
  const party = roster.constituencies.get(bare) ?? roster.parties.get(bare)
  const named = peopleNamed(said, roster)
  if (party && !named.some((each) => each.plain === plain)) {
    const initialled = looksLikeInitials(said) ? peopleInitialled(said, roster) : []
    if (initialled.length === 0) return one({ party, persons: [], collective: false }, 'known')
    return {
      owners: [],
      asks: [
        {
          about: 'owner',
          question: `Which ${said} is meant?`,
          candidates: [party, ...initialled.map((each) => printOwner(ownerOf(each)))],
        },
      ],
      sureness: 'known',
    }
  }
  if (named.length > 0) return someone(said, named)
  if (plain === settings.code.toLowerCase()) return one({ party: settings.code, persons: [], collective: true }, 'known')
  if (plain.replace(/^all\s+/, '').replace(/\s+the\s+/, ' ') === `members of ${settings.code.toLowerCase()}`)
    return one({ party: `${settings.code} Members`, persons: [], collective: true }, 'known')
  if (COLLECTIVE.test(said) && !ORDER.test(plain) && !plain.split(' ').some((word) => word !== 'all' && isCommonWord(word))) {
    const members = new RegExp(`^(?:all\\s+)?(?:${settings.code.toLowerCase()}\\s+)?members$`).test(plain)
    return one({ party: members ? `${settings.code} Members` : said, persons: [], collective: true }, 'known')
  }
  if (looksLikeInitials(said) && !DEPARTMENTS.test(said)) {
    const initialled = peopleInitialled(said, roster)
    if (initialled.length > 0) return someone(said, initialled)
    if (said.length <= 2 && !firstNames.has(plain)) {
      // a group that knows nobody cannot tell whose they are, and need not ask
      const nobody: Ask[] = roster.people.length > 0 ? [{ about: 'owner', question: `Who is ${said}?`, candidates: [] }] : []
      return one(
        { persons: [{ name: said, ...(nobody.length > 0 ? { unknown: true as const } : {}) }], collective: false },
        /^[A-Z]+$/.test(said) ? 'likely' : 'guess',
        nobody,
      )
    }
  }
  // "IT to …" is a department, "it to …" nobody
  if (/^(?:[A-Z]\w* )?IT$/.test(said)) return one({ party: said, persons: [], collective: false }, 'likely')
  if (plain === 'it') return undefined
  const parts = plain.split(' ')
  const head = parts.at(-1) ?? ''
  if (
    roleNouns.has(head) &&
    !ORDER.test(plain) &&
    !/\b(?:for|that|with|to|by|from|it|was|were|is|are|has|have|had|been|agreed|reported|noted|asked|when|if|once|after|before|until|on|at)\b/.test(
      plain,
    )
  )
    return one({ party: said, persons: [], collective: false }, 'likely')
  if (
    /^(?:(?:interim|acting|deputy|assistant|associate|executive|joint|vice|group|regional|managing|clinical|non-executive|strategic|corporate|senior|chief|principal|national|area|cabinet|portfolio|lead|link)\s+){0,2}(?:heads?|directors?|chief|leader|secretary|clerk|president|dean|deputy|leads?|minister|chairs?|managers?|officers?|(?:members?|holders?|champions?|trustees?|governors?)(?=\s+for))\s+(?:of|for|to\s+the)\s+/i.test(
      said,
    ) &&
    parts.length <= 8
  )
    return one({ party: said, persons: [], collective: false }, 'likely')
  if (
    parts.length > 4 ||
    parts.some((word, i) => isCommonWord(word) && !(i === 0 && firstNames.has(word)) && !(i > 0 && bodyNouns.has(word))) ||
    /\d{2,}/.test(said)
  )
    return mentioned ? unknownOwner(said, roster, 'likely', true) : undefined
  if (PARTICLES.test(plain)) return unknownOwner(said, roster, 'likely', true)
  const like = personLike(said)
  if (mentioned || like > 1 || (like === 1 && firstNames.has(parts[0] ?? ''))) return unknownOwner(said, roster, 'likely', true)
  if (like === 1) return unknownOwner(said, roster, 'guess', true)
  return unknownOwner(said, roster, isAcronym(said) || (parts.length > 1 && bodyNouns.has(head)) ? 'likely' : 'guess', false)
}
