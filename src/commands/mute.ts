import { reply } from '../domain/reply'
import { alone, command, type Known } from './command'
import { owned } from './found'

const toggled = (name: 'mute' | 'unmute', summary: string) =>
  command<Record<string, never>>({
    name,
    summary,
    examples: [name],
    chapter: 'change',
    right: 'own',
    parse: (words) => alone(name, words),
    fromArgs: () => ({ args: {} }),
    needs: () => [{ of: 'open' }],
    /** An owner from outside the chat is written to as well. */
    own: (_args, known) => (known.facts.open ?? []).some((action) => owned(action, known)) || muted(known),
    decide(_args, known) {
      const { settings, by, at } = known
      const outcome = { command: name, refs: [] }
      if (muted(known) === (name === 'mute')) return { changes: [], events: [], outcome }
      const others = (settings.muted ?? []).filter(({ id }) => id !== by.id)
      const after = name === 'mute' ? [...others, { id: by.id, name: by.name, at }] : others
      return {
        changes: [{ kind: 'settings', settings: { ...settings, muted: after } }],
        events: [{ command: name, after: by.name }],
        outcome,
      }
    },
    answer: (_outcome, { settings }) =>
      reply({
        text:
          name === 'mute'
            ? `✓ I send you no reminders from ${settings.code}. Its secretary sees that, and hears of what is overdue in your place. Say unmute to hear from me again.`
            : `✓ I remind you of your actions in ${settings.code} again.`,
      }),
  })

const muted = ({ settings, by }: Pick<Known, 'settings' | 'by'>): boolean => (settings.muted ?? []).some(({ id }) => id === by.id)

/**     mute — no reminders to the speaker from this group; overdue actions still reach the secretary. */
export const mute = toggled('mute', 'No reminders for you from this group; its secretary sees it')
/**     unmute — reminders again. */
export const unmute = toggled('unmute', 'Reminders for you from this group again')
