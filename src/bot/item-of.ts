import { arrivalCard } from '../cards/arrival-card'
import type { CardView } from '../cards/card-view'
import { proposalCard } from '../cards/proposal-card'
import { roundCard } from '../cards/round-card'
import { issuedMessage } from '../commands/issue-report'
import { itemCard } from '../commands/show-items'
import { meetingMessage, meetingNeeds } from '../commands/show-meeting'
import { hiddenProposal, publicRounds } from '../domain/confidential'
import { issuedParts, parseRef, proposalId } from '../domain/refs'
import type { Message } from '../domain/reply'
import { roundOfRef } from '../domain/round'
import type { Base, Store } from '../ports'
import { needsOfRefs } from './answer'
import { hiddenFacts } from './hidden-facts'
import { noFacts } from './overlay'

const MEETING = /^meeting (\d+)$/

/** The card of an item (or proposal, meeting, issued report) as it is now, for everybody to see; undefined where there is no such item. */
export const itemOf = async (store: Store, base: Base, ref: string, at: string): Promise<Message | undefined> => {
  const view: CardView = {
    groupId: base.group.id,
    settings: base.settings,
    at,
    ...(base.meeting ? { meeting: base.meeting } : {}),
    ...(base.rounds ? { rounds: publicRounds(base.rounds, base.areas) } : {}),
  }
  const id = proposalId(ref)
  if (id) {
    const [kept] = (await store.read(base.group.id, [{ of: 'proposal', id }])).proposals
    const became = needsOfRefs(base.settings, kept?.became ?? [])
    const { actions, decisions } = became.length > 0 ? await store.read(base.group.id, became) : noFacts()
    const proposal = kept && hiddenProposal(kept, [...actions, ...decisions])
    return proposal && (proposal.from ? arrivalCard(view, proposal) : proposalCard(view, proposal))
  }
  const asked = roundOfRef(ref)
  if (asked) {
    const state = view.rounds?.find(({ round }) => round.id === asked)
    return state && roundCard(view, state)
  }
  const issued = issuedParts(ref)
  const meeting = issued && parseRef(base.settings, issued.meeting)
  if (issued && meeting?.kind === 'meeting') {
    const facts = await store.read(base.group.id, [{ of: 'issued' }, { of: 'report', meeting: meeting.number, version: issued.version }])
    return issuedMessage(view, facts, meeting.number, issued.version)
  }
  const [, number] = MEETING.exec(ref) ?? []
  if (number) return meetingMessage(view, hiddenFacts(await store.read(base.group.id, meetingNeeds(Number(number)))), Number(number))
  const found = parseRef(base.settings, ref)
  if (!found || found.kind === 'meeting') return undefined
  const facts = await store.read(base.group.id, [{ of: found.kind, id: found.id }])
  return itemCard(ref, view, hiddenFacts(facts))
}
