import type { Message } from '../../src/domain/reply'
import { hostile } from './examples'
import { about } from './shown-hostile'
import { reminderCards } from './shown-reminders'
import { roundCards } from './shown-rounds'
import { states } from './shown-states'

/** Every card in every state worth looking at, by name: for the gallery and for the tests. */
export const shown: ReadonlyMap<string, Message> = new Map([
  ...Object.entries(states),
  ...Object.entries(roundCards),
  ...Object.entries(reminderCards),
  ...Object.entries(hostile).flatMap(([kind, typed]) =>
    Object.entries(about(typed)).map(([name, message]) => [`${name}, ${kind}`, message] as const),
  ),
])
