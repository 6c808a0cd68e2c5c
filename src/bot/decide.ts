import { LONGEST_TEXT } from '../commands/action'
import { captureFields, captureWords } from '../commands/capture'
import type { Command, Decided, Known } from '../commands/command'
import { isReply } from '../commands/command'
import { refuse } from '../commands/refusals'
import type { Instant } from '../domain/due'
import type { Action, Proposal } from '../domain/record'
import { meetingCardRef, proposalRef } from '../domain/refs'
import { meetingCalendar, nextLook } from '../domain/reminder-policy'
import type { Reply } from '../domain/reply'
import { may } from '../domain/rights'
import { roundRef } from '../domain/round'
import { isOpenEscalation } from '../domain/ruling'
import type { Said } from '../domain/said'
import type { Change } from '../ports'
import { readable } from './hidden-facts'
import { wordsOf } from './interpret'
import { owedCrossings } from './owed-crossings'
import { isTerminal } from './terminal-address'

/** What a command says when the speaker may not. */
const denied = (known: Known): Reply =>
  refuse(
    known.role === 'visitor'
      ? `You joined without signing in, so I cannot tell who you are: I take your attendance, and the secretary of ${known.settings.code} the rest.`
      : known.role === 'outsider'
        ? `You are not in ${known.settings.code}'s chat as far as I can see, so I cannot show or change its record.`
        : `That is for ${known.settings.code}'s secretary or Chair.`,
  )

/** The words of the card, and what accepting carries out: the very same. */
const asProposed = (command: Command, { command: pressed, args = {}, words: typed = '' }: Said, { events: [event] }: Decided) => {
  const cut = (text: string): string => text.slice(0, LONGEST_TEXT + 100)
  if (pressed === undefined || pressed === 'say' || pressed === 'item') {
    // A continued line would be continued by whoever accepts it, behind their own last one.
    const text = cut((pressed ? wordsOf(args) : typed).replace(/^(note|#info|info)?\s*\+\s*/i, 'note '))
    return { command: 'say', args: { words: text }, text }
  }
  if (pressed === 'capture') {
    const fields = captureFields(args)
    return { command: 'capture', args: fields, text: cut(captureWords(fields)) }
  }
  // A button says its own command and nothing else; who or what was picked on its card is told as it was understood.
  const told = typeof args.words !== 'string' && event?.ref ? `${event.ref} ${event.after ?? ''}` : wordsOf(args)
  return { command: pressed, args, text: cut(`${command.name} ${told}`) }
}

/** A member's capture waits for the secretary's one click; what would be recorded is kept as it was said. */
const propose = (command: Command, said: Said, known: Known, decided: Decided): Decided | Reply => {
  if (command.chapter === 'capture' && !known.group.running) return refuse(`No meeting of ${known.settings.code} is running.`)
  // What is typed privately is nobody else's to read before it is confirmed.
  if (known.chat.kind === 'personal')
    return refuse('Only the secretary and the Chair minute in private. Say it in the meeting’s chat: there it becomes a proposal.')
  const { text, ...kept } = asProposed(command, said, decided)
  const proposal: Proposal = {
    id: String(known.group.proposal + 1),
    at: said.spokenAt ?? known.at,
    by: { id: known.by.id, name: known.by.name },
    ...kept,
    text,
    state: 'open',
  }
  return {
    changes: [{ kind: 'proposal', after: proposal }],
    events: [{ command: 'propose', after: command.name }],
    outcome: { command: 'propose', refs: [], note: proposal.id },
    group: { ...known.group, proposal: known.group.proposal + 1 },
  }
}

/** What is only in the way of those who may not read it is not explained to them. */
const answered = (decision: Decided | Reply): Reply =>
  isReply(decision) ? decision : refuse('That concerns a confidential item: the secretary or the Chair deals with it in private with me.')

/** Rights first, then the command's own decision. */
export const decide = (command: Command, args: unknown, said: Said, known: Known): Decided | Reply => {
  const verdict = command.own?.(args, known) ? 'yes' : may(known.role, command.right)
  if (verdict === 'no') return denied(known)
  const decision = command.decide(args, known)
  // An answer shows what its reader may read; what is saved is decided on the record as it is.
  if (isReply(decision)) return answered(command.decide(args, readable(known)))
  return verdict === 'propose' || decision.unsure ? propose(command, said, known, decision) : decision
}

/** Where the group's chat is served may change at any time: the newest address is kept with whatever is saved next (TEAMS.md §1). */
const freshAddress = (decided: Decided, { settings, chat }: Known): Change[] => {
  const changed = decided.changes.findLast((change) => change.kind === 'settings')
  const moved = settings.chat?.conversationId === chat.address.conversationId && settings.chat.serviceUrl !== chat.address.serviceUrl
  return moved ? [{ kind: 'settings', settings: { ...(changed?.settings ?? settings), chat: chat.address } }] : []
}

/** Nobody waits any more for what comes of a decision that was withdrawn, or superseded. */
const endedEscalations = ({ changes }: Decided, known: Known): Change[] => {
  const { settings } = changes.findLast((change) => change.kind === 'settings') ?? known
  const { escalations = [] } = settings
  const ended = changes.flatMap((change) => (change.kind === 'decision' && !isOpenEscalation(change.after) ? [change.after.ref] : []))
  const left = escalations.filter(({ ref }) => !ended.includes(ref))
  return left.length < escalations.length ? [{ kind: 'settings', settings: { ...settings, escalations: left } }] : []
}

/** A look that has come and that no sweep has seen to yet is not passed over by a change in between. */
const lookedUntil = (before: Action | undefined, at: Instant): Instant =>
  before?.look && Date.parse(before.look) <= Date.parse(at) ? new Date(Date.parse(before.look) - 1).toISOString() : at

/** Every open action carries the moment of its next look; a card is owed for what is new. */
export const completed = (given: Decided, known: Known): Change[] => {
  const decided = { ...given, changes: [...given.changes, ...endedEscalations(given, known)] }
  const { settings } = known
  const calendar = meetingCalendar(settings, known.meeting)
  // One that meets nowhere yet is owed no cards.
  const chat = isTerminal(settings.chat) ? undefined : settings.chat
  const tell = (ref: string): Change[] =>
    chat && known.chat.kind !== 'terminal' && (known.chat.kind === 'group' || settings.posts !== 'nothing')
      ? [{ kind: 'tell', card: { ref, conversationId: chat.conversationId, at: known.at } }]
      : []
  return [
    ...decided.changes.flatMap((change): Change[] => {
      if (change.kind === 'decision')
        return decided.outcome.command === 'decision' && !change.after.confidential ? [change, ...tell(change.after.ref)] : [change]
      if (change.kind === 'round' && !change.after.closed) return [change, ...tell(roundRef(change.after.id))]
      if (change.kind === 'proposal' && decided.outcome.command === 'propose') return [change, ...tell(proposalRef(change.after.id))]
      if (change.kind === 'meeting' && change.meeting.startedAt === known.at)
        return [change, ...tell(meetingCardRef(change.meeting.number))]
      if (change.kind !== 'action') return [change]
      const { look: _look, ...rest } = change.after
      const look = rest.status === 'open' ? nextLook(rest, settings, calendar, lookedUntil(change.before, known.at)) : undefined
      return [
        { ...change, after: { ...rest, ...(look ? { look: look.at } : {}) } },
        ...(change.before || rest.confidential ? [] : tell(rest.ref)),
      ]
    }),
    ...owedCrossings(decided, known),
    ...freshAddress(decided, known),
  ]
}
