import { reply } from '../domain/reply'
import { command } from './command'
import { personMeant } from './person-meant'
import { refuse } from './refusals'

const EXAMPLE = 'person export Paul Pettitt'

/**     person export Paul Pettitt — all that this group holds of somebody, as a JSON file, for the secretary or the Chair privately. */
export const personExport = command<{ name: string }>({
  name: 'person export',
  summary: 'All that this group holds of somebody, as a file, sent to you privately',
  examples: [EXAMPLE],
  chapter: 'look up',
  right: 'decide',
  parse: (words) => {
    const name = words.trim().slice(0, 120)
    return name ? { args: { name } } : { refused: `Whom? Try: ${EXAMPLE}` }
  },
  needs: ({ name }, { settings }) => {
    const meant = personMeant(settings, name)
    return 'refused' in meant ? [] : [{ of: 'held', person: meant }]
  },
  decide: ({ name }, known) => {
    const person = personMeant(known.settings, name)
    if ('refused' in person) return refuse(person.refused)
    const rows = known.facts.held?.length ?? 0
    if (rows === 0 && !person.id) return refuse(`Nothing is held of ${person.name} in ${known.settings.code}.`)
    const text = `All that ${known.settings.code} holds of ${person.name}: ${rows === 1 ? 'one entry' : `${rows} entries`} of its record, and how they are reached. What is confidential is in it: look before you pass it on.`
    const file = { groupId: known.group.id, meeting: known.group.meeting ?? 0, format: 'json' as const, what: 'person' as const, person }
    return known.chat.kind === 'group'
      ? { ...reply({ text: 'That was sent to you privately.' }), privately: [{ text, file }] }
      : reply({ text, file })
  },
})
