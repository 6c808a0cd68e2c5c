import { type ErasedPerson, settingsWithout } from '../domain/erased-person'
import { localDate } from '../domain/print-due'
import { meetingRef } from '../domain/refs'
import { reply } from '../domain/reply'
import type { HeldRow } from '../ports'
import { command, type Known, type Parsed } from './command'
import { identified, type Meant, personMeant } from './person-meant'
import { refuse } from './refusals'

interface Wanted {
  name: string
  why: string
}

const EXAMPLE = 'person erase Paul Pettitt because they asked for it'

const issuedIn = (held: readonly HeldRow[]): string[] =>
  held.flatMap(({ key }) => (/^report\|/.test(key) ? [key.slice('report|'.length)] : []))

/** Why they cannot be erased, if they cannot. */
const inTheWay = (person: Meant, { settings, facts }: Known): string | undefined => {
  const { secretaries, code } = settings
  if (person.id && secretaries.length === 1 && secretaries.includes(person.id))
    return `${person.name} is ${code}'s only secretary: name another one first, on the settings card.`
  return !person.id && (facts.held?.length ?? 0) === 0 ? `Nothing is held of ${person.name} in ${code}, so nothing was changed.` : undefined
}

/**
 *     person erase Paul Pettitt because they asked for it
 *
 * Takes name and identity of somebody out of all that the group keeps: they are "a former member" from then on. What was recorded stays
 * (redact takes words out), and so do reports as they were issued. Who asked, when and why is kept. It cannot be undone.
 */
export const personErase = command<Wanted>({
  name: 'person erase',
  summary: 'Make somebody a former member in all that is kept; what was recorded stays',
  examples: [EXAMPLE],
  chapter: 'change',
  right: 'decide',
  parse: (words): Parsed<Wanted> => {
    const [, name, why] = /^(.+?)[,;:–-]?\s+(?:because|since)\s+(\S[\s\S]*)$/i.exec(words.trim()) ?? []
    if (!name || !why) return { refused: `Whom, and why? It cannot be undone. Try: ${EXAMPLE}` }
    return { args: { name: name.slice(0, 120), why: why.slice(0, 500) } }
  },
  needs: ({ name }, { settings }) => {
    const meant = personMeant(settings, name)
    return 'refused' in meant ? [] : [{ of: 'held', person: meant }]
  },
  decide: ({ name, why }, known) => {
    const found = personMeant(known.settings, name)
    if ('refused' in found) return refuse(found.refused)
    const meant = identified(found, known.facts.held)
    const no = inTheWay(meant, known)
    if (no) return refuse(no)
    const person: ErasedPerson = { ...meant, as: `former:${known.group.event + 1}` }
    return {
      changes: [{ kind: 'settings', settings: settingsWithout(known.settings, person, localDate(known.at, known.settings)) }],
      events: [{ command: 'person erase', after: why }],
      // Nothing that names them: the outcome is kept.
      outcome: { command: 'person erase', refs: [], note: [meant.shared ? 'shared' : '', ...issuedIn(known.facts.held ?? [])].join(' ') },
      erase: { refs: [], texts: [], person },
    }
  },
  answer: ({ note = '' }, { settings, chat }) => {
    const [shared, ...versions] = note.split(' ')
    const reports = versions.flatMap((version) => {
      const [meeting, number] = version.split('|').map(Number)
      return meeting && number ? [`${meetingRef(settings, meeting)} version ${number}`] : []
    })
    const text = [
      `✓ They are “a former member” in ${settings.code}'s record from now on: name, Entra id, address, delivery state and lists of their own are gone.`,
      'What was recorded stays, for it is the group’s: texts, owners’ parties, roles, views and who did what, without the name. A first name alone, a nickname or a mail address stands where it was written: take such words out with redact.',
      shared ? 'Somebody else here has the same name, so it stays wherever nothing tells which of them is meant.' : '',
      reports.length > 0
        ? `Reports stay as they were issued, and these name them: ${reports.join(', ')}.`
        : 'No report that was issued here names them.',
      'Chat messages are their writers’ to delete. Who is still in the chat and speaks again is known again; the operator’s exports are the operator’s.',
    ]
      .filter(Boolean)
      .join('\n')
    return chat.kind === 'group'
      ? { ...reply({ text: '✓ done: the particulars were sent to you privately' }), privately: [{ text }] }
      : reply({ text })
  },
})
