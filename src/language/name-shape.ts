import { firstNames } from './first-names'
import { bodyNouns, roleNouns } from './owner-words'
import { plainName } from './roster'

/** "Cllr Haigh", "Dr Vasquez-Hale". */
export const TITLED = /^(?:mr|mrs|ms|miss|mx|dr|prof|cllr|councillor|alderman|sir|dame|rev|revd|fr)\.?\s+\p{Lu}[\p{L}'’-]+/iu

/** How much a name looks like a person's: above 0 yes, below 0 a party. */
export const personLike = (said: string): number => {
  const words = plainName(said).split(' ')
  if (TITLED.test(said)) return 3
  if (words.some((word) => roleNouns.has(word))) return -2
  if (/[&\d]/.test(said) || (words.length > 1 && bodyNouns.has(words.at(-1) ?? ''))) return -2
  if (/^\p{Lu}\.?\s+\p{Lu}[\p{Ll}'’-]+$/u.test(said)) return 3
  if (firstNames.has(words[0] ?? '')) return words.length > 1 && words.length < 4 ? 3 : 1
  if (words.length === 1) return words[0] && words[0].length <= 4 && said === said.toUpperCase() ? -1 : 0
  return words.length <= 3 && !words.some((word) => word.length <= 3 && said.includes(word.toUpperCase())) ? 1 : -1
}

/** "Van der Berg", "Ana de Souza". */
export const PARTICLES =
  /^[a-z']+(?: (?:van|von|der|den|de|la|le|da|di|dos|bin|ibn|al|el|ap|st)\b)+ [a-z'-]+$|^(?:van|von|de|la|le|da|di|al|el|st) (?:der |den |la )?[a-z'-]+$/
