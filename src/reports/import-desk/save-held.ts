import { isTerminal } from '../../bot/terminal-address'
import { suggestCard } from '../../cards/suggest-card'
import { refuse } from '../../commands/refusals'
import { type GroupMessage, type Reply, reply } from '../../domain/reply'
import type { Said } from '../../domain/said'
import type { DeskPorts } from './desk-ports'
import type { HeldImport } from './held-import'
import { type Saved, saveWeighed } from './save-weighed'
import { isReply, showHeld } from './show-held'
import { weigh } from './weigh'

const MOST_TRIES = 5
/** Cards in the group's chat that are refreshed at once. */
const MOST_CARDS = 12

/** The group's own cards show what was accepted. */
const refreshed = async ({ store, cardOf }: DeskPorts, { groupId, refs }: Saved, at: string): Promise<GroupMessage[]> => {
  const base = await store.load(groupId)
  const shown = refs.slice(0, MOST_CARDS)
  const { cards } = await store.read(
    groupId,
    shown.map((ref) => ({ of: 'card' as const, ref })),
  )
  const messages = await Promise.all(
    cards
      .filter(({ activityId }) => activityId)
      .map(async (posted): Promise<GroupMessage[]> => {
        const message = await cardOf(groupId, posted.ref, at)
        return message ? [{ message, ref: posted.ref, posted, groupId, ...(base?.settings.chat ? { chat: base.settings.chat } : {}) }] : []
      }),
  )
  return messages.flat()
}

/**
 * What the sender accepted goes into the register: the whole import, or of an edited report the differences of these ids. Others may write
 * meanwhile: then it is weighed again, a few times. Afterwards an import is held no longer; an edited report is, for what was not taken.
 */
export const saveHeld = async (
  ports: DeskPorts,
  said: Said,
  id: string,
  of: HeldImport,
  accepted: 'all' | string[],
  tries = 0,
): Promise<Reply> => {
  const { store, held } = ports
  const weighed = await weigh(ports, said, of)
  if (isReply(weighed)) return weighed
  if (weighed.plan.refused) return refuse(weighed.plan.refused)
  if (weighed.revisions ? weighed.revisions.length === 0 : weighed.plan.changes.length === 0) return showHeld(ports, said, id, of)
  const saved = await saveWeighed(ports, said, of, weighed, accepted)
  if (saved === 'lost') {
    if (tries >= MOST_TRIES)
      return refuse('Others are writing to that register just now. What was saved is saved; press again for the rest.')
    return saveHeld(ports, said, id, of, accepted, tries + 1)
  }
  if (weighed.revisions) {
    const again = await showHeld(ports, said, id, of, { told: '✓ The record has what was accepted.' })
    return { ...again, toGroup: await refreshed(ports, saved, said.at) }
  }
  await held.drop(said.by.id, id)
  const { ref } = of.report.meeting
  const { code } = weighed
  const meets = (await store.load(saved.groupId))?.settings.chat
  const where = isTerminal(meets) ? ` Say the first start (start ${code}…) in the meeting’s chat, and the register meets there.` : ''
  return reply(
    suggestCard(
      `✓ ${ref} is in the register of ${code}. Numbering goes on from there.${where} Reminders of ${code} are off until they are turned on.`,
      [
        { title: 'Show the open actions', words: 'actions' },
        { title: 'Turn reminders on', words: 'settings reminders on' },
      ],
      saved.groupId,
    ),
  )
}
