import { bothFacts } from '../bot/overlay'
import { checkCard } from '../cards/check-card'
import { checkNeeds, checkNeedsThen, findingsOf } from '../commands/check-facts'
import { parseRef } from '../domain/refs'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import type { Terminal } from './open-terminal'
import { UsageError } from './usage-error'

/** `check DAG035 [--json]`: what is wrong with a meeting's record. A finding is an answer, not a failure: the exit code is 0. */
export const check = async ({ world, ...terminal }: Terminal, flags: Flags, [ref]: string[]): Promise<number> => {
  const code = /^([a-z]+)/i.exec(ref ?? '')?.[1]
  if (!ref || !code) throw new UsageError('Which meeting? Try: npm run cli -- check DAG035')
  const base = await groupNamed({ world, ...terminal }, flags.group ?? code)
  const { group, settings } = base
  const asked = parseRef(settings, ref)
  const first = await world.store.read(group.id, asked?.kind === 'meeting' ? checkNeeds(asked.number) : [])
  const then = checkNeedsThen(first, base)
  const facts = then.length > 0 ? bothFacts(first, await world.store.read(group.id, then)) : first
  const judged = findingsOf(facts, base)
  const meeting = facts.meetings[0]?.meeting
  if (!judged || !meeting) throw new UsageError(`${ref} is no meeting of ${settings.code}.`)
  const { standing, accepted } = judged
  const view = { groupId: group.id, settings, meeting, at: world.now().toISOString() }
  const answer = flags.json
    ? JSON.stringify({
        meeting: meeting.ref,
        findings: standing,
        accepted: accepted.map(({ finding, waiver }) => ({ ...finding, why: waiver.why, by: waiver.by.name, at: waiver.at })),
      })
    : checkCard(view, { meeting, standing, accepted, mayMend: false }).text
  process.stdout.write(`${answer}\n`)
  return 0
}
