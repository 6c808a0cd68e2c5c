import type { Known } from '../commands/command'
import { hiddenAction, hiddenArea, hiddenDecision, hiddenLine, hiddenRecord, isConfidential, publicRounds } from '../domain/confidential'
import type { Facts } from '../ports'

/** What is confidential is for the secretary and the Chair, where nobody else reads along: not in a group's chat, not in one they only visit. */
export const readsConfidential = ({ role, chat, visiting }: Pick<Known, 'role' | 'chat' | 'visiting'>): boolean =>
  (role === 'secretary' || role === 'chair') && chat.kind !== 'group' && !visiting

/** Facts as everybody else may see them: a confidential item keeps its reference and loses its words; in lists of open actions it is absent. */
export const hiddenFacts = (facts: Facts): Facts => {
  const known = [...facts.actions, ...facts.decisions, ...(facts.open ?? [])]
  const isPublic = (ref: string | undefined): boolean => known.some((item) => item.ref === ref && !isConfidential(item))
  return {
    ...facts,
    actions: facts.actions.map(hiddenAction),
    decisions: facts.decisions.map(hiddenDecision),
    discussion: facts.discussion.map(hiddenLine),
    meetings: facts.meetings.map(hiddenRecord),
    ...(facts.open ? { open: facts.open.filter((action) => !isConfidential(action)) } : {}),
    // Of an item that was not read beside its history nobody can tell: then who did what when is all that is shown.
    history: facts.history.map((event) => {
      if (isPublic(event.ref)) return event
      const { before: _before, after: _after, ...rest } = event
      return rest
    }),
  }
}

/** All that is known, as everybody else may see it. */
export const hiddenKnown = (known: Known): Known => ({
  ...known,
  areas: known.areas.map(hiddenArea),
  ...(known.rounds ? { rounds: publicRounds(known.rounds, known.areas) } : {}),
  facts: hiddenFacts(known.facts),
})

/** What this speaker may read of it. */
export const readable = (known: Known): Known => (readsConfidential(known) ? known : hiddenKnown(known))
