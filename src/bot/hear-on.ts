import type { Reply } from '../domain/reply'
import type { Said } from '../domain/said'

type Hear = (said: Said) => Promise<Reply>

/** What was said, with all that it goes on with in the speaker's name: told once, by its first answer. */
export const hearOn = (hear: Hear): Hear => {
  const on: Hear = async (said) => {
    const { goesOn, ...answer } = await hear(said)
    if (!goesOn) return answer
    const rest = await on({ ...said, id: `${said.id} goes on`, ...goesOn })
    return { ...answer, toGroup: [...answer.toGroup, ...rest.toGroup] }
  }
  return on
}
