import { arrivalCard } from '../cards/arrival-card'
import { settled } from '../commands/arrivals'
import type { Decided, Known } from '../commands/command'
import { proposalAsShown, viewOf } from '../commands/show-items'
import { type Awaited, arrivalId, type Origin } from '../domain/crossing'
import type { Action, Decision, Proposal } from '../domain/record'
import { proposalRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { isOpenEscalation } from '../domain/ruling'
import type { Change, Store } from '../ports'
import { needsOfRefs } from './answer'
import type { Job } from './job'

type Item = Action | Decision

/** What an item of another group is here: offered or awaited, or nothing (any more). Its words, its reference and the reason: no more crosses. */
const offered = (item: Item | undefined, to: string): Pick<Proposal, 'at' | 'command' | 'text' | 'why'> | undefined => {
  if (!item || item.confidential || item.redacted) return undefined
  if ('due' in item) {
    const { transfer, status, text } = item
    const asked = status === 'open' && transfer?.state === 'asked' && transfer.groupId === to
    return asked ? { at: transfer.at, command: 'transfer', text, ...(transfer.why ? { why: transfer.why } : {}) } : undefined
  }
  const asked = isOpenEscalation(item) && item.ruling?.referred?.groupId === to
  return asked ? { at: item.raisedAt, command: 'referral', text: item.text } : undefined
}

export const stillWaits = (item: Item | undefined, to: string): boolean => offered(item, to) !== undefined

/** Another group's item arrives, or is taken back: this group's row of it says what is true there now. Heard again, it finds nothing to do. */
export const arriveJob = (
  store: Store,
  /** Read in its turn: what was read before may be older than what another instance saved of it here. */
  read: () => Promise<Item | undefined>,
  origin: Origin & { itemId: string },
  job: Pick<Job, 'key' | 'known' | 'done' | 'failed'>,
  /** Nobody is there who would post the card. */
  bySweep: boolean,
): Job => {
  const { itemId, ...from } = origin
  const id = arrivalId(from.groupId, itemId)
  let item: Item | undefined
  return {
    ...job,
    async known(base) {
      item = await read()
      return job.known(base)
    },
    needs: () => [{ of: 'proposal', id }],
    needsThen: ({ facts: { proposals }, settings }) => proposals.flatMap(({ became = [] }) => needsOfRefs(settings, became)),
    decide: (known): Decided => {
      const nothing = { changes: [], events: [], outcome: { command: 'arrive', refs: [], note: id } }
      const before = known.facts.proposals.find((each) => each.id === id)
      const now = offered(item, known.group.id)
      const gone = item?.redacted || item?.confidential ? { text: item.redacted ? item.text : 'Confidential item', why: '' } : {}
      const settledBefore = before && now && before.state !== 'open' && before.state !== 'taken back' && before.at === now.at
      if (settledBefore || (!now && !before)) return nothing
      const after: Proposal = now
        ? { id, by: { id: 'group', name: from.code }, args: {}, state: 'open', from, ...now }
        : { ...(before as Proposal), ...gone, state: before?.state === 'open' ? 'taken back' : (before as Proposal).state }
      if (JSON.stringify({ ...before, ...after }) === JSON.stringify(before)) return nothing
      const awaited: Awaited = { id, code: from.code, ref: from.ref, what: after.command === 'referral' ? 'referral' : 'transfer' }
      const waits = known.settings.awaited ?? []
      const settings: Change[] = now
        ? waits.some((each) => each.id === id)
          ? []
          : [{ kind: 'settings', settings: { ...known.settings, awaited: [...waits, awaited] } }]
        : settled(known.settings, id)
      const owed = (now && before?.state !== 'open') || bySweep
      const card = { ref: proposalRef(id), conversationId: known.settings.chat?.conversationId ?? '', at: known.at }
      return {
        ...nothing,
        changes: [{ kind: 'proposal', after }, ...settings, ...(owed ? [{ kind: 'tell' as const, card }] : [])],
        events: [{ command: awaited.what, after: `${from.ref} of ${from.code}: ${after.state}` }],
      }
    },
    async answer(_outcome, known0, facts, decided) {
      const change = decided?.changes.find((each) => each.kind === 'proposal')
      if (change?.kind !== 'proposal') return reply()
      const known: Known = { ...known0, facts }
      const { cards } = await store.read(known.group.id, [{ of: 'card', ref: proposalRef(id) }])
      const posted = cards.find(({ activityId }) => activityId)
      const message = arrivalCard(viewOf(known), proposalAsShown(change.after, known))
      const { chat, secretaries, posts } = known.settings
      // Where nothing is posted, its secretaries read it in private.
      if (posts === 'nothing' || !chat) return { ...reply(), toPeople: secretaries.map((personId) => ({ personId, message })) }
      return {
        ...reply(),
        toGroup: [{ message, ref: proposalRef(id), groupId: known.group.id, chat, ...(posted ? { posted } : {}) }],
      }
    },
  }
}
