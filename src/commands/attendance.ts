import type { Attendee } from '../domain/record'
import { reply } from '../domain/reply'
import { command, type Known, type Parsed } from './command'
import { isRefusal, runningMeeting } from './found'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'

type Heard = Omit<Attendee, 'meeting' | 'personId'>

/** `Andrew Grace for Craig Handford (Large Supplier Representative)`, `… on behalf of …`. */
const person = (words: string, status: Attendee['status']): Heard | undefined => {
  const [, body = '', role] = /^(.*?)\s*(?:\(([^()]+)\))?$/.exec(words.trim()) ?? []
  const [name = '', onBehalfOf] = body.split(/\s+(?:for|on behalf of)\s+/i).map((each) => each.trim())
  if (!name || name.length > 120) return undefined
  return { name, status, ...(role ? { role: role.trim() } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) }
}

const everyone = (words: string, status: Attendee['status'], speaker: string): Heard[] => {
  const named = words.trim()
    ? words.split(/\s*[;,]\s*(?![^(]*\))/).flatMap((each) => person(each.replace(/^[:+-]\s*/, ''), status) ?? [])
    : []
  return named.length > 0 || words.trim() ? named : [{ name: speaker, status }]
}

const attendance = (name: string, also: string[], status: Attendee['status'], summary: string, examples: string[]) =>
  command<{ words: string }>({
    name,
    also,
    summary,
    examples,
    chapter: 'meeting',
    right: 'own',
    parse: (words): Parsed<{ words: string }> =>
      words.length > 2000
        ? { refused: 'That is a long list: name the people a few at a time.' }
        : { args: { words: words.replace(/^[:+]\s*/, '') } },
    decide: ({ words }, known: Known) => {
      const meeting = runningMeeting(known)
      if (isRefusal(meeting)) return meeting
      if (words.trim() && known.role !== 'secretary' && known.role !== 'chair')
        return refuse(`Say ${name} for yourself alone; the secretary enters others.`)
      const heard = everyone(words, status, known.by.name)
      return {
        changes: heard.map((each) => ({
          kind: 'attendee' as const,
          after: {
            ...known.settings.people.flatMap((p) => (p.name === each.name && p.role ? [{ role: p.role }] : []))[0],
            ...each,
            meeting: meeting.number,
          },
        })),
        events: [{ command: name, after: heard.map((each) => each.name).join(', ') }],
        outcome: { command: name, refs: [], note: String(heard.length) },
      }
    },
    answer: (outcome, known) => refreshMeeting(reply({ text: outcome.note === '1' ? '✓' : `✓ ${outcome.note}` }), known),
  })

/**     present Justin Andrews (Chair)        present — the speaker themself */
export const present = attendance('present', ['present+'], 'present', 'Say who is here: “for …” names an alternate', [
  'present',
  'present Andrew Grace for Craig Handford (Large Supplier Representative)',
])

/**     apologies Caroline Farquhar (Consumer Representative) */
export const apologies = attendance('apologies', ['regrets', 'regrets+'], 'apologies', 'Say who sent apologies', [
  'apologies Caroline Farquhar (Consumer Representative)',
])
